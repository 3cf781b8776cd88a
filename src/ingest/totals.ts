import { join } from "node:path";
import { WORLD } from "../codes/countries.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import { AREAS_CSV, TOTALS_FILE } from "../store/layout.js";
import { SUM_OF_PARTNERS, TOTAL } from "../store/trade-table.js";
import { exactSum, finiteSum } from "./account.js";
import type { Format } from "./format.js";
import { areForeign } from "./rates.js";
import type { Sample } from "./sample.js";

/** Small groups, so that one reporter's rows are read without the others'. */
const ROW_GROUP_SIZE = 10_000;

/** A query's result with fewer chapters than this is a choice of products, whose sum is no total. */
const FEWEST_CHAPTERS = 80;

/** A query's result with fewer partners than this is a choice of partners, whose sum is no world. */
const FEWEST_PARTNERS = 50;

/**
 * Write `totals.parquet`: all products together, one row a period, reporter, partner and flow, from the reporter's
 * side; and `areas.csv`, the areas it names. A total that the source files is taken as it is. Otherwise products are
 * added, of the broadest level there is and of one classification, where the file covers them all. Likewise the world.
 *
 * @param tally As `tallyOf` gives it; `kept` are the rows behind it.
 */
export async function writeTotals(
  engine: Engine,
  folder: string,
  {
    format,
    samples,
    tally,
    kept,
    whole = kept,
  }: {
    readonly format: Format;
    readonly samples: readonly Sample[];
    readonly tally: Query;
    readonly kept: Query;
    /** All rows kept of the files, where `kept` are some countries' only. */
    readonly whole?: Query;
  },
): Promise<void> {
  const isForeign = areForeign(format, samples);
  await sumLevels(engine, tally, { isUnique: samples.length === 1 && !isForeign });
  await chooseLevel(engine, whole, format);
  if (format.kind === "reconciled") await addImporters(engine);
  await addWorld(engine, format);
  const files = samples.map(({ name }) => name);
  await engine.copy(
    sql`
      SELECT period, reporter, partner, flow, value_usd, ${isForeign ? sql`value, currency,` : sql``} valuation, flag, ${fileOf(files)} AS file,
        CASE WHEN parts = 1 THEN line END AS line, parts
      FROM totals
      ORDER BY reporter, partner, flow, period`,
    { path: join(folder, TOTALS_FILE), format: "parquet", rowGroupSize: ROW_GROUP_SIZE },
  );
  await writeAreas(engine, folder);
}

/** Whether {@link writeTotals} found any. */
export async function hasTotals(engine: Engine): Promise<boolean> {
  const [first] = await engine.rows<object>(sql`
    SELECT 1
    FROM totals
    LIMIT 1`);
  return first !== undefined;
}

/** The input file of a figure that is one row of it. */
function fileOf(files: readonly string[]): Query {
  const whens = files.map(
    (file, place) => sql`WHEN parts = 1 AND line IS NOT NULL AND input = ${place + 1} THEN ${file}`,
  );
  return sql`CASE ${whens.reduce((all, next) => sql`${all} ${next}`)} END`;
}

/**
 * Sums of the rows kept by level of products, over all inputs and currencies; of one input in dollars, the tally is
 * that already. Values as filed are added where they are all in one currency.
 */
