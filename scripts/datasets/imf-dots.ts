import type { YearRange } from "../../src/core/periods.js";
import type { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";
import { dotsRows } from "../../src/ingest/formats/imf-dots.js";
import { input, shared } from "./shared.js";
import { plainDecimal, type SnapshotText, writeSnapshot } from "./snapshot.js";

const TEXT: SnapshotText = {
  snapshot: "imf-dots/2022-02",
  title:
    "Direction of Trade Statistics, annual, 2010–2020: Russia, Japan, and what others reported about them and the world",
  producer: "International Monetary Fund",
  citation:
    "International Monetary Fund, Direction of Trade Statistics (DOTS), extracted by 2 February 2022.",
  url: "https://data.imf.org/en/datasets/IMF.STA:IMTS",
  license: {
    name: "IMF data terms: copying, derivative works and distribution with attribution",
    url: "https://www.imf.org/en/About/copyright-and-terms",
  },
  accessed: "2022-02-02",
  vintage: "February 2022",
  notes: [
    "Re-tabulated from the per-country workbooks of github.com/SamLeBlanc/Direction-of-Trade-Map at commit a0b40af.",
    "Exports are FOB, imports CIF. The source states US$ millions; trade.csv holds dollars, rounded to the cent.",
    "The flag `estimate` is the IMF's own mark on figures it estimated.",
    "The world, aggregates and areas not specified are kept under codes of their own (countries.csv, column kind); aggregates overlap each other and are never ranked.",
    "Other Countries not included elsewhere is the sum of Cuba and North Korea, which are named too, to the dollar in every year and flow; it is an aggregate here.",
    "Taiwan is spelt Taiwan Province of China; China is Mainland China, with Hong Kong and Macao apart.",
    "The source repeats some rows word for word; the copy is left out and counted as duplicate.",
  ],
};

/** Compile IMF DOTS: all that Russia and Japan reported, and all that anyone reported about them and the world. */
export async function compileImfDots(engine: Engine, root: string): Promise<void> {
  await stage(engine);
  await requireMappedNames(engine);
  await requireAgreeingCopies(engine);
  const trade = sql`
    SELECT period, reporter, partner, flow, ${plainDecimal(sql`value_usd`)} AS value_usd,
      valuation, flag
    FROM dots
    WHERE fate = 'kept'
    ORDER BY reporter, partner, flow, period`;
  const countries = sql`
    SELECT name, iso3, area, kind
    FROM dots_names
    ORDER BY name`;
  const text = { ...TEXT, covers: await covered(engine), account: await account(engine) };
  await writeSnapshot(engine, root, { text, tables: { "trade.csv": trade, "countries.csv": countries } });
}

/** Every row of the source with one fate, so that nothing leaves without a reason. */
async function stage(engine: Engine): Promise<void> {
  const { from, period, flow, valuation, value, flag, fates } = dotsRows(
    sql`read_csv(${shared("imf-dots/dots-annual-2010-2020.csv.gz")}, header = true, all_varchar = true)`,
  );
  const [[otherIndicator, isOther]] = fates;
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE dots_names AS
    FROM read_csv(${input("imf-dots-countries.csv")}, header = true, all_varchar = true)`);
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE dots AS
    SELECT ${period} AS period, reporters.area AS reporter, partners.area AS partner,
      file.reporter AS reporter_name, file.partner AS partner_name,
      ${flow} AS flow, ${valuation} AS valuation, ${value} AS value_usd, ${flag} AS flag,
      CASE
        WHEN ${isOther} THEN ${otherIndicator}
        WHEN NOT (reporters.area IN ('RUS', 'JPN') OR partners.area IN ('RUS', 'JPN', 'WLD')) THEN 'another-pair'
        WHEN row_number() OVER (PARTITION BY file.reporter, indicator, file.partner, year) > 1 THEN 'duplicate'
        ELSE 'kept'
      END AS fate
    FROM ${from} AS file
    LEFT JOIN dots_names AS reporters ON reporters.name = file.reporter
    LEFT JOIN dots_names AS partners ON partners.name = file.partner`);
}

async function requireMappedNames(engine: Engine): Promise<void> {
  const unmapped = await engine.rows<{ name: string }>(sql`
    SELECT DISTINCT unnest([
      CASE WHEN reporter IS NULL THEN reporter_name END,
      CASE WHEN partner IS NULL THEN partner_name END]) AS name
    FROM dots
    WHERE reporter IS NULL OR partner IS NULL
    ORDER BY name`);
  if (unmapped.length > 0)
    throw new Error(`Not in imf-dots-countries.csv: ${unmapped.map(({ name }) => name).join("; ")}`);
}

async function requireAgreeingCopies(engine: Engine): Promise<void> {
  const differing = await engine.rows<{ reporter: string }>(sql`
    SELECT reporter
    FROM dots
    GROUP BY reporter, partner, flow, period
    HAVING count(DISTINCT value_usd) > 1`);
  if (differing.length > 0)
    throw new Error(`${differing.length} keys of IMF DOTS stand twice with different values`);
}

async function covered(engine: Engine): Promise<YearRange> {
  const [years] = await engine.rows<YearRange>(sql`
    SELECT min(period)::INTEGER AS "from", max(period)::INTEGER AS "to"
    FROM dots
    WHERE fate = 'kept'`);
  if (!years) throw new Error("IMF DOTS must hold a row");
  return years;
}

async function account(engine: Engine): Promise<NonNullable<SnapshotText["account"]>> {
  const fates = await engine.rows<{ fate: string; rows: number }>(sql`
    SELECT fate, count(*)::INTEGER AS rows
    FROM dots
    GROUP BY fate
    ORDER BY fate`);
  const count = Object.fromEntries(fates.map(({ fate, rows }) => [fate, rows]));
  const { kept = 0, ...left_out } = count;
  return { rows_read: fates.reduce((sum, { rows }) => sum + rows, 0), rows_kept: kept, left_out };
}
