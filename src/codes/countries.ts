import { BilatError } from "../core/errors.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";

/** The code for the world as a partner. */
export const WORLD = "WLD";

const MOST_SUGGESTIONS = 3;
/** Jaro–Winkler likeness below which a name is no suggestion; "Japn" and "Japan" have 0.95. */
const LEAST_LIKENESS = 0.8;

interface Spelling {
  readonly spelling: string;
  readonly iso3: string;
}

/** A country or territory, with the names we print. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string;
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  readonly name_en: string;
}

/** Countries by code, and every spelling that leads to one. */
export interface Countries {
  readonly byCode: ReadonlyMap<string, Country>;
  readonly bySpelling: ReadonlyMap<string, string>;
}

/** Where the tables of countries stand. */
export interface CountryFiles {
  readonly countries: string;
  readonly spellings: string;
}

/** Read the countries and the spellings that sources and people use, as tables `countries` and `spellings`. */
export async function readCountries(engine: Engine, files: CountryFiles): Promise<Countries> {
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE countries AS
    SELECT iso3, iso2, name_en
    FROM read_csv(${files.countries}, auto_detect = false, header = true, delim = ',', quote = '"', nullstr = '',
      columns = {'iso3': 'VARCHAR', 'iso2': 'VARCHAR', 'm49': 'VARCHAR', 'name_en': 'VARCHAR', 'name_ru': 'VARCHAR',
        'name_ja': 'VARCHAR'})`);
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE spellings AS
    SELECT spelling, iso3
    FROM read_csv(${files.spellings}, auto_detect = false, header = true, delim = ',', quote = '"', nullstr = '',
      columns = {'spelling': 'VARCHAR', 'iso3': 'VARCHAR', 'used_by': 'VARCHAR'})
    UNION ALL
    SELECT unnest([name_en, iso3, iso2]), iso3
    FROM countries`);
  const countries = await engine.rows<Country>(sql`SELECT iso3, iso2, name_en FROM countries ORDER BY iso3`);
  const spellings = await engine.rows<Spelling>(sql`
    SELECT spelling, iso3 FROM spellings WHERE spelling IS NOT NULL ORDER BY spelling, iso3`);
  return {
    byCode: new Map(countries.map((country) => [country.iso3, country])),
    bySpelling: new Map(spellings.map(({ spelling, iso3 }) => [plain(spelling), iso3])),
  };
}

/** Fold case, accents, dots and spaces, which people leave out. */
function plain(spelling: string): string {
  return spelling
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The printed name of a country; the code itself where it has none. */
export function countryName(countries: Countries, iso3: string): string {
  return countries.byCode.get(iso3)?.name_en ?? iso3;
}

/**
 * The country that a code or name stands for.
 *
 * @param text Alpha-3, alpha-2, or a name in any spelling we know; case and accents don't matter.
 * @throws BilatError `BILAT_E_COUNTRY_UNKNOWN` with the nearest names.
 */
export async function resolveCountry(countries: Countries, engine: Engine, text: string): Promise<Country> {
  const iso3 = countries.bySpelling.get(plain(text));
  const country = iso3 === undefined ? undefined : countries.byCode.get(iso3);
  if (country) return country;
  const near = await nearestNames(engine, text);
  throw new BilatError("BILAT_E_COUNTRY_UNKNOWN", {
    problem: "A country must be an ISO 3166-1 code or a name we know.",
    found: [`"${text}"`],
    ...(near.length > 0 && { hint: `Did you mean ${near.join(", ")}?` }),
  });
}

/** The countries whose spellings come closest to what was typed, each with its code. */
async function nearestNames(engine: Engine, text: string): Promise<string[]> {
  const near = await engine.rows<{ name_en: string; iso3: string }>(sql`
    SELECT any_value(name_en) AS name_en, iso3
    FROM (
      SELECT iso3, jaro_winkler_similarity(lower(strip_accents(spelling)), ${plain(text)}) AS likeness
      FROM spellings
      WHERE length(spelling) > 3
    )
    JOIN countries USING (iso3)
    WHERE likeness > ${LEAST_LIKENESS}
    GROUP BY iso3
    ORDER BY max(likeness) DESC, iso3
    LIMIT ${MOST_SUGGESTIONS}`);
  return near.map(({ name_en, iso3 }) => `${name_en} (${iso3})`);
}
