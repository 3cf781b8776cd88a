import { isDenied } from "./meant.js";
import type { NumberMention, YearMention } from "./mentions.js";
import type { NotRead } from "./proposal.js";
import type { Scene } from "./scene.js";
import { DENIED } from "./stated.js";

/** "2016 and 2018", "2016, 2017 or in 2018". */
const JOINED = /^(,|,?\s+(?:and|n?or|as well as)|\s+as)\s+(?:also\s+)?(in\s+)?$/i;
/** "In 2016 and 2018, …" at the beginning of a statement. */
const LEADS =
  /(?:^|[,;(]\s+|\b(?:both|neither|that|while|whereas|but)\s+)(?:both\s+|neither\s+)?(?:in|for)\s+(?:both\s+|neither\s+)?$/i;
const CLOSES = /^\s*(?:[.,;:)]|$)/;
const IN_A_ROW = /^(?:,|,?\s+and)\s+$/i;
const UNSAID = "of several years; of which is not said";

interface YearList {
  readonly years: readonly YearMention[];
  readonly start: number;
  readonly end: number;
  /** "2016 or 2017". */
  readonly isEither: boolean;
  /** "In 2016 and in 2017". */
  readonly repeatsIn: boolean;
}

/**
 * The years of a number of `period` that stands with a list of years: all of them, each number of a row its own
 * ("$16 billion and $18 billion in 2016 and 2017"), or none where that is left open ("in 2016 or 2017").
 */
export function listedYears(
  scene: Scene,
  number: NumberMention,
  period: string,
): readonly string[] | NotRead {
  const { text } = scene;
  const list = listOf(scene, period);
  if (!list) return [period];
  const isBefore = number.end <= list.start;
  const beside = besideOf(scene, list, isBefore);
  const leads = LEADS.test(text.slice(0, list.start));
  if (isBefore ? !CLOSES.test(text.slice(list.end)) : list.repeatsIn && !leads) return [period];
  const periods = list.years.map(({ to }) => to);
  if (list.isEither && !isDenied(text, number.end))
    return { why: /\bneither\b/i.test(text) ? DENIED : "of one year or another; of which is not said" };
  const rivals = beside.filter(({ printed }) => printed.kind === number.printed.kind);
  const isOther = !isBefore && !leads && besideOf(scene, list, true).length > 0;
  if (rivals.length === 1 && !isOther) return periods;
  const place = rivals.findIndex(({ start }) => start === number.start);
  const isRow = rivals.every(
    ({ start }, at) => at === 0 || IN_A_ROW.test(text.slice(rivals[at - 1]?.end, start)),
  );
  const own = rivals.length === periods.length && isRow ? periods[place] : undefined;
  return own === undefined ? { why: UNSAID } : [own];
}

/** The numbers on one side of a list, as far as the next year. */
function besideOf({ numbers, years }: Scene, list: YearList, isBefore: boolean): NumberMention[] {
  const last = years.filter(({ end }) => end <= list.start).at(-1)?.end ?? 0;
  const next = years.find(({ start }) => start >= list.end)?.start ?? Number.POSITIVE_INFINITY;
  return numbers.filter(({ start, end }) =>
    isBefore ? start >= last && end <= list.start : start >= list.end && end <= next,
  );
}

/** The list of years that has the one of a statement. */
function listOf({ text, years }: Scene, period: string): YearList | undefined {
  const links = years.map(({ end }, place) => JOINED.exec(text.slice(end, years[place + 1]?.start)));
  const at = years.findIndex(({ from, to }) => from === to && to === period);
  let [first, last] = [at, at];
  while (first > 0 && links[first - 1]) first -= 1;
  while (last + 1 < years.length && links[last]) last += 1;
  while (last > first && links[last - 1]?.[1] === ",") last -= 1;
  const own = years.slice(first, last + 1);
  const [start, end] = [own[0]?.start, own.at(-1)?.end];
  if (own.length < 2 || last < at || start === undefined || end === undefined) return undefined;
  const joined = links.slice(first, last);
  return {
    years: own,
    start,
    end,
    isEither: joined.some((link) => /or$/i.test(link?.[1] ?? "")),
    repeatsIn: joined.some((link) => link?.[2] !== undefined),
  };
}
