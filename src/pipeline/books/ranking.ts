import { partsOfYear } from "../../charts/headlines/words.js";
import { andList } from "../../core/and-list.js";
import type { Caveat } from "../../core/caveats.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { inText, possessive } from "../../core/names-in-text.js";
import { decimal } from "../../core/numbers.js";
import { inRuns } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";
import { type RankedItem, rank } from "../../indicators/rank.js";
import { partOfYear } from "./part-of-year.js";
import { type Entry, ofFlow, type PartnerBook } from "./partner-book.js";

/** A partner in its place. */
export interface Ranked {
  readonly partner: string;
  readonly value: Measured;
  readonly rank: Measured;
}

/** Who takes part in a ranking, and by what. */
export interface RankingScope {
  readonly flow: Flow;
  /** The members that count in a period; every country when left out. */
  readonly members?: (period: string) => ReadonlySet<string>;
}

/**
 * The countries with a figure in a period, highest first; areas that are no country are never ranked, and
 * nobody is where the snapshot holds only some of the reporter's partners, or of most of them one flow.
 */
export function ranking(book: PartnerBook, period: string, scope: RankingScope): Ranked[] {
  if (!book.isRankable(period)) return [];
  const members = scope.members?.(period);
  const taking = book
    .entries(period)
    .filter(({ kind, partner }) => kind === "country" && (members?.has(partner) ?? true));
  if (scope.flow === "turnover" && !haveTurnover(book.entries(period))) return [];
  const values = new Map(taking.map((entry) => [entry.partner, ofFlow(entry, scope.flow)]));
  const places = rank([...values].map(([code, { value }]) => ({ code, value })));
  return places.map((item, place) => ranked(item, places[place - 1], values));
}

/** The rank is measured when it is asked for: most places of a ranking only fill it. */
function ranked(
  item: RankedItem,
  above: RankedItem | undefined,
  values: ReadonlyMap<string, Measured>,
): Ranked {
  const value = values.get(item.code) ?? reported(undefined, []);
  let measured: Measured | undefined;
  return {
    partner: item.code,
    value,
    get rank() {
      const neighbour = above && values.get(above.code);
      const inputs: Record<string, Measured> = neighbour ? { value, above: neighbour } : { value };
      measured ??= measure("rank", inputs, () => item.rank);
      return measured;
    },
  };
}

/** A partner's rank in a period, absent where nobody is ranked or it has no figure, without meaning for who is no member. */
export function rankOf(ranked: readonly Ranked[], entry: Entry, flow: Flow): Measured {
  if (ranked.length === 0) return reported(undefined, []);
  const found = ranked.find(({ partner }) => partner === entry.partner);
  return found?.rank ?? measure("rank", { value: ofFlow(entry, flow) }, () => undefined);
}

/** The part of a reporter's trade with countries that must have a turnover before ranks by turnover mean anything. */
const LEAST_WITH_TURNOVER = 0.5;

const bothFlows = ({ exports, imports }: Entry) => (exports.value ?? 0) + (imports.value ?? 0);
const sumOf = (entries: readonly Entry[]) => entries.reduce((total, entry) => total + bothFlows(entry), 0);

/** Whether most of a reporter's trade is with countries of which both flows are there. */
function haveTurnover(entries: readonly Entry[]): boolean {
  const countries = entries.filter(({ kind }) => kind === "country");
  const whole = countries.filter(({ turnover }) => turnover.value !== undefined);
  return sumOf(whole) >= LEAST_WITH_TURNOVER * sumOf(countries);
}

/** Why a table has no ranks, or in some periods: the source names too few partners, or has a part of the year only. */
export function withoutRanks(book: PartnerBook, periods: readonly string[], name: string): Caveat[] {
  const filed = periods.filter((period) => book.entries(period).length > 0);
  const bare = filed
    .filter((period) => !book.isRankable(period))
    .map((period) => ({ period, part: partOfYear(book, period) }));
  const few = bare.filter(({ part }) => part === undefined).map(({ period }) => period);
  const when = few.length === filed.length ? "" : ` for ${andList(inRuns(few))}`;
  const texts = bare.flatMap(({ period, part }) =>
    part ? `There is no rank for ${period}: ${book.snapshot.id} has ${partsOfYear(part)} of it only.` : [],
  );
  if (few.length > 0)
    texts.push(
      `There is no rank${when}: ${book.snapshot.id} holds too few of ${possessive(inText(name))} partners to rank them.`,
    );
  return texts.map((text) => ({ kind: "note", text }));
}

/** Partners with one flow only are said from this part of the reporter's trade on. */
const LEAST_SAID = 0.01;

/** Partners that can't be ranked by turnover, because only their exports or only their imports are there. */
export function withoutTurnover(entries: readonly Entry[], period: string): Caveat[] {
  const countries = entries.filter(({ kind }) => kind === "country");
  const halves = countries.filter(
    (entry) => bothFlows(entry) > 0 && entry.turnover.value === undefined && entry.lacking === undefined,
  );
  // Of a single partner its own row says so.
  if (countries.length === 1 || halves.length === 0 || sumOf(halves) < LEAST_SAID * sumOf(countries))
    return [];
  const text = `${decimal(halves.length, 0)} of ${decimal(countries.length, 0)} partners have only exports or only imports in ${period}, so that they have no turnover and no rank by it; bilat rank with --flow export or import ranks them.`;
  return [{ kind: "note", text }];
}
