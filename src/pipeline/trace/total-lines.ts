import { decimal } from "../../core/numbers.js";
import { Engine } from "../../engine/duckdb.js";
import { rowTexts } from "../../report/source-row-text.js";
import { findSnapshot, type Snapshot, type Store } from "../../store/snapshots.js";
import { linesOfTotal, type TotalRow, totalRows } from "../../store/total-rows.js";

/** Of a sum of many lines, so much of their numbers is said. */
const MOST_TEXT = 120;

/**
 * The rows of an import's totals as lines of text, by number, with the lines of the files that they add up.
 *
 * @param paths The numbers of the rows by path of their file: `baci/202401b-hs12/totals.parquet`.
 */
export async function totalLines(
  store: Store,
  paths: ReadonlyMap<string, readonly number[]>,
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const found = new Map<string, ReadonlyMap<number, string>>();
  for (const [path, numbers] of paths) {
    const snapshot = findSnapshot(store, path.split("/").slice(0, 2).join("/"));
    using engine = await Engine.open({ folders: [snapshot.folder] });
    const texts = new Map<number, string>();
    for (const row of await totalRows(engine, snapshot, numbers))
      texts.set(row.line, `${row.text}: ${await whatItAdds(engine, snapshot, row)}`);
    found.set(path, texts);
  }
  return found;
}

async function whatItAdds(engine: Engine, snapshot: Snapshot, row: TotalRow): Promise<string> {
  if (row.parts === 0) return "the world as the sum of its partners";
  const inputs = snapshot.manifest.import?.inputs ?? [];
  const lines = (await linesOfTotal(engine, snapshot, row)).map(({ input, line }) => ({
    snapshot: snapshot.id,
    file: inputs[input - 1]?.name ?? "",
    line,
  }));
  const rows = row.parts === 1 ? "one row" : `the sum of ${decimal(row.parts, 0)} rows`;
  if (lines.length === 0) return `${rows} of trade/ with the same period, reporter, partner and flow`;
  const text = rowTexts(lines)
    .map((each) => each.slice(snapshot.id.length + 1))
    .join("; ");
  return `${rows}, ${text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text}`;
}
