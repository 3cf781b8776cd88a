import { type Query, sql } from "../../engine/sql.js";
import type { FiledRows, Format } from "../format.js";
import { columnOf, hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";

/** The columns of today's layout, and what they were called in the files until 2023. */
const NEEDED = ["REPORTER", "PARTNER", "PRODUCT_NC", "FLOW", "PERIOD", "VALUE_EUR"];
const FORMER = ["DECLARANT_ISO", "PARTNER_ISO", "PRODUCT_NC", "FLOW", "PERIOD", "VALUE_IN_EUROS"];

/** Normal, inward processing, outward processing, not recorded: together they are the trade. */
const PROCEDURES = ["1", "2", "3", "9"];
/** What a row has in the column of its unit where the product has none. */
const NO_UNITS = ["NO_SU", ""];

/** Eurostat Comext: the bulk files of member states' trade by eight-digit product, in euro. */
export const eurostatComext: Format = {
  id: "eurostat-comext",
  title: "Eurostat Comext, bulk file",
  source: {
    title: "Comext, trade in goods of the member states of the European Union",
    producer: "Eurostat",
    citation: "Eurostat, Comext, trade in goods by Combined Nomenclature.",
    url: "https://ec.europa.eu/eurostat/web/international-trade-in-goods/database",
    license: {
      name: "Eurostat: reuse with acknowledgement of the source",
      url: "https://ec.europa.eu/eurostat/help/copyright-notice",
    },
    notes: [
      "Values are euro; rows of periods without an exchange rate are left out.",
      "Procedures other than normal, inward and outward processing and not recorded are left out.",
      "Masked and confidential products keep their code as filed: they are in the totals and in their chapter, in no heading.",
      "Exports are FOB and imports CIF, at the border of the member state.",
      "The United Kingdom is the sum of its parts, Northern Ireland (XI) and the rest (XU), since 2021.",
      "A weight of 0 is one below half a kilogram or not given; it is no weight here.",
    ],
    reading: [
      "Rows by customs procedure, kind of trade and masked product are parts and are added.",
      "A row that repeats another in all its columns is left out as a duplicate.",
      "The period 52 is the year.",
      "Countries are two-letter codes; the numbers of the Geonomenclature, which files until 2023 have beside them, are not read alone.",
    ],
  },
  numericCodes:
    "The numbers of the Geonomenclature are not read. Take a file with the columns DECLARANT_ISO and PARTNER_ISO, or put two-letter codes in the place of the numbers.",
  kind: "reported",
  codes: "eurostat",
  covers: "selection",
  repeats: "parts-of-a-file",
  absent: "no-trade",
  trace: "line",
  heads: NEEDED,
  recognise(sample) {
    const columns = [NEEDED, FORMER].find((names) => hasHeader(sample, names));
    return columns && { confidence: 1, reasons: [`it has the columns ${columns.join(", ")}`] };
  },
  rows: comextRows,
};

function comextRows(sample: Sample): FiledRows {
  const column = (...names: string[]) => columnNamed(sample, names);
  const everything = sample.header
    .filter((head) => head !== "")
    .map(columnOf)
    .reduce((all, next) => sql`${all}, ${next}`);
  const [flow, period] = [column("FLOW"), sql`trim(${column("PERIOD")})`];
  const unit = sql`trim(${column("SUPPL_UNIT", "SUPP_UNIT")})`;
  const procedure = sql`coalesce(trim(${column("STAT_PROCEDURE", "STAT_REGIME")}), '1')`;
  const quantity = sql`CASE WHEN ${unit} NOT IN ${NO_UNITS} THEN ${number(column("QUANTITY_SUPPL_UNIT", "SUP_QUANTITY"))} END`;
  return {
    from: textRows(sample),
    fates: [
      ["duplicate", sql`row_number() OVER (PARTITION BY ${everything} ORDER BY line) > 1`],
      ["other-procedure", sql`${procedure} NOT IN ${PROCEDURES}`],
    ],
    period: sql`CASE WHEN NOT regexp_full_match(${period}, '\\d{6}') THEN NULL
      WHEN right(${period}, 2) = '52' THEN left(${period}, 4)
      ELSE left(${period}, 4) || '-' || right(${period}, 2) END`,
    // The ISO columns come first: in the former layout the others are numbers.
    reporter: column("DECLARANT_ISO", "REPORTER"),
    partner: column("PARTNER_ISO", "PARTNER"),
    flow: sql`CASE trim(${flow}) WHEN '1' THEN 'import' WHEN '2' THEN 'export' END`,
    classification: "EU-CN8",
    product: product(column("PRODUCT_NC")),
    value: number(column("VALUE_EUR", "VALUE_IN_EUROS")),
    written: column("VALUE_EUR", "VALUE_IN_EUROS"),
    currency: "EUR",
    valuation: sql`CASE trim(${flow}) WHEN '2' THEN 'FOB' ELSE 'CIF' END`,
    weight_kg: sql`nullif(${number(column("QUANTITY_KG", "QUANTITY_IN_KG"))}, 0)`,
    quantity: sql`nullif(${quantity}, 0)`,
    unit: sql`CASE WHEN nullif(${quantity}, 0) IS NOT NULL THEN ${unit} END`,
  };
}

/** The first of the columns that the file has; NULL when it has none. */
function columnNamed(sample: Sample, names: readonly string[]): Query {
  const found = names.find((name) => hasHeader(sample, [name]));
  return found === undefined ? sql`NULL::VARCHAR` : optional(sample, found);
}

/** Codes have eight digits, of which a spreadsheet may have dropped the first; what is masked stays as it is. */
function product(cell: Query): Query {
  const code = sql`upper(trim(${cell}))`;
  return sql`CASE WHEN regexp_full_match(${code}, '\\d{7}') THEN '0' || ${code} ELSE ${code} END`;
}

function number(cell: Query): Query {
  return sql`try_cast(trim(${cell}) AS DOUBLE)`;
}
