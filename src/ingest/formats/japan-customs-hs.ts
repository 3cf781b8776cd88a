import { type Query, sql } from "../../engine/sql.js";
import type { FiledRows, Format, Recognition } from "../format.js";
import { hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";

const NEEDED = ["Exp or Imp", "Year", "HS", "Value-Year"];
/** The column of the customs office, which only some tables have. */
const OFFICE = "Custom";
const THOUSAND = 1000;

/** How the heads spell the months; April in two ways. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const OTHER_SPELLINGS: Readonly<Record<string, string>> = { Apr: "Apl" };

/** Japan Customs as e-Stat has it: a line a product and country, with columns for the year and each month. */
export const japanCustomsHs: Format = {
  id: "japan-customs-hs",
  title: "Trade Statistics of Japan, commodity by country, from e-Stat",
  source: {
    title: "Trade Statistics of Japan, by nine-digit commodity and country",
    producer: "Ministry of Finance, Japan",
    citation: "Ministry of Finance, Japan, Trade Statistics of Japan, via e-Stat.",
    url: "https://www.e-stat.go.jp/en/stat-search/files?toukei=00350300",
    license: {
      name: "Japanese government standard terms of use, compatible with CC BY 4.0",
      url: "https://www.digital.go.jp/en/resources/open_data/public_data_license_v1.0",
    },
    notes: [
      "Values are thousand yen, rounded down; rows of periods without an exchange rate are left out.",
      "Exports are FOB by destination, imports CIF by origin.",
    ],
    reading: [
      "Each cell of a line is a row. The cell of the year repeats the months and is left out where the file has months.",
      "Zeros after the last month with any figure are left out: those months are not out yet. Other zeros are zeros.",
      "A file without countries is trade with the world.",
      "A quantity in a unit of weight is the weight; the other one is the quantity.",
      "A zero that a product's code has lost is restored, because the codes have nine digits.",
    ],
  },
  kind: "reported",
  codes: "japan-customs",
  covers: "selection",
  repeats: "copies",
  trace: "line",
  encoding: "shift_jis",
  heads: NEEDED,
  recognise: (sample) => (hasHeader(sample, [OFFICE]) ? undefined : recognised(sample, NEEDED)),
  notices: (sample) => (monthsOf(sample).length === 0 ? [] : [unevenYears(sample)]),
  rows: japanRows,
};

/** The same by customs office: each line is a part of its country's. */
export const japanCustomsOffices: Format = {
  ...japanCustomsHs,
  id: "japan-customs-offices",
  title: "Trade Statistics of Japan, commodity by country and customs office, from e-Stat",
  source: {
    ...japanCustomsHs.source,
    title: "Trade Statistics of Japan, by nine-digit commodity, country and customs office",
    notes: [
      ...japanCustomsHs.source.notes,
      "Rows are by customs office and are added; values are rounded down office by office, so that a sum may be lower than in the table without offices.",
    ],
  },
  heads: [...NEEDED, OFFICE],
  recognise: (sample) => recognised(sample, [...NEEDED, OFFICE]),
  rows: (sample) => ({ ...japanRows(sample), part: sql`office` }),
};

function recognised(sample: Sample, heads: readonly string[]): Recognition | undefined {
  if (!hasHeader(sample, heads)) return undefined;
  return { confidence: 1, reasons: [`it has the columns ${heads.join(", ")}`] };
}

function japanRows(sample: Sample): FiledRows {
  const exports = sql`flow = '1'`;
  const [first, second] = [sql`unit1`, sql`unit2`];
  return {
    from: cells(sample),
    line: sql`line`,
    fates: [
      ["year-beside-its-months", sql`month IS NULL AND ${monthsOf(sample).length > 0}`],
      ["product-without-nine-digits", sql`NOT regexp_full_match(${product}, '\\d{9}')`],
      ["after-the-last-month", sql`value = 0 AND month > last_month`],
    ],
    period: sql`year || coalesce('-' || month, '')`,
    reporter: "JPN",
    partner: sql`country`,
    flow: sql`CASE flow WHEN '1' THEN 'export' WHEN '2' THEN 'import' END`,
    classification: "JP-HS9",
    product,
    value: sql`value * ${THOUSAND}`,
    currency: "JPY",
    valuation: sql`CASE WHEN ${exports} THEN 'FOB' ELSE 'CIF' END`,
    weight_kg: sql`coalesce(${weight(sql`quantity2`, second)}, ${weight(sql`quantity1`, first)})`,
    quantity: sql`coalesce(${counted(sql`quantity1`, first)}, ${counted(sql`quantity2`, second)})`,
    unit: sql`CASE WHEN ${counted(sql`quantity1`, first)} IS NOT NULL THEN ${first}
      WHEN ${counted(sql`quantity2`, second)} IS NOT NULL THEN ${second} END`,
  };
}

const product = sql`CASE WHEN regexp_full_match(product, '\\d{8}') THEN '0' || product ELSE product END`;

/** Kilograms of a unit of weight; NULL for other units, and for the 0 of a line that has no such quantity. */
function weight(quantity: Query, unit: Query): Query {
  return sql`nullif(${quantity} * CASE ${unit} WHEN 'KG' THEN 1 WHEN 'MT' THEN 1000 WHEN 'GR' THEN 0.001 END, 0)`;
}

function counted(quantity: Query, unit: Query): Query {
  return sql`CASE WHEN ${unit} NOT IN ('KG', 'MT', 'GR') THEN nullif(${quantity}, 0) END`;
}

/** A row a cell of value, with its quantities and the last month in which any line of its flow and year has a value. */
function cells(sample: Sample): Query {
  const structs = [{ head: "Year", month: "" }, ...monthsOf(sample)].map(
    ({ head, month }) => sql`{
      'month': nullif(${month}, ''), 'value': ${number(sample, `Value-${head}`)},
      'quantity1': ${number(sample, `Quantity1-${head}`)}, 'quantity2': ${number(sample, `Quantity2-${head}`)}}`,
  );
  const text = (name: string) => sql`trim(${optional(sample, name)}, ' ''"')`;
  const country = hasHeader(sample, ["Country"]) ? text("Country") : sql`'WLD'`;
  return sql`(
    SELECT *, max(CASE WHEN value <> 0 THEN month END) OVER (PARTITION BY flow, year) AS last_month
    FROM (
      SELECT line, ${text("Exp or Imp")} AS flow, ${text("Year")} AS year, ${text("HS")} AS product,
        ${country} AS country, ${text(OFFICE)} AS office, nullif(${text("Unit1")}, '') AS unit1, nullif(${text("Unit2")}, '') AS unit2,
        unnest([${structs.reduce((all, next) => sql`${all}, ${next}`)}], recursive := true)
      FROM (SELECT row_number() OVER () + 1 AS line, * FROM ${textRows(sample)})))`;
}

function monthsOf(sample: Sample): { readonly head: string; readonly month: string }[] {
  return MONTHS.flatMap((name, place) => {
    const spellings = [name, OTHER_SPELLINGS[name] ?? name];
    const head = spellings.find((spelling) => hasHeader(sample, [`Value-${spelling}`]));
    return head === undefined ? [] : [{ head, month: String(place + 1).padStart(2, "0") }];
  });
}

function number(sample: Sample, head: string): Query {
  return sql`try_cast(${optional(sample, head)} AS DOUBLE)`;
}

/** Rounding down can move a year's value from the sum of its months by less than one unit a month. */
function unevenYears(sample: Sample): Query {
  const value = (head: string) => sql`coalesce(${number(sample, `Value-${head}`)}, 0)`;
  const months = monthsOf(sample).map(({ head }) => value(head));
  const sum = months.reduce((all, next) => sql`${all} + ${next}`);
  return sql`
    SELECT CASE WHEN uneven > 0 THEN 'Lines of ' || ${sample.name} || ' whose months do not add up to their year: '
      || uneven || ', the first being line ' || first_line || '.' END AS notice
    FROM (
      SELECT count(*) AS uneven, min(line) AS first_line
      FROM (SELECT row_number() OVER () + 1 AS line, * FROM ${textRows(sample)})
      WHERE abs(${value("Year")} - (${sum})) >= ${MONTHS.length})`;
}
