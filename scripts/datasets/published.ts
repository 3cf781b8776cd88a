import type { Engine } from "../../src/engine/duckdb.js";
import { identifier, type Query, sql } from "../../src/engine/sql.js";
import { input, shared } from "./shared.js";
import { type SnapshotText, writeSnapshot } from "./snapshot.js";

const KIREEVA =
  "Anna Kireeva (2019). A New Stage in Russia-Japan Relations: Rapprochement and its Limitations. Asia-Pacific Review 26(2), 76–104. DOI 10.1080/13439006.2019.1692526.";

const FIGURES: SnapshotText = {
  snapshot: "published/kireeva-2019",
  title: "Trade figures as printed in Kireeva (2019)",
  producer: "Anna Kireeva",
  citation: KIREEVA,
  url: "https://doi.org/10.1080/13439006.2019.1692526",
  license: { name: "Facts, cited", url: "https://doi.org/10.1080/13439006.2019.1692526" },
  accessed: "2026-11-24",
  vintage: "2019",
  notes: ["The publication names the Russian Federal Customs Service as its source."],
  covers: { from: 2013, to: 2018 },
};

const COMTRADE: SnapshotText = {
  snapshot: "un-comtrade/2022-01",
  title: "Single figures of UN Comtrade: Russia with Japan, China, South Korea and the world, 2013–2018",
  producer: "United Nations Statistics Division",
  citation: "United Nations, UN Comtrade database, API pull of January 2022.",
  url: "https://comtradeplus.un.org/",
  license: { name: "UN Comtrade terms of use; single figures cited", url: "https://comtrade.un.org/" },
  accessed: "2022-01-31",
  vintage: "January 2022",
  notes: [
    "This vintage has higher figures for 2016 and 2017 than IMF DOTS of February 2022 has for the same reporter.",
    "It holds $67.3, $66.9 and $53.1 billion of Russian exports of 2013, 2014 and 2015 in areas not specified, which lowers single partners in those years.",
    "Only the figures cited here are in the project; partners cannot be ranked from them.",
  ],
  covers: { from: 2013, to: 2018 },
};

const INVESTMENTS: SnapshotText = {
  ...FIGURES,
  snapshot: "investments/2019-11",
  title: "Announcements between Russia and Japan, 2016–2019",
  citation: `${KIREEVA} US$ for euro amounts at the World Bank's annual average rate (PA.NUS.FCRF, 28 January 2025).`,
  notes: [
    "A count of agreements is no amount; an announcement is no commitment, and a commitment no payment.",
    "A2 may hold A3 and A4; the publication does not say.",
    "A9, A10, A12 and A13 are readings of one running count (series = projects) and are never added.",
    "Points of the eight-point plan are our reading of the topics that the publication lists.",
  ],
  covers: { from: 2016, to: 2019 },
};

/** Compile the figures as printed, the cited Comtrade figures, and the announcements. */
export async function compilePublished(engine: Engine, root: string): Promise<void> {
  await writeSnapshot(engine, root, {
    text: FIGURES,
    tables: { "figures.csv": asIs("kireeva-2019.csv", "id") },
  });
  await writeSnapshot(engine, root, { text: COMTRADE, tables: { "figures.csv": comtrade() } });
  const points = asIs("plan-points.csv", "point");
  await writeSnapshot(engine, root, {
    text: INVESTMENTS,
    tables: { "russia-japan.csv": announcements(), "plan-points.csv": points },
  });
}

function asIs(file: string, key: string): Query {
  return sql`FROM read_csv(${input(file)}, header = true, all_varchar = true) ORDER BY ${identifier(key)}`;
}

function comtrade(): Query {
  return sql`
    SELECT Year AS period, 'RUS' AS reporter, "Partner ISO" AS partner,
      CASE "Trade Flow Code" WHEN '1' THEN 'import' WHEN '2' THEN 'export' END AS flow,
      "Trade Value (US$)" AS value_usd, CASE "Trade Flow Code" WHEN '1' THEN 'CIF' ELSE 'FOB' END AS valuation
    FROM read_csv(${`${shared("un-comtrade/legacy")}/russia-totals-*.csv`}, header = true, all_varchar = true, encoding = 'latin-1')
    WHERE "Partner ISO" IN ('JPN', 'CHN', 'KOR', 'WLD') AND "Trade Flow Code" IN ('1', '2')
    ORDER BY partner, flow, period`;
}

/** Announcements with their amounts in US$; the rate is the annual average of the year. */
function announcements(): Query {
  return sql`
    SELECT announcements.*,
      CASE WHEN amount IS NOT NULL AND (amount_currency = 'USD' OR rates.value IS NOT NULL)
        THEN CAST(round(amount::DOUBLE / CASE amount_currency WHEN 'USD' THEN 1 ELSE rates.value::DOUBLE END) AS BIGINT) END AS amount_usd,
      CASE WHEN amount_currency <> 'USD' THEN rates.year END AS rate_period
    FROM read_csv(${input("russia-japan-announcements.csv")}, header = true, all_varchar = true) AS announcements
    LEFT JOIN (UNPIVOT (
        FROM read_csv(${shared("world-bank/PA.NUS.FCRF_WDI_2025-01-28.csv")}, header = true, skip = 4, all_varchar = true, null_padding = true)
        WHERE "Country Code" = 'EMU')
      ON COLUMNS('^[0-9]{4}$') INTO NAME year VALUE value) AS rates
      ON rates.year = left(announcements.date, 4) AND amount_currency = 'EUR'
    ORDER BY CAST(substr(id, 2) AS INTEGER)`;
}
