import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { BilatError } from "../core/errors.js";
import { rowCount } from "../core/row-count.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { SourceSaid } from "../store/manifest.js";
import type { TradeColumnName } from "../store/trade-table.js";
import { type Conflict, conflictingRows, tallyOf, unmappedCodes } from "./account.js";
import { writeDirectly } from "./direct-rows.js";
import type { Format } from "./format.js";
import { asInputError } from "./input-errors.js";
import {
  hinted,
  type LeftOutAt,
  type LeftOutLines,
  leftOutAt,
  leftOutHints,
  leftOutLines,
  leftOutTexts,
} from "./left-out.js";
import { type Counted, countRows, type Ingested, outcomeOf } from "./outcome.js";
import { writeProductNames } from "./product-names.js";
import { requireAgreement, requireMapped, requireWholeFigures } from "./requirements.js";
import { saidSources } from "./said-sources.js";
import { filledColumns, sameCells } from "./same-cells.js";
import type { Sample } from "./sample.js";
import { clearStage, settleRepeats, stageRows } from "./stage-rows.js";
import { writeTotals } from "./totals.js";
import { findUnevenLines } from "./uneven-lines.js";
import { writeRows, writtenRows } from "./write-rows.js";

/**
 * Write all rows of the files as canonical Parquet with totals and areas into a folder, and account for each row.
 * Needs the tables `area_codes` and `rates`.
 *
 * @throws BilatError `BILAT_E_INPUT` when a file is broken, nothing is kept, or two rows of one key differ.
 */
export async function ingest(engine: Engine, folder: string, given: Given): Promise<Ingested> {
  const { format, samples } = given;
  mkdirSync(folder);
  const { conflicts, leftOut, said } = await readAll(engine, folder, given);
  const left_out_at = leftOutAt(leftOut, samples);
  const noticed = { format, samples, tally: TALLY };
  const counted = await countRows(engine, noticed);
  requireSome(counted, { samples, left_out_at });
  const unmapped = await unmappedCodes(engine, TALLY);
  requireMapped(counted.account, unmapped, { format, samples });
  const kept = writtenRows(folder);
  requireAgreement([...conflicts, ...(await conflictsBetween(engine, { format, samples }, kept))], samples);
  await requireWholeFigures(engine, TALLY, { format, samples });
  await writeTotals(engine, folder, { ...noticed, kept });
  await writeProductNames(engine, folder, given);
  return outcomeOf(engine, { ...noticed, ...counted, kept, unmapped, left_out_at, said });
}

interface Given {
  readonly format: Format;
  readonly samples: readonly Sample[];
  /** Lists of products' names, beside the files. */
  readonly lists?: readonly Sample[];
  /** Told when one of how many batches of files begins, from 0. */
  readonly onBatch?: (place: number, of: number) => void;
}

/** What is known of all rows, those left out too, when they have been read. */
const TALLY = sql`tally`;

/**
 * Read the inputs, count their rows and write those that are kept. Files that can't repeat each other are read one
 * after the other, which needs less memory.
 */
async function readAll(engine: Engine, folder: string, given: Given): Promise<ReadBatch> {
  const { format, samples, onBatch } = given;
  const inputs = samples.map((_, place) => place + 1);
  const mayRepeat = format.repeats === "copies" || format.repeats === "parts";
  const batches = mayRepeat ? [inputs] : inputs.map((input) => [input]);
  const columns = filledColumns(
    format,
    samples.map((sample, place) => ({ rows: format.rows(sample), input: place + 1 })),
  );
  const all = { conflicts: [] as Conflict[], leftOut: [] as LeftOutLines[], said: [] as SourceSaid[] };
  for (const [place, batch] of batches.entries()) {
    onBatch?.(place, batches.length);
    const read = { format, samples, batch, columns, isFirst: place === 0 };
    const found = (await readQuickly(engine, folder, read)) ?? (await readSurely(engine, folder, read));
    all.conflicts.push(...found.conflicts);
    all.leftOut.push(...found.leftOut);
    all.said.push(...found.said);
  }
  return all;
}

