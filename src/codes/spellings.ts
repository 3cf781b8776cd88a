import type { Engine } from "../engine/duckdb.js";
import { type Query, sql } from "../engine/sql.js";

/** Where the tables of countries and spellings stand. */
export interface CountryFiles {
  readonly countries: string;
  readonly spellings: string;
  /** Groups of countries, which somebody may take for one; none are known where left out. */
  readonly groups?: string;
}

const MOST_SUGGESTIONS = 3;
/** Jaro–Winkler likeness below which a name is no suggestion; "Japn" and "Japan" have 0.95. */
const LEAST_LIKENESS = 0.8;
/** Codes and short forms are like too much. */
const SHORTEST_SUGGESTED = 4;

/** Every spelling of a country, folded: no case, accents, dots or doubled spaces, which people leave out. */
function foldedSpellings({ countries, spellings }: CountryFiles): Query {
  return sql`
    SELECT DISTINCT ${folded(sql`spelling`)} AS spelling, iso3
    FROM (
      SELECT spelling, iso3 FROM read_csv(${spellings}, header = true, all_varchar = true)
      UNION ALL
      SELECT unnest([name_en, name_ru, name_ja, iso2]), iso3 FROM read_csv(${countries}, header = true, all_varchar = true))
    WHERE spelling IS NOT NULL`;
}

function folded(text: Query): Query {
  return sql`trim(regexp_replace(lower(strip_accents(${text})), '[^\\p{L}\\p{N}]+', ' ', 'g'))`;
}

/** The code of the country that is spelt so. */
export async function findSpelling(
  engine: Engine,
  files: CountryFiles,
  text: string,
): Promise<string | undefined> {
  const found = await engine.rows<{ iso3: string }>(sql`
    SELECT iso3
    FROM (${foldedSpellings(files)})
    WHERE spelling = ${folded(sql`${text}::VARCHAR`)}
    ORDER BY iso3`);
  return found[0]?.iso3;
}

/** The codes of the countries whose spellings come closest. */
export async function nearestCountries(engine: Engine, files: CountryFiles, text: string): Promise<string[]> {
  const near = await engine.rows<{ iso3: string }>(sql`
    SELECT iso3
    FROM (
      SELECT iso3, jaro_winkler_similarity(spelling, ${folded(sql`${text}::VARCHAR`)}) AS likeness
      FROM (${foldedSpellings(files)})
      WHERE length(spelling) >= ${SHORTEST_SUGGESTED})
    WHERE likeness > ${LEAST_LIKENESS}
    GROUP BY iso3
    ORDER BY max(likeness) DESC, iso3
    LIMIT ${MOST_SUGGESTIONS}`);
  return near.map(({ iso3 }) => iso3);
}
