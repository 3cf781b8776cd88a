import type { Engine } from "../engine/duckdb.js";
import { identifier, type Query, sql } from "../engine/sql.js";
import type { RateUsed } from "../store/manifest.js";
import type { FiledRows, Format } from "./format.js";
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

/** The rates by which the rows kept were converted, in order; none where all are in dollars. */
export async function ratesUsed(
  engine: Engine,
  kept: Query,
  currencies: readonly string[],
): Promise<RateUsed[]> {
  if (currencies.length === 0) return [];
  return engine.rows<RateUsed>(sql`
    SELECT DISTINCT rates.currency, stated AS period, units_per_usd, source
    FROM (SELECT DISTINCT currency, period FROM ${kept}) AS filed
    JOIN rates ON rates.currency = filed.currency AND rates.period = filed.period
    ORDER BY ALL`);
}

/** The currencies, besides the dollar, that files are in. */
export function foreignCurrencies(format: Pick<Format, "rows">, samples: readonly Sample[]): string[] {
  const cells = samples.map((sample): FiledRows["currency"] => format.rows(sample).currency);
  return [...new Set(cells)].filter((cell) => typeof cell === "string").filter((code) => code !== "USD");
}

/** Which periods of a currency have no rate though rows are in them, and which have; `undefined` where none is missing. */
export async function missingRates(
  engine: Engine,
  tally: Query,
  currency: string,
): Promise<string | undefined> {
  const [missing] = await engine.rows<{ periods: string | null; known: string | null }>(sql`
    WITH known AS (SELECT DISTINCT left(period, 4) AS year FROM rates WHERE currency = ${currency}),
    lacking AS (
      SELECT DISTINCT CASE WHEN known.year IS NULL THEN left(period, 4) ELSE period END AS period
      FROM ${tally}
      LEFT JOIN known ON known.year = left(period, 4)
      WHERE fate = 'no-exchange-rate')
    SELECT (SELECT string_agg(period, ', ' ORDER BY period) FROM lacking) AS periods,
      (SELECT min(year) || ' to ' || max(year) FROM known) AS known`);
  if (!missing?.periods) return undefined;
  return `Rows in ${currency} of ${missing.periods} are left out: there are rates of it for ${missing.known ?? "no year"}. Give others with --rates.`;
}
