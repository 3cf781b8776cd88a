import { BilatError } from "../core/errors.js";
import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";
import type { RateUsed } from "../store/manifest.js";
import { asInputError } from "./input-errors.js";
import { openInputs } from "./open-inputs.js";
import { given, hasHeader, optional, periodColumn, type Sample } from "./sample.js";
import { requireHeads } from "./to-csv.js";
import { writtenNumbers } from "./written-numbers.js";
import { writtenPeriod } from "./written-periods.js";

const NEEDED = ["currency", "period", "source"];
/** One of them: euro for a dollar, or, as central banks print it, dollars for a euro. */
const RATES = ["units_per_usd", "usd_per_unit"] as const;

const TITLE = "exchange rates";

const MOST_FAULTS = 6;

/**
 * Open a user's file of exchange rates.
 *
 * @throws BilatError `BILAT_E_INPUT` when it is no table, or has other columns.
 */
export async function openRates(
  engine: Engine,
  file: { readonly path: string; readonly name: string },
  folder: string,
): Promise<Sample> {
  const [sample, ...others] = await openInputs(engine, file, { folder });
  if (sample === undefined || others.length > 0)
    throw refused([`${file.name} is an archive of several files`]);
  requireHeads(sample, { title: TITLE });
  const rates = RATES.filter((name) => hasHeader(sample, [name]));
  if (!hasHeader(sample, ["currency", periodColumn(sample), "source"]) || rates.length !== 1)
    throw refused([`${file.name} has the columns ${sample.header.join(", ")}`]);
  return sample;
}

/**
 * The rates of a user's file as a query: `currency, period, units_per_usd, source, given`.
 *
 * @throws BilatError `BILAT_E_INPUT` with the lines that are none, or state a rate again.
 */
export async function givenRates(engine: Engine, sample: Sample): Promise<Query> {
  const cell = (name: string) => sql`trim(${optional(sample, name)})`;
  const { from, read } = writtenNumbers(
    sample,
    RATES.flatMap((name) => given(sample, name) ?? []),
  );
  // A rate has decimals: where nothing in the file says otherwise, 1.234 is one and a bit.
  const number = (name: string) => sql`coalesce(${read(cell(name))}, try_cast(${cell(name)} AS DOUBLE))`;
  try {
    await engine.run(sql`
      CREATE OR REPLACE TEMP TABLE given_rates AS
      SELECT row_number() OVER () + 1 AS line, upper(${cell("currency")}) AS currency, ${writtenPeriod(cell(periodColumn(sample)))} AS period,
        coalesce(${number("units_per_usd")}, 1 / ${number("usd_per_unit")}) AS units_per_usd,
        ${cell("source")} AS source
      FROM ${from}`);
  } catch (error) {
    throw asInputError(error, [sample]);
  }
  const faults = await engine.rows<{ line: number; fault: string }>(sql`
    SELECT line::INTEGER AS line, fault
    FROM (SELECT line, ${FAULT} AS fault FROM given_rates)
    WHERE fault IS NOT NULL
    ORDER BY line
    LIMIT ${MOST_FAULTS}`);
  if (faults.length > 0) throw refused(faults.map(({ line, fault }) => `${sample.name}:${line} ${fault}`));
  return sql`SELECT currency, period, units_per_usd, source, true AS given FROM given_rates`;
}

/** All rates of the file that `givenRates` read last, in order. */
export function statedRates(engine: Engine): Promise<RateUsed[]> {
  return engine.rows<RateUsed>(sql`
    SELECT currency, period, units_per_usd, source
    FROM given_rates
    ORDER BY ALL`);
}

const FAULT = sql`CASE
      WHEN currency IS NULL OR NOT regexp_full_match(currency, '[A-Z]{3}') THEN 'needs a currency such as EUR'
      WHEN currency = 'USD' THEN 'has the dollar itself for its currency'
      WHEN period IS NULL OR NOT regexp_full_match(period, '(19|20)\\d\\d(-Q[1-4]|-(0[1-9]|1[0-2]))?')
        THEN 'needs a period such as 2024, 2024-Q1 or 2024-03'
      WHEN units_per_usd IS NULL OR NOT isfinite(units_per_usd) OR units_per_usd <= 0
        THEN 'needs a rate, a number above 0'
      WHEN coalesce(source, '') = '' THEN 'needs a source: who says the rate'
      WHEN count(*) OVER (PARTITION BY currency, period) > 1 THEN 'states ' || currency || ' ' || period || ' again'
    END`;

function refused(found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_INPUT", {
    problem: `A file of exchange rates must have the columns ${NEEDED.join(", ")}, and ${RATES.join(" or ")}, with one line a currency and period.`,
    found,
  });
}
