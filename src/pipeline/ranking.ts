import { type Measured, measure } from "../core/measured.js";
import type { Flow } from "../core/units.js";
import { rank } from "../indicators/rank.js";
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

/** The countries with a figure in a period, highest first; areas that are no country are never ranked. */
export function ranking(book: PartnerBook, period: string, scope: RankingScope): Ranked[] {
  const members = scope.members?.(period);
  const taking = book
    .entries(period)
    .filter(({ kind, partner }) => kind === "country" && (members?.has(partner) ?? true));
  const values = new Map(taking.map((entry) => [entry.partner, ofFlow(entry, scope.flow)]));
  const items = [...values].map(([code, { value }]) => ({ code, value }));
  const places = rank(items).filter((item) => item.rank !== undefined);
  return places.map((item, place) => {
    const value = values.get(item.code) as Measured;
    const above = places[place - 1];
    const inputs: Record<string, Measured> = { value };
    if (above) inputs["above"] = values.get(above.code) as Measured;
    return { partner: item.code, value, rank: measure("rank", inputs, () => item.rank) };
  });
}

/** A partner's rank in a period, absent where it has no figure or is no member. */
export function rankOf(ranked: readonly Ranked[], entry: Entry, flow: Flow): Measured {
  const found = ranked.find(({ partner }) => partner === entry.partner);
  return found?.rank ?? measure("rank", { value: ofFlow(entry, flow) }, () => undefined);
}
