import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { BilatError } from "../core/errors.js";
import { rowCount } from "../core/row-count.js";
import type { Engine } from "../engine/duckdb.js";
import { identifier, listed, type Query, sql } from "../engine/sql.js";
import { TRADE_FOLDER } from "../store/layout.js";
import { TRADE_COLUMN_NAMES } from "../store/trade-table.js";
import { conflictingRows, tallyOf, unmappedCodes } from "./account.js";
import { writeFigureLines } from "./figure-lines.js";
import { type About, canonicalRows, type FiledInput, mappedRows, UNMAPPED } from "./filed-rows.js";
import { besideOf, type FiledRows, type Format } from "./format.js";
import { asInputError, isInputError } from "./input-errors.js";
import { hinted, type LeftOutAt, leftOutAt, leftOutHints, leftOutLines, leftOutTexts } from "./left-out.js";
import { type Counted, countRows, type Ingested, outcomeOf } from "./outcome.js";
import { writeProductNames } from "./product-names.js";
import { NAMES_OF_COUNTRIES, notUtf8, requireAgreement, requireWholeFigures } from "./requirements.js";
import { saidSources } from "./said-sources.js";
import { columnOver, shapeOf } from "./same-cells.js";
import { columnOf, type Sample } from "./sample.js";
import { SOURCE_LINE } from "./sieve-file.js";
import { contradiction, stageMapped } from "./stage-rows.js";
import { writeTotals } from "./totals.js";
import { findUnevenLines } from "./uneven-lines.js";

/** Which rows of which files to read. */
export interface ReadRequest {
  readonly format: Format;
  readonly samples: readonly Sample[];
  /** Lists of products' names, beside the files. */
  readonly lists: readonly Sample[];
  readonly about: About;
  /** Whom the rows are about, in words. */
  readonly name: string;
  /** Whether products are asked for, and not only totals. */
  readonly products: boolean;
}

/** What is known of the rows that are read. */
const TALLY = sql`about_tally`;

/**
 * Read only the rows about one country: totals, areas and the lines behind each total, and products where they are
 * asked for. The same rows as an import keeps, for the same reasons, without one file of the other countries' rows.
 *
 * @throws BilatError `BILAT_E_INPUT` when a file is broken or two rows of one key differ, `BILAT_E_NO_DATA` when no
 *   row is about the country.
 */
export async function readAbout(engine: Engine, folder: string, request: ReadRequest): Promise<Ingested> {
  mkdirSync(folder);
  const { samples, about, products } = request;
  // Lines are numbered whatever an import does: of a few rows that costs nothing.
  const format: Format = { ...request.format, trace: "line" };
  const batch = samples.map((_, place) => place + 1);
  const uneven = await findUnevenLines(engine, dirname(folder), { format, samples, batch });
  const { inputs, rows } = await readRows(engine, format, { samples, about, uneven });
  await engine.run(sql`CREATE OR REPLACE TEMP TABLE about_tally AS FROM ${tallyOf(rows)}`);
  const noticed = { format, samples, tally: TALLY, counted: countedRows(inputs) };
  const counted = await countRows(engine, noticed);
  const left_out_at = leftOutAt(await leftOutLines(engine, rows), samples);
  const unknown = await unknownNames(engine, format, { inputs, about, samples });
  requireSome(counted, { ...request, left_out_at, unknown });
  const unmapped = await unmappedCodes(engine, TALLY);
  if (format.repeats !== "parts-of-a-file") {
    const keyed = contradiction(format, { beside: besideOf(inputs) });
    requireAgreement(await conflictingRows(engine, rows, keyed), samples);
  }
  await requireWholeFigures(engine, TALLY, { format, samples });
  const kept = sql`(SELECT * FROM ${rows} WHERE fate = 'kept')`;
  const whole = format.covers === "everything" ? kept : keptOf(format, inputs);
  await writeTotals(engine, folder, { ...noticed, kept, whole });
  await writeFigureLines(engine, folder, { kept, kind: format.kind });
  if (products) {
    await writeProducts(engine, folder, kept);
    await writeProductNames(engine, folder, { format, samples, lists: request.lists });
  }
  const said = besideOf(inputs).includes("source") ? await saidSources(engine, rows) : [];
  const outcome = await outcomeOf(engine, { ...noticed, ...counted, kept, unmapped, left_out_at, said });
  return { ...outcome, warnings: [...unknown, ...outcome.warnings] };
}

interface Reading extends Pick<ReadRequest, "samples" | "about"> {
  /** The inputs, from 1, in which the n-th row is not in the n-th line. */
  readonly uneven: ReadonlySet<number>;
}

/** The files, and their rows about the country in memory, with the columns of the canonical table, `year` and `fate`. */
interface Read {
  readonly inputs: readonly FiledInput[];
  readonly rows: Query;
}

