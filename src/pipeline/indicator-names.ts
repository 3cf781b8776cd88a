import { BilatError } from "../core/errors.js";
import { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";
import { INDICATORS } from "../indicators/catalogue.js";
import type { IndicatorMeta } from "../indicators/indicator.js";

const MOST_SUGGESTIONS = 4;
/** Jaro–Winkler likeness below which a name is no suggestion; "herfindal" and "herfindahl" have 0.98. */
const LEAST_LIKENESS = 0.85;

/**
 * The indicator of that name; case plays no part, and `_` is as good as `-`.
 *
 * @throws BilatError `BILAT_E_INDICATOR_UNKNOWN` with the nearest names.
 */
export async function findIndicator(text: string): Promise<IndicatorMeta> {
  const id = text.trim().toLowerCase().replaceAll("_", "-");
  const found = INDICATORS.find((meta) => meta.id === id);
  if (found) return found;
  const near = await nearestIndicators(id);
  throw new BilatError("BILAT_E_INDICATOR_UNKNOWN", {
    problem: "An indicator must be one of those that `bilat explain` lists.",
    found: [`"${text}"`],
    hint: near.length > 0 ? `Did you mean ${near.join(", ")}?` : "Run `bilat explain` for the list.",
  });
}

/** Indicators whose id is spelt nearly so, or whose title has the word. */
async function nearestIndicators(text: string): Promise<string[]> {
  using engine = await Engine.open();
  const near = await engine.rows<{ id: string }>(sql`
    SELECT id
    FROM (
      SELECT id, greatest(jaro_winkler_similarity(id, ${text}::VARCHAR),
        CASE WHEN list_contains(words, ${text}::VARCHAR) THEN 1 ELSE 0 END) AS likeness
      FROM (${namesTable()}))
    WHERE likeness > ${LEAST_LIKENESS}
    ORDER BY likeness DESC, id
    LIMIT ${MOST_SUGGESTIONS}`);
  return near.map(({ id }) => id);
}

function namesTable() {
  const names = JSON.stringify(INDICATORS.map(({ id, title }) => ({ id, title })));
  return sql`
    SELECT name ->> 'id' AS id, regexp_split_to_array(lower(name ->> 'title'), '[^a-z]+') AS words
    FROM (SELECT unnest(CAST(${names}::VARCHAR AS JSON[])) AS name)`;
}
