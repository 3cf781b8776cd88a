import { isComparedWith } from "./base-year.js";
import { isDenied } from "./meant.js";
import type { NumberMention, Span } from "./mentions.js";
import type { NotRead } from "./proposal.js";
import { rowsOf } from "./row.js";
import type { Scene } from "./scene.js";
import { DENIED } from "./stated.js";

/** A number, or a word that says which way something went. */
type Placed = Span & Partial<Pick<NumberMention, "printed">>;

/** "2016 and 2018", "2016, 2017 or in 2018". */
const JOINED = /^(,|,?\s+(?:and|n?or|as(?: well as)?))\s+(?:also\s+)?(?:in\s+)?$/i;
/** "In 2016 and 2018, …" at the beginning of a statement. */
const LEADS =
  /(?:^|[,;(]\s+|\b(?:both|neither|that|while|whereas|but)\s+)(?:both\s+|neither\s+)?(?:in|for)\s+(?:both\s+|neither\s+)?$/i;
const CLOSES = /^\s*(?:[.,;:)]|$)/;

/**
 * The years of a number of `period` that stands with a list of years: all of them, each number of a row its own
 * ("$16 billion and $18 billion in 2016 and 2017"), or none where that is left open ("in 2016 or 2017").
 */
export function listedYears(scene: Scene, number: Placed, period: string): readonly string[] | NotRead {
  const { text } = scene;
  const list = listOf(scene, period);
  if (!list) return [period];
  const isBefore = number.end <= list.start;
  const leads = LEADS.test(text.slice(0, list.start));
  const between = text.slice(list.start, list.end);
  if (isBefore ? !CLOSES.test(text.slice(list.end)) : /\bin\b/i.test(between) && !leads) return [period];
  if (/\bn?or\b/i.test(between) && !isDenied(text, number.end))
    return { why: /\bneither\b/i.test(text) ? DENIED : "of one year or another; of which is not said" };
  const ofOthers = !isBefore && !leads && besideOf(scene, list, true).length > 0;
  const own = ofOthers ? undefined : inTurn(text, number, besideOf(scene, list, isBefore));
  if (own === "all") return list.periods;
  const one = own?.count === list.periods.length ? list.periods[own.place] : undefined;
  return one === undefined ? { why: "of several years; of which is not said" } : [one];
}

/** The place of a number among those of its kind in a row; "all" where it is the only one. */
function inTurn(
  text: string,
  number: Placed,
  beside: readonly NumberMention[],
): { readonly place: number; readonly count: number } | "all" | undefined {
  const { printed: own } = number;
  if (own === undefined) return "all";
  const kin = beside.filter(({ printed }) => printed.kind === own.kind);
  if (kin.length === 1) return "all";
  const row = rowsOf(text, kin, /^(,|,?\s+and)\s+$/i).find((one) =>
    one.some(({ start }) => start === number.start),
  );
  return row && { place: row.findIndex(({ start }) => start === number.start), count: row.length };
}

interface YearList extends Span {
  readonly periods: readonly string[];
}

/** The numbers on one side of a list, as far as the next year. */
function besideOf({ numbers, years }: Scene, list: YearList, isBefore: boolean): NumberMention[] {
  return numbers.filter(({ start, end }) => {
    const [from, to] = isBefore ? [end, list.start] : [list.end, start];
    return from <= to && !years.some((year) => year.start >= from && year.end <= to);
  });
}

/** The list of years that has the one of a statement. */
function listOf({ text, years }: Scene, period: string): YearList | undefined {
  const single = years.filter((year) => year.from === year.to && !isComparedWith(text, year));
  const rows = rowsOf(text, single, JOINED).map((row) => ({
    start: row[0]?.start ?? 0,
    end: row.at(-1)?.end ?? 0,
    periods: row.map(({ to }) => to),
  }));
  return rows.find(({ periods }) => periods.length > 1 && periods.includes(period));
}