/** Read the rows the quick way, and where that fails the sure one. */
async function readRows(engine: Engine, format: Format, { samples, about, uneven }: Reading): Promise<Read> {
  const read = (filed: readonly FiledRows[]) => {
    const inputs = samples.map((sample, place) => ({
      ...filedInput(filed[place] as FiledRows, sample, place + 1),
      uneven: uneven.has(place + 1),
    }));
    return stage(engine, format, { inputs, about });
  };
  try {
    const quick = samples.map((sample) => (sample.kind === "text" ? format.quickRows?.(sample) : undefined));
    if (quick.every((rows) => rows !== undefined)) return await read(quick);
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
  try {
    return await read(samples.map((sample) => format.rows(sample)));
  } catch (error) {
    throw asInputError(error, samples);
  }
}

/** As `stageRows`: only columns that differ from row to row take space. */
async function stage(
  engine: Engine,
  format: Format,
  { inputs, about }: { readonly inputs: readonly FiledInput[]; readonly about: About },
): Promise<Read> {
  const shape = shapeOf(format, inputs);
  const others = [...shape.beside, "year", "fate"].map(identifier);
  await stageMapped(
    engine,
    sql`about_rows`,
    (codes) => sql`
    SELECT ${listed([...shape.differing.map(identifier), ...others])}
    FROM (${canonicalRows(format, inputs, { ...about, codes })})`,
  );
  const columns = TRADE_COLUMN_NAMES.map((name) => sql`${columnOver(shape, name)} AS ${identifier(name)}`);
  return { inputs, rows: sql`(SELECT ${listed([...columns, ...others])} FROM about_rows)` };
}

function filedInput(rows: FiledRows, sample: Sample, input: number): FiledInput {
  return { rows: sample.numbered ? { ...rows, line: columnOf(SOURCE_LINE) } : rows, input };
}

/** All rows of the files that an import keeps, copies included. */
function keptOf(format: Format, inputs: readonly FiledInput[]): Query {
  return sql`(SELECT * FROM (${canonicalRows({ ...format, repeats: "parts-of-a-file" }, inputs)}) WHERE fate = 'kept')`;
}

async function writeProducts(engine: Engine, folder: string, kept: Query): Promise<void> {
  const columns = listed(TRADE_COLUMN_NAMES.map(identifier));
  await engine.copy(
    sql`SELECT ${columns}, year FROM ${kept} ORDER BY reporter, partner, product, period, flow`,
    { path: join(folder, TRADE_FOLDER), format: "parquet", partitionBy: ["year"], prefix: "input" },
  );
}

/** All rows of the files by input: a cut file is known by their number. Such files are small. */
function countedRows(inputs: readonly FiledInput[]): Query {
  const each = inputs.map(
    ({ rows, input }) => sql`SELECT ${input}::INTEGER AS input, 1 AS rows FROM ${rows.from}`,
  );
  return sql`(${each.reduce((before, next) => sql`${before} UNION ALL ${next}`)})`;
}

/** What speaks for itself when nothing is left to read. */
interface Refusal {
  readonly left_out_at: LeftOutAt;
  readonly unknown: readonly string[];
}

const MOST_NAMES = 6;

/**
 * Names of countries that no table maps, in rows that were not read because they do not name the country asked for:
 * one of them may be that country. Only people write names; the codes of producers are known.
 */
async function unknownNames(
  engine: Engine,
  format: Format,
  { inputs, about: { areas }, samples }: Pick<Read, "inputs"> & Pick<ReadRequest, "about" | "samples">,
): Promise<string[]> {
  if (format.codes !== "own") return [];
  const found = await engine.rows<{ name: string; rows: number }>(sql`
    SELECT substr(area, ${UNMAPPED.length + 1}) AS name, count(*)::DOUBLE AS rows
    FROM (
      SELECT DISTINCT input, line, unnest([reporter, partner]) AS area
      FROM (${mappedRows(format, inputs)})
      WHERE NOT coalesce(reporter IN ${areas} OR partner IN ${areas}, false))
    WHERE starts_with(area, ${UNMAPPED})
    GROUP BY area
    ORDER BY rows DESC, name`);
  if (found.length === 0) return [];
  const named = found.slice(0, MOST_NAMES).map(({ name, rows }) => `${name} (${rowCount(rows)})`);
  const more = found.length > MOST_NAMES ? ` and ${found.length - MOST_NAMES} more` : "";
  return [
    [
      `Rows of names that no table maps were not read: ${named.join(", ")}${more}.`,
      ...samples.flatMap(notUtf8),
      NAMES_OF_COUNTRIES,
    ].join(" "),
  ];
}

function requireSome(
  { account, rateless, flowless }: Counted,
  { samples, name, left_out_at, unknown }: ReadRequest & Refusal,
): void {
  if (account.rows_kept > 0) return;
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: `The files must hold figures of ${name}.`,
    found:
      account.rows_read === 0
        ? samples.map((sample) => `${sample.name}: none`)
        : leftOutTexts(account.left_out, left_out_at),
    ...hinted([...unknown, ...leftOutHints(account.left_out), ...flowless, ...rateless]),
  });
}