/** What was found while reading. */
interface ReadBatch {
  /** Rows of one batch that contradict each other. */
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly LeftOutLines[];
  /** Who says the rows that are kept, where they say so themselves. */
  readonly said: readonly SourceSaid[];
}

interface Batch extends Given {
  /** The places of the samples, from 1. */
  readonly batch: readonly number[];
  readonly isFirst: boolean;
  /** What is written of every batch. */
  readonly columns: readonly TradeColumnName[];
}

/** Write a batch straight from its file; `undefined` where that can't be done. */
async function readQuickly(engine: Engine, folder: string, given: Batch): Promise<ReadBatch | undefined> {
  const { format, samples, batch, columns } = given;
  const [input = 0] = batch;
  const sample = samples[input - 1];
  const rows = sample?.kind === "text" ? format.quickRows?.(sample) : undefined;
  const written = rows && (await writeDirectly(engine, folder, { format, input: { rows, input }, columns }));
  if (written === undefined) return undefined;
  await addToTally(engine, tallyOf(written.rows, written.same), given);
  return {
    conflicts: written.repeats ? await conflictingRows(engine, written.rows) : [],
    leftOut: [],
    said: [],
  };
}

/** Stage a batch, look at it, and write what is kept. */
async function readSurely(
  engine: Engine,
  folder: string,
  { format, samples, batch, columns, isFirst }: Batch,
): Promise<ReadBatch> {
  const uneven = await findUnevenLines(engine, dirname(folder), { format, samples, batch });
  const inputs = batch.map((input) => ({
    rows: format.rows(samples[input - 1] as Sample),
    input,
    uneven: uneven.has(input),
  }));
  const staged = await stageRows(engine, format, inputs).catch((error: unknown) => {
    throw asInputError(error, samples);
  });
  const conflicts = await settleRepeats(engine, format, staged);
  await addToTally(engine, tallyOf(staged.rows, sameCells(staged.shape)), { isFirst });
  const leftOut = await leftOutLines(engine, staged.rows);
  const said = staged.shape.beside.includes("source") ? await saidSources(engine, staged.rows) : [];
  await writeRows(engine, folder, { staged, format, number: batch[0] ?? 0, columns });
  await clearStage(engine);
  return { conflicts, leftOut, said };
}

/** The first batch makes the table. */
async function addToTally(engine: Engine, tally: Query, { isFirst }: Pick<Batch, "isFirst">): Promise<void> {
  await engine.run(
    isFirst ? sql`CREATE OR REPLACE TEMP TABLE tally AS FROM ${tally}` : sql`INSERT INTO tally FROM ${tally}`,
  );
}

/** Files read one after the other may contradict each other where they state the same figures. */
async function conflictsBetween(
  engine: Engine,
  { format, samples }: Given,
  kept: Query,
): Promise<Conflict[]> {
  if (format.repeats !== "never" || samples.length === 1) return [];
  const years = await engine.rows<{ year: number }>(sql`
    SELECT DISTINCT left(period, 4)::INTEGER AS year
    FROM (
      SELECT period
      FROM ${TALLY}
      WHERE fate = 'kept'
      GROUP BY period, reporter, partner, flow, classification, level
      HAVING count(DISTINCT input) > 1)`);
  if (years.length === 0) return [];
  return conflictingRows(
    engine,
    sql`(SELECT *, 'kept' AS fate FROM ${kept} WHERE year IN ${years.map(({ year }) => year)})`,
  );
}

function requireSome(
  { account, rateless, flowless }: Counted,
  { samples, left_out_at }: Pick<Given, "samples"> & { readonly left_out_at: LeftOutAt },
): void {
  const { rows_read, rows_kept, left_out } = account;
  if (rows_kept > 0) return;
  const reasons = leftOutTexts(left_out, left_out_at);
  throw new BilatError("BILAT_E_INPUT", {
    problem: "The files must hold at least one row that can be kept.",
    found: [`${samples.map(({ name }) => name).join(", ")}: ${rowCount(rows_read)} read`, ...reasons],
    ...hinted([...leftOutHints(left_out), ...flowless, ...rateless]),
  });
}
