import { andList } from "../core/and-list.js";
import { inRuns } from "../core/periods.js";
import type { Engine } from "../engine/duckdb.js";
import { identifier, type Query, sql } from "../engine/sql.js";
import type { RateUsed } from "../store/manifest.js";
import { type Format, mayBeForeign } from "./format.js";
import { givenRates } from "./given-rates.js";
import type { Sample } from "./sample.js";

/** Who says the rates that come with bilat. */
const OWN_SOURCE = "World Bank, World Development Indicators, PA.NUS.FCRF (annual average)";

/** Where rates stand: those that come with bilat, by year, and a file of the user's. */
export interface RateFiles {
  readonly own: string;
  readonly given?: Sample | undefined;
}

/** Every part of a year that a row may be of, and the year itself. */
const PARTS = ["", "-Q1", "-Q2", "-Q3", "-Q4", ...Array.from({ length: 12 }, (_, month) => monthPart(month))];

function monthPart(month: number): string {
  return `-${String(month + 1).padStart(2, "0")}`;
}

/**
 * Put the exchange rates into the table `rates`: `currency, period, stated, units_per_usd, source`, one row a period
 * that a figure may be of, with the period that the rate is stated for. A rate of a month or quarter comes before that
 * of its year, the user's before ours. The dollar has no period.
 *
 * @throws BilatError `BILAT_E_INPUT` with the lines of the user's file that are no rates.
 */
export async function loadRates(engine: Engine, { own, given }: RateFiles): Promise<void> {
  const stated = given === undefined ? sql`` : sql`${await givenRates(engine, given)} UNION ALL`;
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE rates AS
    WITH stated AS (
      ${stated}
      SELECT currency, period, units_per_usd::DOUBLE AS units_per_usd, ${OWN_SOURCE} AS source, false AS given
      FROM read_csv(${own}, header = true, all_varchar = true, delim = ',', quote = '"')),
    spread AS (
      SELECT currency, period || part AS period, period AS stated, units_per_usd, source, given, part
      FROM stated
      JOIN (SELECT unnest(list_value${PARTS}) AS part) AS parts ON part = '' OR length(period) = 4)
    SELECT currency, period, stated, units_per_usd, source, given
    FROM spread
    QUALIFY row_number() OVER (PARTITION BY currency, period ORDER BY given DESC, length(part)) = 1
    UNION ALL SELECT 'USD', '', '', 1, '', false`);
}

/** Joins rows that have a `currency` and a `period` with their rate. */
export function rateOf(rows: string): Query {
  const filed = identifier(rows);
  return sql`LEFT JOIN rates ON rates.currency = ${filed}.currency
        AND rates.period = CASE ${filed}.currency WHEN 'USD' THEN '' ELSE ${filed}.period END`;
}

/** The rates by which rows kept in other currencies were converted, in order. */
export function ratesUsed(engine: Engine, kept: Query): Promise<RateUsed[]> {
  return engine.rows<RateUsed>(sql`
    SELECT DISTINCT rates.currency, stated AS period, units_per_usd, source
    FROM ${kept} AS filed
    JOIN rates ON rates.currency = filed.currency AND rates.period = filed.period
    WHERE value_usd = value / units_per_usd
    ORDER BY ALL`);
}

/** Whether files may be in another currency than US dollars. */
export function areForeign(format: Pick<Format, "rows">, samples: readonly Sample[]): boolean {
  return mayBeForeign(samples.map((sample) => ({ rows: format.rows(sample) })));
}

interface MissingRates {
  readonly currency: string;
  /** Periods of rows without a rate, set apart by blanks; the year, where there is no rate of any part of it. */
  readonly periods: string;
  /** The periods that rates are stated for. */
  readonly known: string | null;
}

/** For each currency, which periods have no rate though rows are in them, and which have. */
export async function missingRates(engine: Engine, tally: Query): Promise<string[]> {
  const missing = await engine.rows<MissingRates>(sql`
    WITH known AS (SELECT DISTINCT currency, stated, left(stated, 4) AS year FROM rates),
    lacking AS (
      SELECT DISTINCT tally.currency, CASE WHEN known.year IS NULL THEN left(period, 4) ELSE period END AS period
      FROM ${tally} AS tally
      LEFT JOIN known ON known.currency = tally.currency AND known.year = left(period, 4)
      WHERE fate = 'no-exchange-rate')
    SELECT currency, string_agg(period, ' ' ORDER BY period) AS periods,
      (SELECT string_agg(stated, ' ' ORDER BY stated) FROM known WHERE known.currency = lacking.currency) AS known
    FROM lacking
    GROUP BY currency
    ORDER BY currency`);
  return missing.map(({ currency, periods, known }) => {
    const lacking = `Rows in ${currency} of ${inRuns(periods.split(" ")).join(", ")} are left out`;
    if (!/^[A-Z]{3}$/.test(currency))
      return `${lacking}: a currency is written as its code of ISO 4217, such as EUR.`;
    const rates = known === null ? "no year" : andList(inRuns(known.split(" ")));
    return `${lacking}: there are rates of it for ${rates}. Give others with --rates.`;
  });
}
