import type { Books, Keeper } from "../../claims/judge/books.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import type { FiledFlow, Flow } from "../../core/units.js";
import { turnover } from "../../indicators/turnover.js";
import { type Snapshot, snapshotFile } from "../../store/snapshots.js";
import { readTextTable, type TextRow } from "../../store/table-file.js";
import type { Workbench } from "../workbench.js";
import { snapshotTitle } from "./snapshot-title.js";

/** Files that hold totals of some pairs, and the rows in them that are totals. */
const FILES: Readonly<Record<string, (row: TextRow) => boolean>> = {
  "figures.csv": (row) => row["flow"] !== undefined && row["value_usd"] !== undefined,
  "commodities.csv": (row) => row["heading"] === "total" && row["flag"] !== "partial",
};

/** The file with totals of single pairs that a snapshot holds, if any. */
function totalsFile({ manifest }: Snapshot): string | undefined {
  return manifest.files.find(({ path }) => path in FILES)?.path;
}

/** Whether a snapshot holds totals of single pairs. */
export function holdsSingleFigures(snapshot: Snapshot): boolean {
  return totalsFile(snapshot) !== undefined;
}

/** What a snapshot with totals of single pairs has of a reporter's trade: its own record, and a partner's. */
export async function singleFigures(
  bench: Workbench,
  snapshot: Snapshot,
  reporter: string,
): Promise<Books[]> {
  const file = totalsFile(snapshot);
  if (file === undefined) return [];
  const all = await readTextTable(bench.engine, snapshotFile(snapshot, file));
  const totals = all.filter((row) => FILES[file]?.(row) && row["value_usd"] !== undefined);
  const sides: readonly (readonly [Keeper, TextRow[]])[] = [
    ["reporter", totals.filter((row) => row["reporter"] === reporter)],
    ["partner", totals.filter((row) => row["partner"] === reporter)],
  ];
  return sides.flatMap(([keeper, rows]) =>
    rows.length === 0 ? [] : [totalsOf({ snapshot, file, reporter }, keeper, rows)],
  );
}

interface Totals {
  readonly snapshot: Snapshot;
  readonly file: string;
  readonly reporter: string;
}

function totalsOf({ snapshot, file, reporter }: Totals, keeper: Keeper, rows: readonly TextRow[]): Books {
  const other = keeper === "reporter" ? "partner" : "reporter";
  const years = rows.map((row) => Number(row["period"]));
  const filed = (period: string, partner: string, flow: FiledFlow): Measured => {
    const written = keeper === "reporter" ? flow : OPPOSITE[flow];
    const row = rows.find(
      (candidate) =>
        candidate["period"] === period && candidate[other] === partner && candidate["flow"] === written,
    );
    if (!row) return reported(undefined, []);
    return reported(Number(row["value_usd"]), [{ snapshot: snapshot.id, file, line: Number(row.line) }]);
  };
  return {
    snapshot: snapshot.id,
    title: snapshotTitle(snapshot),
    reporter,
    keeper,
    covered: { from: Math.min(...years), to: Math.max(...years) },
    figure: (period, partner, flow) => figureOf(flow, (one) => filed(period, partner, one)),
    standings: () => [],
  };
}

const OPPOSITE: Readonly<Record<FiledFlow, FiledFlow>> = { export: "import", import: "export" };

function figureOf(flow: Flow, filed: (flow: FiledFlow) => Measured): Measured {
  if (flow !== "turnover") return filed(flow);
  return measure("turnover", { exports: filed("export"), imports: filed("import") }, turnover);
}
