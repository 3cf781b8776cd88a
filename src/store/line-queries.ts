import type { SourceRow } from "../core/measured.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { linesOf } from "./relations.js";
import type { Snapshot } from "./snapshots.js";

/** A figure of a snapshot, by its key. */
export interface FigureKey {
  readonly period: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: "export" | "import";
}

/** The lines of the user's files that a figure was added from; `undefined` for a figure that no line states. */
export type LinesBehind = (figure: FigureKey) => readonly SourceRow[] | undefined;

/** The lines behind the figures of a snapshot that was read for one answer; `undefined` of any other. */
export async function linesAbout(engine: Engine, snapshot: Snapshot): Promise<LinesBehind | undefined> {
  const { about, inputs = [] } = snapshot.manifest.import ?? {};
  if (about === undefined) return undefined;
  const rows = await engine.rows<FigureKey & { lines: string }>(sql`
    SELECT period, reporter, partner, flow, lines
    FROM ${linesOf(snapshot)}
    ORDER BY ALL`);
  const byKey = new Map(rows.map((row) => [keyOf(row), row.lines]));
  const names = inputs.map(({ name }) => name);
  return (figure) => {
    const lines = byKey.get(keyOf(figure));
    return lines === undefined ? undefined : rowsIn(lines, snapshot.id, names);
  };
}

function keyOf({ period, reporter, partner, flow }: FigureKey): string {
  return `${period} ${reporter} ${partner} ${flow}`;
}

/** `1:7-9 2:3` as rows. */
function rowsIn(lines: string, snapshot: string, names: readonly string[]): SourceRow[] {
  return lines.split(" ").flatMap((run) => {
    const [input = 1, first = 0, last = first] = run.split(/[:-]/).map(Number);
    const file = names[input - 1] ?? "";
    return Array.from({ length: last - first + 1 }, (_, step) => ({ snapshot, file, line: first + step }));
  });
}
