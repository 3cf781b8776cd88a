import type { ErrorCode } from "../core/error-codes.js";
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
  readonly tables: Readonly<Record<string, ResultTable>>;
  /** What the names of the tables stand for: DataFrames, or the tables themselves where danfo is missing. */
  readonly named: Readonly<Record<string, DataFrameLike | ResultTable>>;
  /** What to say where danfo is missing, or a table can't be. */
  readonly refusals: readonly BilatError[];
}

/** The tables of a prompt; where danfo is not installed, they stay tables. */
export async function replTables(bench: Workbench, request: ReplRequest): Promise<ReplTables> {
  const { partner, ...book } = request;
  const trade = await tradeTable(bench, request);
  // A file of a pair or two has nothing to rank among.
  const rank = await orRefusal("BILAT_E_NO_DATA", () => rankTable(bench, { ...book, highlight: partner }));
  const ranked = rank instanceof BilatError ? {} : { rank };
  const unranked = rank instanceof BilatError ? [rank] : [];
  const tables = { trade, ...ranked, investments: await investmentsTable(bench) };
  const frames = await orRefusal("BILAT_E_FRAMES_MISSING", () => framesOf(tables));
  if (frames instanceof BilatError) return { tables, named: tables, refusals: [...unranked, frames] };
  return { tables, named: frames, refusals: unranked };
}

async function framesOf(
  tables: Readonly<Record<string, ResultTable>>,
): Promise<Record<string, DataFrameLike>> {
  const frames: [string, DataFrameLike][] = [];
  for (const [name, table] of Object.entries(tables)) frames.push([name, await toDataFrame(table)]);
  return Object.fromEntries(frames);
}

/** What was asked for, or the refusal of that one code. */
async function orRefusal<Asked>(code: ErrorCode, ask: () => Promise<Asked>): Promise<Asked | BilatError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof BilatError && error.code === code) return error;
    throw error;
  }
}