async function sumLevels(
  engine: Engine,
  tally: Query,
  { isUnique }: { readonly isUnique: boolean },
): Promise<void> {
  const added = sql`
    SELECT ${FIGURE}, any_value(value_usd) AS value_usd, sum(cents) AS cents, ${FILED_SUM}, min(valuation) AS valuation,
      bool_or(estimated) AS estimated, min(input) AS input, min(line) AS line, sum(rows) AS rows
    FROM ${tally}
    WHERE fate = 'kept'
    GROUP BY ${FIGURE}`;
  const alone = sql`
    SELECT ${FIGURE}, value_usd, cents, value, currency, valuation, estimated, input, line, rows
    FROM ${tally}
    WHERE fate = 'kept'`;
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE levels AS
    SELECT ${FIGURE}, CASE rows WHEN 1 THEN value_usd ELSE cents::DOUBLE / 100 END AS value_usd, value, currency, valuation,
      CASE WHEN estimated THEN 'estimate' END AS flag, input, line, rows::INTEGER AS parts
    FROM (${isUnique ? alone : added})`);
}

/** The sum of values as filed, and their currency; NULL where they are in several. */
const FILED_SUM = sql`
      CASE WHEN count(DISTINCT currency) = 1 AND count(currency) = count(*) THEN
        CASE count(*) WHEN 1 THEN any_value(value) ELSE ${finiteSum(sql`value`)} END END AS value,
      CASE WHEN count(DISTINCT currency) = 1 AND count(currency) = count(*) THEN any_value(currency) END AS currency`;

const FIGURE = sql`period, reporter, partner, flow, classification, level`;

/** One level a figure: the totals filed, else the broadest products that are all there. */
async function chooseLevel(engine: Engine, whole: Query, { covers }: Format): Promise<void> {
  const enough =
    covers === "everything" ? sql`true` : sql`level = 0 OR ${chapterCount(whole)} >= ${FEWEST_CHAPTERS}`;
  const [found] = await engine.rows<{ levels: number }>(sql`
    SELECT count(DISTINCT (level, classification))::INTEGER AS levels
    FROM levels`);
  const one = sql`QUALIFY row_number() OVER (
      PARTITION BY period, reporter, partner, flow ORDER BY level, classification NULLS FIRST) = 1`;
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE totals AS
    SELECT * EXCLUDE (classification, level)
    FROM levels
    WHERE ${enough}
    ${found?.levels === 1 ? sql`` : one}`);
}

function chapterCount(rows: Query): Query {
  return sql`(SELECT count(DISTINCT left(product, 2)) FROM ${rows} WHERE product <> ${TOTAL})`;
}

/** A reconciled export is the importer's import too. */
async function addImporters(engine: Engine): Promise<void> {
  await engine.run(sql`
    INSERT INTO totals BY NAME
    SELECT * REPLACE (partner AS reporter, reporter AS partner, 'import' AS flow)
    FROM totals`);
}

/** The world as a partner, and in reconciled sources as a reporter, where no row states it. */
async function addWorld(engine: Engine, format: Format): Promise<void> {
  await addSum(engine, { format, side: sql`reporter`, row: sql`reporter, ${WORLD} AS partner` });
  if (format.kind !== "reconciled") return;
  await addSum(engine, { format, side: sql`partner`, row: sql`${WORLD} AS reporter, partner` });
}

async function addSum(
  engine: Engine,
  { format, side, row }: { readonly format: Format; readonly side: Query; readonly row: Query },
): Promise<void> {
  const other = side.text === "reporter" ? sql`partner` : sql`reporter`;
  const fewest = format.covers === "everything" ? 1 : FEWEST_PARTNERS;
  await engine.run(sql`
    INSERT INTO totals BY NAME
    SELECT period, ${row}, flow, ${exactSum(sql`value_usd`)} AS value_usd, ${FILED_SUM}, any_value(valuation) AS valuation,
      ${SUM_OF_PARTNERS} AS flag, 0 AS input, NULL::INTEGER AS line, 0 AS parts
    FROM totals
    WHERE ${other} NOT IN (SELECT area FROM area_codes WHERE kind = 'aggregate')
    GROUP BY period, ${side}, flow
    HAVING count(*) >= ${fewest} AND NOT bool_or(${other} = ${WORLD})`);
}

async function writeAreas(engine: Engine, folder: string): Promise<void> {
  await engine.copy(
    sql`
      SELECT named.area, coalesce(any_value(kind), 'unspecified') AS kind
      FROM (
        SELECT reporter AS area FROM totals UNION SELECT partner FROM totals
        UNION SELECT reporter FROM levels UNION SELECT partner FROM levels) AS named
      LEFT JOIN area_codes ON area_codes.area = named.area
      GROUP BY named.area
      ORDER BY named.area`,
    { path: join(folder, AREAS_CSV), format: "csv" },
  );
}
