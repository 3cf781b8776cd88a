import { BilatError } from "../core/errors.js";
import type { YearRange } from "../core/periods.js";
import type { ResultTable } from "../core/result-table.js";
import type { DataFrameLike } from "../frames/danfo.js";
import { toDataFrame } from "../frames/data-frame.js";
import { investmentsTable } from "./investments.js";
import { rankTable } from "./rank.js";
import { tradeTable } from "./trade.js";
import type { Workbench } from "./workbench.js";

/** Whose tables a prompt holds. */
export interface ReplRequest {
  readonly reporter: string;
  readonly partner: string;
  readonly years?: YearRange;
  readonly source?: string;
}

/** The tables of a prompt by name, as they were computed and as frames. */
export interface ReplTables {
  readonly tables: Readonly<Record<"trade" | "rank" | "investments", ResultTable>>;
  /** What the names of the tables stand for: DataFrames, or the tables themselves where danfo is missing. */
  readonly named: Readonly<Record<string, DataFrameLike | ResultTable>>;
  /** What to say where danfo is missing. */
  readonly missing?: BilatError;
}

/** The tables of a prompt; where danfo is not installed, they stay tables. */
export async function replTables(bench: Workbench, request: ReplRequest): Promise<ReplTables> {
  const { partner, ...book } = request;
  const tables = {
    trade: await tradeTable(bench, request),
    rank: await rankTable(bench, { ...book, highlight: partner }),
    investments: await investmentsTable(bench, "announcement"),
  };
  try {
    const frames: [string, DataFrameLike][] = [];
    for (const [name, table] of Object.entries(tables)) frames.push([name, await toDataFrame(table)]);
    return { tables, named: Object.fromEntries(frames) };
  } catch (error) {
    if (!(error instanceof BilatError && error.code === "BILAT_E_FRAMES_MISSING")) throw error;
    return { tables, named: tables, missing: error };
  }
}
