import type { Flow } from "../../core/units.js";
import type { PrintedNumber } from "./printed-number.js";
import type { Direction, Measure, RelationKind, Superlative } from "./vocabulary.js";

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One statement of a publication, as its claims file writes it down. */
export interface Claim {
  readonly id: string;
  readonly measure: Measure;
  readonly flow: Flow;
  /** ISO 3166-1 alpha-3 of the country whose trade it is. */
  readonly reporter: string;
  readonly partner: string;
  /** `2018`, or a month or quarter. */
  readonly period: string;
  /** The year that growth or direction counts from; the year before, where it is left out. */
  readonly since?: string;
  /** Years among which a superlative holds, first and last. */
  readonly over?: readonly [string, string];
  /** Id of a group, a word such as `asian` that may mean several, or a group of one's own: its name, file or countries. */
  readonly group?: string;
  readonly printed?: PrintedNumber;
  readonly direction?: Direction;
  readonly superlative?: Superlative;
  /** It holds for so many periods in a row, ending with `period`. */
  readonly in_a_row?: number;
  /** Whose books the named source is; absent where the author named none. */
  readonly books?: string;
  /** The source as the author names it. */
  readonly source?: string;
  /** Where it stands in the publication. */
  readonly section?: string;
  /** What an amount, count or proportion is of. */
  readonly subject?: string;
  /** The statement in the words of whoever wrote the file. */
  readonly says?: string;
  /** Where the claim and its fields stand in the file. */
  readonly at: Place;
  readonly fields: Readonly<Record<string, Place>>;
}

/** Claims that must fit together. */
export interface Relation {
  readonly id: string;
  readonly kind: RelationKind;
  /** The claims by role: `{ whole: ["A2"], parts: ["A3", "A4"] }`. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly at: Place;
}

/** What a claims file says of the text it takes claims from. */
export interface Publication {
  readonly title: string;
  readonly citation?: string;
  readonly url?: string;
}

/** Something in a claims file that can't be read or can't be so. */
export interface Problem extends Place {
  readonly message: string;
}

/** A claims file; claims and relations with a problem are left out of the lists. */
export interface ClaimsFile {
  /** The file's name as it was given, for messages. */
  readonly file: string;
  readonly publication: Publication;
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly problems: readonly Problem[];
}

/** `claims.yaml:12:5`. */
export function placeText(file: string, { line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
