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
  const id = idOf(text);
  const found = CATALOGUE.find(({ meta }) => meta.id === id);
  if (found) return found;
  const near = nearestIndicators(id);
  throw new BilatError("BILAT_E_INDICATOR_UNKNOWN", {
    problem: "An indicator must be one of those that `bilat explain` lists.",
    found: [`"${text}"`],
    hint:
      near.length > 0
        ? `Did you mean ${near.join(", ")}?`
        : "Run `bilat explain` for the list; an indicator comes before the countries.",
  });
}

/** Whether an indicator has that name. */
export function isIndicator(text: string): boolean {
  const id = idOf(text);
  return CATALOGUE.some(({ meta }) => meta.id === id);
}

function idOf(text: string): string {
  return text.trim().toLowerCase().replaceAll("_", "-");
}

/** What the literature calls them for short. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  hhi: "herfindahl",
  cr: "concentration-ratio",
  cr4: "concentration-ratio",
  rsca: "balassa-symmetric",
  lfi: "lafay",
  eci: "economic-complexity",
  pci: "economic-complexity",
  gl: "grubel-lloyd",
  gli: "grubel-lloyd",
  iit: "grubel-lloyd",
  miit: "marginal-iit",
  tii: "trade-intensity",
  tci: "complementarity",
  esi: "export-similarity",
  ksi: "krugman-dissimilarity",
  cms: "constant-market-share",
  tot: "terms-of-trade",
  ntb: "normalized-balance",
  yoy: "growth",
  ppml: "gravity",
  stl: "seasonal-adjustment",
};

const MOST_MEANT = 5;

/** The one that is called so for short; indicators whose title has the word, such as RCA; the one whose id is spelt nearly so. */
function nearestIndicators(id: string): string[] {
  const short = ABBREVIATIONS[id];
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
  const meant = [short, ...titled.map((meta) => meta.id), spelt].filter((name) => name !== undefined);
  return [...new Set(meant)].slice(0, MOST_MEANT);
}
