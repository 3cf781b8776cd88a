import { visibleText } from "../core/visible-text.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { SourceSaid } from "../store/manifest.js";

/** Of a longer text the beginning is cited. */
const MOST_LETTERS = 160;

/** More different texts than these say something else than whose figures they are, such as where each row was found. */
const MOST_SOURCES = 100;

/** What is taken of a column `source`, or why it is not. */
interface SourcesTaken {
  readonly sources?: readonly SourceSaid[];
  readonly notices: readonly string[];
}

/** What the rows that are kept say of their source, most rows first: a few more texts than are taken at most. */
export async function saidSources(engine: Engine, rows: Query): Promise<SourceSaid[]> {
  return engine.rows<SourceSaid>(sql`
    SELECT coalesce(source, '') AS source, count(*)::DOUBLE AS rows
    FROM ${rows}
    WHERE fate = 'kept'
    GROUP BY ALL
    ORDER BY rows DESC, source
    LIMIT ${MOST_SOURCES + 1}`);
}

/**
 * Whose figures rows are by what they say themselves, most rows first. A row that says nothing is `unsaid`'s.
 *
 * @returns No sources where no row says any, or they are too many to be cited.
 */
export function sourcesTaken(said: readonly SourceSaid[], unsaid: string): SourcesTaken {
  const counts = new Map<string, number>();
  for (const { source, rows } of said) {
    const text = citable(source) || unsaid;
    counts.set(text, (counts.get(text) ?? 0) + rows);
  }
  if (said.every(({ source }) => citable(source) === "")) return { notices: [] };
  if (counts.size > MOST_SOURCES) return { notices: [TOO_MANY] };
  const sources = [...counts].map(([source, rows]) => ({ source, rows }));
  return { sources: sources.sort(byRows), notices: [] };
}

const TOO_MANY = `The column source says more than ${MOST_SOURCES} different things, so that it was not taken for whose figures they are.`;

/** A cell as a line that can be printed, without the stop at its end. */
function citable(source: string): string {
  const line = visibleText(source.replace(/\s+/gu, " ").trim()).replace(/\.$/, "");
  const letters = [...line];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("").trimEnd()}…` : line;
}

function byRows(one: SourceSaid, other: SourceSaid): number {
  return other.rows - one.rows || (one.source < other.source ? -1 : 1);
}
