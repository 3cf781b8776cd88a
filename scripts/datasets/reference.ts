import type { Engine } from "../../src/engine/duckdb.js";
import { identifier, listed, type Query, sql } from "../../src/engine/sql.js";
import { input, shared } from "./shared.js";
import { type SnapshotText, writeSnapshot } from "./snapshot.js";

const TEXT: SnapshotText = {
  snapshot: "reference/2025-03",
  title: "Countries, spellings, groups, exchange rates and GDP",
  producer: "Compiled by bilat from UN M49, Unicode CLDR and the World Bank",
  citation:
    "UN Statistics Division (M49); Unicode CLDR (names); World Bank, World Development Indicators, PA.NUS.FCRF (28 January 2025) and NY.GDP.MKTP.CD (24 March 2025).",
  url: "https://unstats.un.org/unsd/methodology/m49/",
  license: {
    name: "CC BY 4.0 (World Bank); Unicode License v3 (CLDR); codes are facts",
    url: "https://www.worldbank.org/en/about/legal/terms-of-use-for-datasets",
  },
  accessed: "2025-03-24",
  vintage: "March 2025",
  notes: [
    "UN M49 does not list Taiwan; it is a member of the groups whose own definition names it.",
    "A country counts as a member of a group in a year when it was one on 31 December of that year.",
    "Exchange rates are official annual averages, in units of local currency per US dollar.",
    "A UN code that counts territories in a country is that country; Other Asia, not elsewhere specified, is Taiwan, which it is in practice; former countries and areas not specified have codes of their own.",
  ],
  reading: [
    "Names in English, Russian and Japanese were taken once from Unicode CLDR through Intl.DisplayNames and stored, so that they do not change with the Node version; Hong Kong, Macao, Turkey, Viet Nam, Palestine and Myanmar are plainer than there.",
    "area-codes.csv maps the numeric codes of UN Comtrade and BACI, the IMF's names, the numeric codes of Japan Customs, codes of the Russian list of countries that ISO does not have, and the letters that Eurostat uses beside ISO's. Parts of a country that Japan Customs counts apart have codes of their own.",
  ],
};

/** Compile countries, spellings, groups, exchange rates 1988–2023 and GDP 2010–2020. */
export async function compileReference(engine: Engine, root: string): Promise<void> {
  const tables = {
    "countries.csv": table("country-names.csv", ["iso3"]),
    "spellings.csv": table("spellings.csv", ["spelling"]),
    "area-codes.csv": areaCodes(),
    "groups.csv": table("groups.csv", ["group"]),
    "group-members.csv": table("group-members.csv", ["group", "iso3", "from"]),
    "exchange-rates.csv": exchangeRates(),
    "gdp.csv": gdp(),
  };
  await writeSnapshot(engine, root, { text: TEXT, tables });
}

function table(file: string, keys: readonly string[]): Query {
  const order = listed(keys.map((key) => sql`${identifier(key)} NULLS FIRST`));
  return sql`FROM read_csv(${input(file)}, header = true, all_varchar = true) ORDER BY ${order}`;
}

/** Codes of areas that files use instead of ISO 3166-1: numeric ones of the UN, names of the IMF. */
function areaCodes(): Query {
  return sql`
    SELECT system, code, name, area, kind
    FROM read_csv(${input("area-codes.csv")}, header = true, all_varchar = true)
    UNION ALL
    SELECT 'imf', name, name, area, kind
    FROM read_csv(${input("imf-dots-countries.csv")}, header = true, all_varchar = true)
    ORDER BY system, code`;
}

/** World Bank series are wide, one column a year, below four lines of preamble. */
function series(file: string): Query {
  return sql`
    SELECT "Country Code" AS code, year AS period, value::DOUBLE AS value
    FROM (UNPIVOT (FROM read_csv(${shared(file)}, header = true, skip = 4, all_varchar = true, null_padding = true))
      ON COLUMNS('^[0-9]{4}$') INTO NAME year VALUE value)
    WHERE value <> ''`;
}

/** Years before a new rouble or lira are left out: the series is in the new one throughout, files were in the old. */
function exchangeRates(): Query {
  return sql`
    SELECT period, currency, code AS iso3, value AS units_per_usd
    FROM (${series("world-bank/PA.NUS.FCRF_WDI_2025-01-28.csv")})
    JOIN (VALUES ('JPN', 'JPY'), ('EMU', 'EUR'), ('RUS', 'RUB'), ('CHN', 'CNY'), ('KOR', 'KRW'), ('GBR', 'GBP'),
      ('IND', 'INR'), ('TUR', 'TRY'), ('KAZ', 'KZT'), ('VNM', 'VND')) AS currencies(iso3, currency) ON iso3 = code
    WHERE period BETWEEN '1988' AND '2023'
      AND NOT (currency = 'RUB' AND period < '1998') AND NOT (currency = 'TRY' AND period < '2005')
    ORDER BY currency, period`;
}

function gdp(): Query {
  return sql`
    SELECT period, code AS iso3, value AS gdp_usd
    FROM (${series("world-bank/NY.GDP.MKTP.CD_WDI_2025-03-24.csv")})
    WHERE period BETWEEN '2010' AND '2020'
      AND (code = 'WLD' OR code IN (SELECT iso3 FROM read_csv(${input("country-names.csv")}, header = true, all_varchar = true)))
    ORDER BY iso3, period`;
}
