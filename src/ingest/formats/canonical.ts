import { type Query, sql } from "../../engine/sql.js";
import { productCode } from "../comtrade-rows.js";
import type { FiledRows, Format } from "../format.js";
import { given, hasHeader, optional, periodColumn, type Sample } from "../sample.js";
import { SHEET_ROW } from "../sheet-table.js";
import { textRows } from "../text-rows.js";
import { isUnread, type WrittenNumbers, writtenNumbers } from "../written-numbers.js";
import { writtenPeriod } from "../written-periods.js";
import { AS_FILED, DOLLARS, NUMBERS, ownColumns } from "./own-columns.js";
import { ownSheetToCsv, ownTables } from "./own-sheet.js";

const EXPORT = ["export", "exports", "x", "экспорт", "輸出"];
const IMPORT = ["import", "imports", "m", "импорт", "輸入"];

/** Our own table as CSV, workbook or Parquet: the columns of the canonical table, of which few are needed. */
export const canonical: Format = {
  id: "canonical",
  title: "bilat's own table, CSV, .xlsx or Parquet",
  source: {
    title: "Figures in bilat's own layout",
    producer: "Own compilation",
    citation: "Own compilation.",
    license: { name: "as the compiler of the file says" },
    notes: ["Exports are FOB and imports CIF, but where a column valuation says otherwise."],
    reading: [
      "Columns needed: period (or year), reporter, partner, flow, and value_usd or both value and currency; in any order and case, set apart by commas, semicolons or tabs.",
      "A column source says whose figures the rows are, as they are to be cited: Bureau of National Statistics of Kazakhstan, March 2025. Of several texts the three of most rows are cited, and all are in the manifest. Without it the figures are cited as an own compilation.",
      "Values are whole units, not thousands or millions.",
      "A value with a currency is the figure as filed. Its dollars are those of value_usd, and where that is empty, the value at the rate of its period.",
      "Countries are ISO 3166-1 codes, or names in English, Russian or Japanese; flows are export or X, import or M, also экспорт and импорт, 輸出 and 輸入; periods 2018, 2018-Q1 or 2018-03, also as 2018M3, 201803, 03/2018 or Mar-18.",
      "Where no comma sets cells apart, the decimal sign is the one that all numbers of the file together show; a number such as 1.300 where none shows it is left out as doubtful.",
      "A column product_name names the products, classification says whose codes they are: HS2017, or HS where the revision is not known. bilat products reads those of the HS.",
      "A zero that an HS code has lost is restored, because HS codes have an even number of digits.",
      "Of a workbook the one sheet is read that has the columns, perhaps below a title; first days of months are months, unless all are of January.",
      "Rows in US dollars whose value and value_usd differ are left out.",
    ],
  },
  kind: "reported",
  codes: "own",
  covers: "selection",
  repeats: "copies",
  trace: "line",
  recognise(sample) {
    const [table, ...more] = ownTables(sample);
    if (table) {
      const where = more.length > 0 ? "sheets have" : "a sheet has";
      return { confidence: 0.95, reasons: [`${where} the columns of a table of one's own`] };
    }
    const columns = ownColumns(sample);
    return columns && { confidence: 0.95, reasons: [`it has the columns ${columns.join(", ")}`] };
  },
  toCsv: ownSheetToCsv,
  rows(sample) {
    const flow = flowOf(sample);
    const numbers = numbersOf(sample);
    return {
      from: numbers.from,
      ...(hasHeader(sample, [SHEET_ROW]) && { line: sql`sheet_row` }),
      ...figures(sample, numbers),
      period: writtenPeriod(optional(sample, periodColumn(sample))),
      reporter: sql`reporter`,
      partner: sql`partner`,
      flow,
      classification: optional(sample, "classification"),
      product: productOf(sample),
      productName: given(sample, "product_name"),
      valuation: sql`coalesce(${optional(sample, "valuation")}, CASE ${flow} WHEN 'export' THEN 'FOB' ELSE 'CIF' END)`,
      weight_kg: numbers.read(optional(sample, "weight_kg")),
      quantity: numbers.read(optional(sample, "quantity")),
      unit: optional(sample, "unit"),
      flag: optional(sample, "flag"),
      source: given(sample, "source"),
    };
  },
  unknownFlows(sample) {
    const word = sql`trim(${optional(sample, "flow")})`;
    return sql`SELECT DISTINCT ${word} AS word FROM ${textRows(sample)} WHERE lower(${word}) NOT IN ${[...EXPORT, ...IMPORT, ""]}`;
  },
  notices: (sample) => [unreadWeights(sample), ...withoutClassification(sample)],
};

function numbersOf(sample: Sample): WrittenNumbers {
  const columns = NUMBERS.flatMap((name) => given(sample, name) ?? []);
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
  const { from, read } = numbersOf(sample);
  const cells = ["weight_kg", "quantity"].flatMap((name) => given(sample, name) ?? []);
  const unread = cells.map((cell) => sql`count(*) FILTER (${isUnread(cell, read(cell))})`);
  const sum = unread.reduce((one, other) => sql`${one} + ${other}`, sql`0`);
  return sql`SELECT CASE WHEN number > 0 THEN ${sample.name} || ': weights or quantities that are no numbers, or in doubt: ' || number
      || '; their rows are kept without them.' END AS notice
    FROM (SELECT ${sum} AS number FROM ${from})`;
}

/** Spreadsheets drop the zero that codes of the first chapters begin with. */
function productOf(sample: Sample): Query {
  const product = sql`trim(coalesce(${optional(sample, "product")}, 'TOTAL'))`;
  return productCode({
    product,
    classification: optional(sample, "classification"),
    level: sql`NULL::VARCHAR`,
  });
}

/** Codes of products say nothing by themselves. */
function withoutClassification(sample: Sample): Query[] {
  if (!hasHeader(sample, ["product"]) || hasHeader(sample, ["classification"])) return [];
  return [
    sql`SELECT CASE WHEN count(*) > 0 THEN ${`${sample.name} has no column classification (HS2017, or HS where the revision is not known), so that bilat products does not know its products.`} END AS notice
      FROM ${textRows(sample)}
      WHERE upper(trim(product)) <> 'TOTAL'`,
  ];
}
