import { type Query, sql } from "../../engine/sql.js";
import type { FiledRows, Format } from "../format.js";
import { given, hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";
import { isUnread, type WrittenNumbers, writtenNumbers } from "../written-numbers.js";
import { writtenPeriod } from "../written-periods.js";

/** The columns that a table of one's own needs; a column of years does for periods. */
const NEEDED = [["period", "year"], ["reporter"], ["partner"], ["flow"]] as const;
const DOLLARS = "value_usd";
/** The figure as filed, which comes with its currency or says nothing. */
const AS_FILED = ["value", "currency"];

const EXPORT = ["export", "exports", "x"];
const IMPORT = ["import", "imports", "m"];

/** Our own table as CSV or Parquet: the columns of the canonical table, of which few are needed. */
export const canonical: Format = {
  id: "canonical",
  title: "bilat's own table, CSV or Parquet",
  source: {
    title: "Figures in bilat's own layout",
    producer: "Own compilation",
    citation: "Own compilation.",
    url: "https://datapackage.org/",
    license: { name: "as the compiler of the file says", url: "https://datapackage.org/" },
    notes: [
      "Columns needed: period (or year), reporter, partner, flow, and value_usd or both value and currency; in any order and case, set apart by commas, semicolons or tabs.",
      "Values are whole units, not thousands or millions.",
      "A value with a currency is the figure as filed. Its dollars are those of value_usd, and where that is empty, the value at the rate of its period.",
      "Countries are ISO 3166-1 codes, or names in English, Russian or Japanese; flows are export or X, import or M; periods 2018, 2018-Q1 or 2018-03, also as 2018M3, 201803, 03/2018 or Mar-18.",
      "Where no comma sets cells apart, the decimal sign is the one that all numbers of the file together show; a number such as 1.300 where none shows it is left out as doubtful.",
      "A column product_name names the products.",
      "Rows in US dollars whose value and value_usd differ are left out.",
    ],
  },
  kind: "reported",
  codes: "own",
  covers: "selection",
  repeats: "copies",
  trace: "line",
  recognise(sample) {
    const columns = ownColumns(sample);
    return columns && { confidence: 0.95, reasons: [`it has the columns ${columns.join(", ")}`] };
  },
  rows(sample) {
    const flow = flowOf(sample);
    const numbers = numbersOf(sample);
    return {
      from: textRows(sample),
      ...figures(sample, numbers),
      period: writtenPeriod(optional(sample, hasHeader(sample, ["period"]) ? "period" : "year")),
      reporter: sql`reporter`,
      partner: sql`partner`,
      flow,
      classification: optional(sample, "classification"),
      product: sql`coalesce(${optional(sample, "product")}, 'TOTAL')`,
      productName: given(sample, "product_name"),
      valuation: sql`coalesce(${optional(sample, "valuation")}, CASE ${flow} WHEN 'export' THEN 'FOB' ELSE 'CIF' END)`,
      weight_kg: numbers.read(optional(sample, "weight_kg")),
      quantity: numbers.read(optional(sample, "quantity")),
      unit: optional(sample, "unit"),
      flag: optional(sample, "flag"),
    };
  },
  notices: (sample) => [unreadWeights(sample)],
};

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

function numbersOf(sample: Sample): WrittenNumbers {
  const columns = [DOLLARS, "value", "weight_kg", "quantity"].flatMap((name) => given(sample, name) ?? []);
  return writtenNumbers(sample, columns);
}

function flowOf(sample: Sample): Query {
  const flow = sql`lower(trim(${optional(sample, "flow")}))`;
  return sql`CASE WHEN ${flow} IN ${EXPORT} THEN 'export' WHEN ${flow} IN ${IMPORT} THEN 'import' ELSE ${flow} END`;
}

type Figures = Pick<FiledRows, "value" | "written" | "value_usd" | "currency" | "fates">;

/** The figure as filed where there is one, else the dollars. */
function figures(sample: Sample, { read, isDoubtful }: WrittenNumbers): Figures {
  const [asDollars, asFiled] = [optional(sample, DOLLARS), optional(sample, "value")];
  const dollars = read(asDollars);
  if (!hasHeader(sample, AS_FILED))
    return { value: dollars, written: asDollars, fates: [["doubtful-value", isDoubtful(asDollars)]] };
  const value = read(asFiled);
  const currency = sql`nullif(upper(trim(${optional(sample, "currency")})), '')`;
  const isFiled = sql`(${value} IS NOT NULL AND ${currency} IS NOT NULL)`;
  return {
    value: sql`CASE WHEN ${isFiled} THEN ${value} ELSE ${dollars} END`,
    written: sql`coalesce(${asDollars}, ${asFiled})`,
    value_usd: dollars,
    currency: sql`CASE WHEN ${isFiled} THEN ${currency} ELSE 'USD' END`,
    fates: [
      ["doubtful-value", sql`${isDoubtful(asDollars)} OR ${isDoubtful(asFiled)}`],
      ["no-currency", sql`${value} IS NOT NULL AND ${currency} IS NULL AND ${dollars} IS NULL`],
      ["two-dollar-values", sql`${currency} = 'USD' AND ${value} <> ${dollars}`],
    ],
  };
}

/** Weights and quantities that are no numbers leave their rows with a value alone. */
function unreadWeights(sample: Sample): Query {
  const { read } = numbersOf(sample);
  const cells = ["weight_kg", "quantity"].flatMap((name) => given(sample, name) ?? []);
  const unread = cells.map((cell) => sql`count(*) FILTER (${isUnread(cell, read(cell))})`);
  const sum = unread.reduce((one, other) => sql`${one} + ${other}`, sql`0`);
  return sql`SELECT CASE WHEN number > 0 THEN ${sample.name} || ': weights or quantities that are no numbers, or in doubt: ' || number
      || '; their rows are kept without them.' END AS notice
    FROM (SELECT ${sum} AS number FROM ${textRows(sample)})`;
}
