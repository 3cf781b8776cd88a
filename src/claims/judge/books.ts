import type { Measured } from "../../core/measured.js";
import type { YearRange } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";

/**
 * Whose record of the reporter's trade it is: its own, or what its partners recorded of the same goods; nobody's where
 * a source reconciles both sides' reports.
 */
export type Keeper = "reporter" | "partner" | "nobody";

/** A partner in its place. */
export interface Standing {
  readonly partner: string;
  readonly value: Measured;
  readonly rank: Measured;
}

/** A group of countries that a word may mean. */
export interface GroupDefinition {
  readonly id: string;
  readonly title: string;
  members(period: string): ReadonlySet<string>;
}

/** One record of a reporter's trade, in one state of one source; claims are held against several. */
export interface Books {
  /** `<source>/<version>`. */
  readonly snapshot: string;
  /** As a sentence names it: `IMF DOTS (February 2022)`. */
  readonly title: string;
  readonly reporter: string;
  readonly keeper: Keeper;
  readonly covered: YearRange;
  /** The reporter's flow with a partner, or with `WLD`. */
  figure(period: string, partner: string, flow: Flow): Measured;
  /** Partners from the largest down; nobody where too few are recorded for a rank to mean something. */
  standings(period: string, flow: Flow, group?: GroupDefinition): readonly Standing[];
}

/** What claims are held against. */
export interface Evidence {
  /** Every record of a reporter's trade that has something about the partner, the preferred source's own first. */
  books(reporter: string, partner: string): readonly Books[];
  /** The groups that a word may mean, the most usual first; one for the id of a group. */
  groups(word: string): readonly GroupDefinition[];
  countryName(code: string): string;
  /** US dollars for one unit of a currency in a year. */
  usdPer(currency: string, period: string): number | undefined;
}
