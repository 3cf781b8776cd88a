import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { BilatError } from "../core/errors.js";
import { decimal } from "../core/numbers.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { UnmappedCode } from "../store/manifest.js";
import {
  type Account,
  accountOf,
  conflictingRows,
  cutInputs,
  revisionsOf,
  type Span,
  spanOf,
  tallyOf,
  unmappedCodes,
} from "./account.js";
import { writeDirectly } from "./direct-rows.js";
import type { Format } from "./format.js";
import { asInputError } from "./input-errors.js";
import { missingRates } from "./rates.js";
import type { Sample } from "./sample.js";
import { clearStage, settleRepeats, stageRows } from "./stage-rows.js";
import { hasTotals, writeTotals } from "./totals.js";
import { findUnevenLines } from "./uneven-lines.js";
import { writeRows, writtenRows } from "./write-rows.js";

/** What became of the rows of an import. */
export interface Ingested extends Account, Span {
  readonly unmapped: readonly UnmappedCode[];
  /** What the user should know of the files. */
  readonly warnings: readonly string[];
}

/** Above this part of the value under unmapped codes, the format or its codes must be another. */
const MOST_UNMAPPED = 0.5;

/**
 * Write all rows of the files as canonical Parquet with totals and areas into a folder, and account for each row.
 * Needs the tables `area_codes` and `rates`.
 *
 * @throws BilatError `BILAT_E_INPUT` when a file is broken, nothing is kept, or two rows of one key differ.
 */
export async function ingest(engine: Engine, folder: string, given: Given): Promise<Ingested> {
  const { format, samples } = given;
  mkdirSync(folder);
  const conflicts = await readAll(engine, folder, given);
  const account = await accountOf(engine, TALLY);
  const rateless = await ratesWanted(engine, { format, samples });
  requireSome(account, samples, rateless);
  const unmapped = await unmappedCodes(engine, TALLY);
  requireMapped(account, unmapped);
  const kept = writtenRows(folder);
  requireAgreement([...conflicts, ...(await conflictsBetween(engine, { format, samples }, kept))], samples);
  await requireWholeFigures(engine, TALLY, { format, samples });
  const span = await spanOf(engine, TALLY);
  const warnings = await warningsOf(engine, { format, samples, span });
  await writeTotals(engine, folder, { format, tally: TALLY, kept, files: samples.map(({ name }) => name) });
  const totals = (await hasTotals(engine)) ? [] : [NO_TOTALS];
  return { ...account, ...span, unmapped, warnings: [...rateless, ...warnings, ...totals] };
}

const NO_TOTALS =
  "The files hold too few chapters of products to be all goods, so that there are no totals for bilat trade and bilat rank; bilat products reads them.";

interface Given {
  readonly format: Format;
  readonly samples: readonly Sample[];
  /** Told when one of how many batches of files begins, from 0. */
  readonly onBatch?: (place: number, of: number) => void;
}

/** What is known of all rows, those left out too, when they have been read. */
const TALLY = sql`tally`;

/**
 * Read the inputs, count their rows and write those that are kept. Files that can't repeat each other are read one
 * after the other, which needs less memory.
 *
 * @returns Rows of one batch that contradict each other.
 */
async function readAll(engine: Engine, folder: string, given: Given): Promise<string[]> {
  const { format, samples, onBatch } = given;
  const inputs = samples.map((_, place) => place + 1);
  const batches = format.repeats === "copies" ? [inputs] : inputs.map((input) => [input]);
  const conflicts: string[] = [];
  await engine.run(sql`DROP TABLE IF EXISTS tally`);
  for (const [place, batch] of batches.entries()) {
    onBatch?.(place, batches.length);
    const read = { format, samples, batch };
    const found = (await readQuickly(engine, folder, read)) ?? (await readSurely(engine, folder, read));
    conflicts.push(...found);
  }
  return conflicts;
}

interface Batch extends Given {
  /** The places of the samples, from 1. */
  readonly batch: readonly number[];
}

/** Write a batch straight from its file; `undefined` where that can't be done. */
async function readQuickly(engine: Engine, folder: string, given: Batch): Promise<string[] | undefined> {
  const { format, samples, batch } = given;
  const [input = 0] = batch;
  const sample = samples[input - 1];
  const rows = sample?.kind === "text" ? format.quickRows?.(sample) : undefined;
  const written = rows && (await writeDirectly(engine, folder, format, { rows, input }));
  if (written === undefined) return undefined;
  await addToTally(engine, written.rows);
  return written.repeats ? conflictingRows(engine, written.rows) : [];
}

/** Stage a batch, look at it, and write what is kept. */
async function readSurely(
  engine: Engine,
  folder: string,
  { format, samples, batch }: Batch,
): Promise<string[]> {
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
  await addToTally(engine, staged.rows);
  await writeRows(engine, folder, { staged, format, number: batch[0] ?? 0 });
  await clearStage(engine);
  return conflicts;
}

async function addToTally(engine: Engine, rows: Query): Promise<void> {
  await engine.run(sql`CREATE TEMP TABLE IF NOT EXISTS tally AS FROM ${tallyOf(rows)} LIMIT 0`);
  await engine.run(sql`INSERT INTO tally FROM ${tallyOf(rows)}`);
}

