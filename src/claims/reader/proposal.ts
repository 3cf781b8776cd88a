import type { Flow } from "../../core/units.js";
import type { Bound, Direction, Measure, Superlative } from "../language/vocabulary.js";

/** A claim that a text seems to make, for a person to confirm. */
export interface Proposal {
  readonly measure: Measure;
  readonly flow: Flow;
  readonly reporter?: string;
  readonly partner?: string;
  readonly period: string;
  readonly since?: string;
  readonly over?: readonly [string, string];
  readonly group?: string;
  readonly printed?: string;
  /** How the words around the number mean it, where it does not say so itself. */
  readonly bound?: Bound;
  readonly direction?: Direction;
  readonly superlative?: Superlative;
  readonly in_a_row?: number;
  readonly books?: string;
  readonly source?: string;
  readonly subject?: string;
  /** The words it was read from. */
  readonly words: string;
  readonly line: number;
  /** True when the pair stands in an earlier sentence. */
  readonly carried: boolean;
  /** True when the reporter alone does. */
  readonly isReporterCarried?: boolean;
  /** True when the year does. */
  readonly isYearCarried?: boolean;
  /** True when the statement names the reporter alone, and the partner stands earlier in the sentence. */
  readonly isPartnerTaken?: boolean;
}

/** Why a number was not read. */
export interface NotRead {
  readonly why: string;
}

/** Words that look like a statement and were not read, and why. */
export interface Unread {
  readonly line: number;
  readonly words: string;
  readonly why: string;
}

/** All that was read from a text, and all that was not. */
export interface ReadText {
  readonly proposals: readonly Proposal[];
  readonly unread: readonly Unread[];
}
