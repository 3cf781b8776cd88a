import { type Measured, measure, reported } from "../../core/measured.js";
import type { Flow } from "../../core/units.js";
import { type RankedItem, rank } from "../../indicators/rank.js";
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
 * nobody is where the snapshot holds only some of the reporter's partners.
 */
export function ranking(book: PartnerBook, period: string, scope: RankingScope): Ranked[] {
  if (!book.isRankable(period)) return [];
  const members = scope.members?.(period);
  const taking = book
    .entries(period)
    .filter(({ kind, partner }) => kind === "country" && (members?.has(partner) ?? true));
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

/** A partner's rank in a period, absent where it has no figure or is no member. */
export function rankOf(ranked: readonly Ranked[], entry: Entry, flow: Flow): Measured {
  const found = ranked.find(({ partner }) => partner === entry.partner);
  return found?.rank ?? measure("rank", { value: ofFlow(entry, flow) }, () => undefined);
}