/** Files read one after the other may contradict each other where they state the same figures. */
async function conflictsBetween(engine: Engine, { format, samples }: Given, kept: Query): Promise<string[]> {
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

/** What to say of rows in a currency that no rate converts. */
async function ratesWanted(engine: Engine, { format, samples }: Given): Promise<string[]> {
  const currencies = new Set(samples.map((sample) => format.rows(sample).currency ?? "USD"));
  const sentences: string[] = [];
  for (const currency of currencies) {
    if (typeof currency !== "string" || currency === "USD") continue;
    const sentence = await missingRates(engine, TALLY, currency);
    if (sentence !== undefined) sentences.push(sentence);
  }
  return sentences;
}

/** Figures whose parts stand in several files: `2023-01 AUT RUS import in a.dat, b.dat`. */
async function splitFigures(engine: Engine, tally: Query, samples: readonly Sample[]): Promise<string[]> {
  const split = await engine.rows<{ figure: string; inputs: number[] }>(sql`
    SELECT concat_ws(' ', period, reporter, partner, flow) AS figure, list_sort(list(DISTINCT input)) AS inputs
    FROM ${tally}
    WHERE fate = 'kept'
    GROUP BY period, reporter, partner, flow
    HAVING min(input) <> max(input)
    ORDER BY figure
    LIMIT 6`);
  return split.map(
    ({ figure, inputs }) => `${figure} in ${inputs.map((input) => samples[input - 1]?.name).join(", ")}`,
  );
}

/** Refuse figures whose parts stand in several files, where the format says that all stand in one. */
export async function requireWholeFigures(
  engine: Engine,
  tally: Query,
  { format, samples }: Pick<Given, "format" | "samples">,
): Promise<void> {
  if (format.repeats !== "parts-of-a-file") return;
  const split = await splitFigures(engine, tally, samples);
  if (split.length === 0) return;
  throw new BilatError("BILAT_E_INPUT", {
    problem:
      "All rows of a pair in one period must stand in one file, because rows of several files would be added.",
    found: split,
  });
}

interface Imported {
  readonly format: Format;
  readonly samples: readonly Sample[];
  readonly span: Span;
}

/** What only some files call for; large ones are not read again for nothing. */
async function warningsOf(engine: Engine, { format, samples, span }: Imported): Promise<string[]> {
  const cut = format.cutAt === undefined ? [] : await cutInputs(engine, TALLY, format.cutAt);
  const revisions = span.classifications.length > 1 ? await revisionsOf(engine, TALLY) : [];
  const notices = samples.flatMap((sample) => format.notices?.(sample) ?? []);
  return [
    ...(await noticesFrom(engine, notices)),
    ...cut.map(({ input, rows: count }) => cutWarning(samples[input - 1]?.name, count)),
    ...(revisions.length > 1 ? [breakWarning(revisions)] : []),
  ];
}

/** What the queries of a format find worth saying. */
export async function noticesFrom(engine: Engine, queries: readonly Query[]): Promise<string[]> {
  const notices: string[] = [];
  for (const query of queries) {
    const [row] = await engine.rows<{ notice: string | null }>(query);
    if (row?.notice) notices.push(row.notice);
  }
  return notices;
}

export function breakWarning(revisions: readonly string[]): string {
  return `Products stand under several classifications, so that their series break: ${revisions.join(", ")}.`;
}

export function cutWarning(name: string | undefined, rows: number): string {
  return `${name} stops at exactly ${decimal(rows, 0)} rows, where the producer cuts queries off; it has probably been cut.`;
}

function requireSome(
  { rows_read, rows_kept, left_out }: Account,
  samples: readonly Sample[],
  rateless: readonly string[],
): void {
  if (rows_kept > 0) return;
  const reasons = Object.entries(left_out).map(([reason, rows]) => `${rows} rows: ${reason}`);
  throw new BilatError("BILAT_E_INPUT", {
    problem: "The files must hold at least one row that can be kept.",
    found: [`${samples.map(({ name }) => name).join(", ")}: ${rows_read} rows read`, ...reasons],
    ...(rateless.length > 0 && { hint: rateless.join(" ") }),
  });
}

export function requireMapped({ value_usd_kept }: Account, unmapped: readonly UnmappedCode[]): void {
  const value = unmapped.reduce((sum, { value_usd }) => sum + value_usd, 0);
  // A row has two sides, so the value under unmapped codes may count twice.
  if (value <= MOST_UNMAPPED * 2 * value_usd_kept) return;
  throw new BilatError("BILAT_E_NAME_UNMAPPED", {
    problem: "Most of the value is under codes of countries that no table maps; this is hardly that format.",
    found: unmapped.map(({ code, rows }) => `"${code}" (${rows} rows)`),
    hint: "Name another format with --format.",
  });
}

export function requireAgreement(conflicts: readonly string[], samples: readonly Sample[]): void {
  if (conflicts.length === 0) return;
  throw new BilatError("BILAT_E_INPUT", {
    problem: "One figure must not stand in the files twice with different values.",
    found: conflicts,
    ...(samples.length > 1 && {
      hint: `Inputs are numbered as given: ${samples.map(({ name }, place) => `${place + 1} ${name}`).join(", ")}.`,
    }),
  });
}
