import { BilatError } from "./errors.js";
import { awaitHint, givenText } from "./given-text.js";

/** What functions make for other functions: how it is called, what makes it, and parts that all of it has. */
const MADE = {
  workbench: { title: "A workbench", by: "openWorkbench makes", parts: ["store"] },
  table: { title: "A table", by: "tradeTable and others give", parts: ["columns", "rows"] },
  described: {
    title: "A description",
    by: "tradeTable and others give",
    parts: ["columns", "key", "caveats", "sources"],
  },
  caveat: { title: "A caveat", by: "a table has among its caveats", parts: [] },
  chart: { title: "A chart", by: "makeChart gives", parts: ["spec", "tables", "data"] },
  claims: { title: "The checked claims", by: "checkClaims gives", parts: ["judgements", "file"] },
  import: { title: "An import's result", by: "importFiles gives", parts: ["manifest", "recognised"] },
  trace: { title: "A trace", by: "traceFigure gives", parts: ["figure", "files"] },
  frame: { title: "A DataFrame", by: "toDataFrame makes", parts: ["columns", "values"] },
  matrix: { title: "A matrix", by: "countryProductMatrix makes", parts: ["countries", "products", "values"] },
  proximity: { title: "Proximities", by: "proximity gives", parts: ["products", "pairs"] },
} as const;

/**
 * Refuse what no function of ours made, such as the promise of a table.
 *
 * @throws BilatError `BILAT_E_VALUE`.
 */
export function requireMade(given: object, kind: keyof typeof MADE): void {
  const { parts } = MADE[kind];
  const found = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (parts.every((part) => typeof found[part] === "object" && found[part] !== null)) return;
  throw notMade(given, kind);
}

/** What is said of what no function of ours made. */
export function notMade(given: unknown, kind: keyof typeof MADE): BilatError {
  const { title, by } = MADE[kind];
  return new BilatError("BILAT_E_VALUE", {
    problem: `${title} must be what ${by}.`,
    found: [givenText(given)],
    ...awaitHint(given),
  });
}
