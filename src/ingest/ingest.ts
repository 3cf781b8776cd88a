import { mkdirSync } from "node:fs";
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
  unmappedCodes,
} from "./account.js";
import type { Format } from "./format.js";
import { asInputError } from "./input-errors.js";
import type { Sample } from "./sample.js";
import { writeTotals } from "./totals.js";
import { hasRows, keepRows, writeRows, writtenRows } from "./write-rows.js";

/** What became of the rows of an import. */
export interface Ingested extends Account, Span {
  readonly unmapped: readonly UnmappedCode[];
  /** What the user should know of the files. */
  readonly warnings: readonly string[];
}

const NO_ROWS: Account = {
  rows_read: 0,
  rows_kept: 0,
  left_out: {},
  value_usd_kept: 0,
  value_usd_left_out: {},
};

/** Above this part of the value under unmapped codes, the format or its codes must be another. */
const MOST_UNMAPPED = 0.5;

/**
 * Write all rows of the files as canonical Parquet with totals and areas into a folder, and account for each row.
 * Needs the tables `area_codes` and `rates`.
 *
 * @throws BilatError `BILAT_E_INPUT` when a file is broken, nothing is kept, or two rows of one key differ.
 */
export async function ingest(
  engine: Engine,
  folder: string,
  { format, samples }: { readonly format: Format; readonly samples: readonly Sample[] },
): Promise<Ingested> {
  mkdirSync(folder);
  const inputs = samples.map((sample, place) => ({ rows: format.rows(sample), input: place + 1 }));
  try {
    await writeRows(engine, folder, { format, inputs });
  } catch (error) {
    throw asInputError(error, samples);
  }
  const rows = writtenRows(folder);
  const account = hasRows(folder) ? await accountOf(engine, rows) : NO_ROWS;
  requireSome(account, samples);
  const unmapped = await unmappedCodes(engine, rows);
  requireMapped(account, unmapped);
  if (format.repeats !== "parts") requireAgreement(await conflictingRows(engine, rows), samples);
  const span = await spanOf(engine, rows);
  const warnings = await warningsOf(engine, rows, { format, samples, span });
  const kept = sql`(SELECT * FROM ${rows} WHERE fate = 'kept')`;
  await writeTotals(engine, folder, { format, kept, files: samples.map(({ name }) => name) });
  keepRows(folder);
  return { ...account, ...span, unmapped, warnings };
}

interface Imported {
  readonly format: Format;
  readonly samples: readonly Sample[];
  readonly span: Span;
}

/** What only some files call for; large ones are not read again for nothing. */
async function warningsOf(
  engine: Engine,
  rows: Query,
  { format, samples, span }: Imported,
): Promise<string[]> {
  const cut = format.cutAt === undefined ? [] : await cutInputs(engine, rows, format.cutAt);
  const revisions = span.classifications.length > 1 ? await revisionsOf(engine, rows) : [];
  const notices = samples.flatMap((sample) => format.notices?.(sample) ?? []);
  return [
    ...(await noticesFrom(engine, notices)),
    ...cut.map(({ input, rows: count }) => cutWarning(samples[input - 1]?.name, count)),
    ...(revisions.length > 1 ? [breakWarning(revisions)] : []),
  ];
}

async function noticesFrom(engine: Engine, queries: readonly Query[]): Promise<string[]> {
  const notices: string[] = [];
  for (const query of queries) {
    const [row] = await engine.rows<{ notice: string | null }>(query);
    if (row?.notice) notices.push(row.notice);
  }
  return notices;
}

function breakWarning(revisions: readonly string[]): string {
  return `Products stand under several classifications, so that their series break: ${revisions.join(", ")}.`;
}

function cutWarning(name: string | undefined, rows: number): string {
  return `${name} stops at exactly ${decimal(rows, 0)} rows, where the producer cuts queries off; it has probably been cut.`;
}

function requireSome({ rows_read, rows_kept, left_out }: Account, samples: readonly Sample[]): void {
  if (rows_kept > 0) return;
  const reasons = Object.entries(left_out).map(([reason, rows]) => `${rows} rows: ${reason}`);
  throw new BilatError("BILAT_E_INPUT", {
    problem: "The files must hold at least one row that can be kept.",
    found: [`${samples.map(({ name }) => name).join(", ")}: ${rows_read} rows read`, ...reasons],
  });
}

function requireMapped({ value_usd_kept }: Account, unmapped: readonly UnmappedCode[]): void {
  const value = unmapped.reduce((sum, { value_usd }) => sum + value_usd, 0);
  // A row has two sides, so the value under unmapped codes may count twice.
  if (value <= MOST_UNMAPPED * 2 * value_usd_kept) return;
  throw new BilatError("BILAT_E_NAME_UNMAPPED", {
    problem: "Most of the value is under codes of countries that no table maps; this is hardly that format.",
    found: unmapped.map(({ code, rows }) => `"${code}" (${rows} rows)`),
    hint: "Name another format with --format.",
  });
}

function requireAgreement(conflicts: readonly string[], samples: readonly Sample[]): void {
  if (conflicts.length === 0) return;
  throw new BilatError("BILAT_E_INPUT", {
    problem: "One figure must not stand in the files twice with different values.",
    found: conflicts,
    ...(samples.length > 1 && {
      hint: `Inputs are numbered as given: ${samples.map(({ name }, place) => `${place + 1} ${name}`).join(", ")}.`,
    }),
  });
}
