import { placesText } from "../core/places-text.js";
import { rowCount } from "../core/row-count.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { Sample } from "./sample.js";

/**
 * Reasons to leave out a row that lie in the row itself: whoever wrote it may want to mend it. Other rows are left out
 * because of what they are, such as re-exports, and are as their producer means them.
 */
const FAULTS = [
  "unreadable-period",
  "no-area",
  "unknown-flow",
  "no-product",
  "doubtful-value",
  "unreadable-value",
  "missing-value",
  "negative-value",
  "no-currency",
  "two-dollar-values",
  "duplicate",
];

const MOST_LINES = 100;

/** Where rows stand that were left out for a fault, by reason: `file:line`, the first hundred of each. */
export type LeftOutAt = Readonly<Record<string, readonly string[]>>;

/** The lines of an input in which rows stand that were left out for one reason. */
export interface LeftOutLines {
  readonly fate: string;
  readonly input: number;
  readonly lines: readonly number[];
}

/** The first lines of rows left out for a fault; nothing where lines have no numbers. */
export async function leftOutLines(engine: Engine, rows: Query): Promise<LeftOutLines[]> {
  return engine.rows<LeftOutLines>(sql`
    SELECT fate, input, list_sort(min(line, ${MOST_LINES})) AS lines
    FROM ${rows}
    WHERE fate IN ${FAULTS} AND line IS NOT NULL
    GROUP BY fate, input
    ORDER BY fate, input`);
}

/** The same with the names of the files. */
export function leftOutAt(found: readonly LeftOutLines[], samples: readonly Sample[]): LeftOutAt {
  const places = (fate: string) =>
    found
      .filter((each) => each.fate === fate)
      .flatMap(({ input, lines }) => lines.map((line) => `${samples[input - 1]?.name}:${line}`));
  const fates = [...new Set(found.map(({ fate }) => fate))];
  return Object.fromEntries(fates.map((fate) => [fate, places(fate).slice(0, MOST_LINES)]));
}

/** How to mend what is wrong with rows, where the reason does not say so by itself. */
export function leftOutHints(left_out: Readonly<Record<string, number>>): string[] {
  return left_out["doubtful-value"] === undefined
    ? []
    : [
        "A number such as 1.300 or 1,300 may be more than a thousand or one and a bit, and no other number of the file shows which: write 1300, or 1.30.",
      ];
}

/** Several hints as one, if there are any. */
export function hinted(hints: readonly string[]): { readonly hint?: string } {
  return hints.length === 0 ? {} : { hint: hints.join(" ") };
}

/** Reasons with their rows, in words: `2 rows: unknown-flow (own.csv:15, 16)`. */
export function leftOutTexts(left_out: Readonly<Record<string, number>>, at: LeftOutAt): string[] {
  return Object.entries(left_out).map(([reason, rows]) => {
    const places = at[reason] ?? [];
    return `${rowCount(rows)}: ${reason}${places.length > 0 ? ` (${placesText(places, rows)})` : ""}`;
  });
}
