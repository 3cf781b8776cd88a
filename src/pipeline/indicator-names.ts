import { BilatError } from "../core/errors.js";
import { nearest } from "../core/nearest.js";
import { CATALOGUE, INDICATORS } from "../indicators/catalogue/catalogue.js";
import type { Indicator } from "../indicators/catalogue/contract.js";

/**
 * The indicator of that name; case plays no part, and `_` is as good as `-`.
 *
 * @throws BilatError `BILAT_E_INDICATOR_UNKNOWN` with the nearest names.
 */
export function findIndicator(text: string): Indicator {
  const id = text.trim().toLowerCase().replaceAll("_", "-");
  const found = CATALOGUE.find(({ meta }) => meta.id === id);
  if (found) return found;
  const near = nearestIndicators(id);
  throw new BilatError("BILAT_E_INDICATOR_UNKNOWN", {
    problem: "An indicator must be one of those that `bilat explain` lists.",
    found: [`"${text}"`],
    hint: near.length > 0 ? `Did you mean ${near.join(", ")}?` : "Run `bilat explain` for the list.",
  });
}

/** Indicators whose title has the word, such as RCA, then the one whose id is spelt nearly so. */
function nearestIndicators(id: string): string[] {
  const titled = INDICATORS.filter(({ title }) =>
    title
      .toLowerCase()
      .split(/[^a-z]+/)
      .includes(id),
  );
  const spelt = nearest(
    id,
    INDICATORS.map((meta) => meta.id),
  );
  return [...new Set([...titled.map((meta) => meta.id), ...(spelt === undefined ? [] : [spelt])])];
}
