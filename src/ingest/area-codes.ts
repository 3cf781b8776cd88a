import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";

/**
 * How files spell areas: `un` numeric codes of UN Comtrade and BACI, `imf` names of the IMF and the codes of its new data site, `iso3`, `iso2`,
 * `eurostat` two letters with Eurostat's own codes,
 * `japan-customs` numeric codes of Japan Customs, `name` in any spelling we know, `area` our own codes, `own` as a person
 * writes them: our own codes, codes of ISO 3166-1, or names.
 */
export type CodeSystem =
  | "un"
  | "imf"
  | "iso3"
  | "iso2"
  | "eurostat"
  | "japan-customs"
  | "name"
  | "area"
  | "own";

/** Checked paths of the reference tables that map codes. */
export interface CodeFiles {
  readonly countries: string;
  readonly spellings: string;
  readonly areaCodes: string;
}

/**
 * Put the codes of a system into the table `area_codes`: `code, area, kind`, each code once. Areas are numbered texts
 * there, which take two bytes a row.
 */
export async function loadAreaCodes(engine: Engine, files: CodeFiles, system: CodeSystem): Promise<void> {
  await engine.run(sql`
    CREATE OR REPLACE TEMP TABLE area_codes AS
    SELECT code, any_value(area) AS area, any_value(kind) AS kind
    FROM (${codesOf(files, system)})
    WHERE code IS NOT NULL
    GROUP BY code`);
  await engine.run(
    sql`CREATE OR REPLACE TYPE known_area AS ENUM (SELECT DISTINCT area FROM area_codes ORDER BY area)`,
  );
  await engine.run(sql`ALTER TABLE area_codes ALTER area TYPE known_area`);
}

/** The codes of some areas, as the files of an import spell them. Needs the table `area_codes`. */
export async function codesOfAreas(engine: Engine, areas: readonly string[]): Promise<string[]> {
  const found = await engine.rows<{ code: string }>(sql`
    SELECT code
    FROM area_codes
    WHERE area IN ${areas}
    ORDER BY code`);
  return found.map(({ code }) => code);
}

/** A code as `area_codes` spells it: without case, padding or leading zeros that files add or lose. */
export function codeKey(system: CodeSystem, code: Query): Query {
  switch (system) {
    case "un":
      return sql`coalesce(nullif(ltrim(trim(${code}), '0'), ''), CASE WHEN trim(${code}) <> '' THEN '0' END)`;
    case "iso3":
    case "iso2":
    case "eurostat":
    case "japan-customs":
      return sql`upper(trim(${code}))`;
    case "name":
    case "own":
      return sql`trim(regexp_replace(lower(strip_accents(${code})), '[^\\p{L}\\p{N}]+', ' ', 'g'))`;
    case "imf":
    case "area":
      return sql`trim(${code})`;
  }
}

function codesOf({ countries, spellings, areaCodes }: CodeFiles, system: CodeSystem): Query {
  const special = sql`
    SELECT code, area, kind
    FROM ${table(areaCodes)}
    WHERE system = ${system}`;
  switch (system) {
    case "un":
      return special;
    case "imf":
      return sql`
        ${special}
        UNION ALL ${plainNames({ countries, spellings, areaCodes })}
        UNION ALL SELECT iso3, iso3, 'country' FROM ${table(countries)}
        UNION ALL VALUES ('G001', 'WLD', 'world'), ('KOS', 'XKX', 'country'), ('WBG', 'PSE', 'country')`;
    case "japan-customs":
      return sql`${special} UNION ALL SELECT 'JPN', 'JPN', 'country' UNION ALL SELECT 'WLD', 'WLD', 'world'`;
    case "iso3":
      return sql`
        SELECT iso3 AS code, iso3 AS area, 'country' AS kind FROM ${table(countries)}
        UNION ALL SELECT 'WLD', 'WLD', 'world'
        UNION ALL ${special}`;
    case "iso2":
    case "eurostat":
      return sql`
        SELECT iso2 AS code, iso3 AS area, 'country' AS kind FROM ${table(countries)}
        UNION ALL ${special}`;
    case "name":
      return sql`
        SELECT ${codeKey("name", sql`spelling`)} AS code, iso3 AS area, 'country' AS kind
        FROM (
          SELECT spelling, iso3 FROM ${table(spellings)}
          UNION ALL SELECT name_en, iso3 FROM ${table(countries)})
        UNION ALL SELECT 'world', 'WLD', 'world'
        UNION ALL SELECT ${codeKey("name", sql`code`)}, area, kind FROM (${special})`;
    case "area":
      return sql`
        SELECT iso3 AS code, iso3 AS area, 'country' AS kind FROM ${table(countries)}
        UNION ALL SELECT DISTINCT area, area, kind FROM ${table(areaCodes)} WHERE kind <> 'country'
        UNION ALL SELECT 'WLD', 'WLD', 'world'`;
    case "own":
      return asPeopleWrite({ countries, spellings, areaCodes });
  }
}

/** Names as others spell them, where the IMF's own table has no area so called: older files have "Poland". */
function plainNames({ countries, spellings, areaCodes }: CodeFiles): Query {
  return sql`
    SELECT name AS code, iso3 AS area, 'country' AS kind
    FROM (
      SELECT name_en AS name, iso3 FROM ${table(countries)}
      UNION ALL SELECT spelling, iso3 FROM ${table(spellings)})
    WHERE name NOT IN (SELECT code FROM ${table(areaCodes)} WHERE system = 'imf')`;
}

/** The world in the languages in which people compile tables. */
const WORLD_WORDS = ["world", "welt", "monde", "mundo", "мир", "весь мир", "世界"];

/** Our own codes as they are, and folded with all names. */
function asPeopleWrite(files: CodeFiles): Query {
  const { countries, spellings } = files;
  const names = sql`
    SELECT unnest([iso2, name_en, name_ru, name_ja]) AS spelling, iso3 FROM ${table(countries)}
    UNION ALL SELECT spelling, iso3 FROM ${table(spellings)}`;
  const own = codesOf(files, "area");
  return sql`
    ${own}
    UNION ALL SELECT ${codeKey("own", sql`code`)}, area, kind FROM (${own})
    UNION ALL SELECT ${codeKey("own", sql`spelling`)}, iso3, 'country' FROM (${names})
    UNION ALL SELECT unnest(list_value${WORLD_WORDS}), 'WLD', 'world'`;
}

function table(path: string): Query {
  return sql`read_csv(${path}, header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '')`;
}
