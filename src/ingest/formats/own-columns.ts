import { hasHeader, type Sample } from "../sample.js";

/** The columns that a table of one's own needs; a column of years does for periods. */
const NEEDED = [["period", "year"], ["reporter"], ["partner"], ["flow"]] as const;
export const DOLLARS = "value_usd";
/** The figure as filed, which comes with its currency or says nothing. */
export const AS_FILED = ["value", "currency"];
/** The columns of numbers that are read. */
export const NUMBERS = [DOLLARS, "value", "weight_kg", "quantity"];

type Heads = Pick<Sample, "header">;

/** The columns by which a table of one's own is known, as bilat calls them. */
export function ownColumns(sample: Heads): readonly string[] | undefined {
  const found = NEEDED.map((names) => names.find((name) => hasHeader(sample, [name])));
  const value = [[DOLLARS], AS_FILED].find((names) => hasHeader(sample, names));
  const needed = found.flatMap((name) => name ?? []);
  return value && needed.length === NEEDED.length ? [...needed, ...value] : undefined;
}

/** What a file that is nearly a table of one's own lacks, in words; `undefined` of any other file. */
export function lacksOf(sample: Heads): string | undefined {
  const lacking = NEEDED.filter((names) => !names.some((name) => hasHeader(sample, [name])));
  const hasValue = [[DOLLARS], ["value"]].some((names) => hasHeader(sample, names));
  if (lacking.length + (hasValue ? 0 : 1) > 1) return undefined;
  const [column] = lacking.map(([name]) => name);
  if (column !== undefined) return `the column ${column}`;
  return hasHeader(sample, ["value"])
    ? "value_usd, for US dollars, or a column currency beside value (EUR, JPY …)"
    : "the column value_usd, in US dollars, or both value and currency";
}
