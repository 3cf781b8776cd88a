import type { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";
import { input, shared } from "./shared.js";
import { plainDecimal, type SnapshotText, writeSnapshot } from "./snapshot.js";

const TEXT: SnapshotText = {
  snapshot: "japan-customs/2026-04",
  title: "Japan's trade with Russia and the world by principal commodity, 2009–2026",
  producer: "Ministry of Finance, Japan",
  citation:
    "Ministry of Finance, Japan, Trade Statistics of Japan, via e-Stat, 28 April 2026; US$ at World Bank annual average rates (PA.NUS.FCRF, 28 January 2025).",
  url: "https://www.customs.go.jp/toukei/info/index_e.htm",
  license: {
    name: "Japanese government standard terms of use, compatible with CC BY 4.0",
    url: "https://www.digital.go.jp/en/resources/open_data/public_data_license_v1.0",
  },
  accessed: "2026-04-28",
  vintage: "April 2026",
  notes: [
    "Re-tabulated from github.com/mitsuoxv/jp-trade at commit a66ddb1.",
    "Exports are FOB by destination, imports CIF by origin, in yen; the source states billion yen.",
    "Dollars are yen over the World Bank's annual average rate; Japan Customs converts with weekly rates of its own, so dollar values differ slightly from those Japan reports elsewhere. Years after 2023 have no rate here and no dollars.",
    "Sections add up to the total. Headings below a section do not exhaust it. An item of a heading (`of_which` = yes) is part of its heading and is never added to it.",
    "Headings change in 2017: audio and visual apparatus become one heading, shrimps are no longer shown, semiconductor machinery, aircraft, telephone sets and insulated wire begin. Video recorders and television receivers belong to visual apparatus before that year.",
    "2026 holds the first months only and is flagged partial.",
  ],
  covers: { from: 2009, to: 2026 },
};

/** Compile Japan's trade by principal commodity with the hierarchy of its headings. */
export async function compileJapanCustoms(engine: Engine, root: string): Promise<void> {
  await stage(engine);
  await requireMappedHeadings(engine);
  const commodities = sql`
    SELECT year AS period, 'JPN' AS reporter, CASE area WHEN 'Russia' THEN 'RUS' ELSE 'WLD' END AS partner, flow, heading,
      ${plainDecimal(sql`value_jpy`)} AS value_jpy, ${plainDecimal(sql`value_jpy / units_per_usd`)} AS value_usd,
      CASE flow WHEN 'export' THEN 'FOB' ELSE 'CIF' END AS valuation,
      CASE year WHEN '2026' THEN 'partial' END AS flag
    FROM japan
    ORDER BY flow, partner, period, level, heading`;
  const headings = sql`
    SELECT flow, heading, name, source_name, level, parent, of_which, min(year) AS first_year, max(year) AS last_year
    FROM japan
    WHERE value_jpy > 0
    GROUP BY ALL
    ORDER BY flow, level, heading`;
  const tables = { "commodities.csv": commodities, "headings.csv": headings };
  await writeSnapshot(engine, root, { text: TEXT, tables });
}

async function stage(engine: Engine): Promise<void> {
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE japan AS
    SELECT file.year, file.area, file.goods, file.ex_im AS flow, round(file.value::DOUBLE * 1e9, 0) AS value_jpy,
      rates.value::DOUBLE AS units_per_usd, heading, name, source_name, level, parent, of_which
    FROM read_csv(${shared("japan-customs/by-principal-commodity-2009-2026.csv")}, header = true, all_varchar = true) AS file
    LEFT JOIN read_csv(${input("japan-customs-headings.csv")}, header = true, all_varchar = true) AS headings
      ON headings.flow = file.ex_im AND headings.source_name = file.goods
    LEFT JOIN (UNPIVOT (
        FROM read_csv(${shared("world-bank/PA.NUS.FCRF_WDI_2025-01-28.csv")}, header = true, skip = 4, all_varchar = true, null_padding = true)
        WHERE "Country Code" = 'JPN')
      ON COLUMNS('^[0-9]{4}$') INTO NAME year VALUE value) AS rates
      ON rates.year = file.year`);
}

async function requireMappedHeadings(engine: Engine): Promise<void> {
  const unmapped = await engine.rows<{ goods: string }>(sql`
    SELECT DISTINCT goods
    FROM japan
    WHERE heading IS NULL
    ORDER BY goods`);
  if (unmapped.length > 0)
    throw new Error(`Not in japan-customs-headings.csv: ${unmapped.map(({ goods }) => goods).join("; ")}`);
}
