import { BilatError } from "../../core/errors.js";
import { type Query, sql } from "../../engine/sql.js";
import { classificationName, productCode } from "../comtrade-rows.js";
import type { FiledRows, Format } from "../format.js";
import { given, hasHeader, optional, type Sample } from "../sample.js";
import { SHEET_ROW, sheetTables, writeSheetTable } from "../sheet-table.js";
import { textRows } from "../text-rows.js";

const THOUSAND = 1000;
const VALUE = "TradeValue in 1000 USD";
const NEEDED = ["ReporterISO3", "PartnerISO3", "ProductCode", "Year", "TradeFlowName", VALUE];

/** Codes of WITS that are regions, not countries. */
const REGIONS = ["EAS", "ECS", "EUN", "LCN", "MEA", "MNA", "NAC", "SAS", "SSF", "LAC", "ECA", "EAP", "SSA"];

/** Codes of WITS that ISO 3166-1 does not have, or has otherwise. */
const OWN_CODES: Readonly<Record<string, string>> = {
  OAS: "TWN",
  ROM: "ROU",
  ZAR: "COD",
  SER: "SRB",
  MNT: "MNE",
  TMP: "TLS",
  UNS: "areas-nes",
  BUN: "bunkers",
  FRE: "free-zones",
  SPE: "special-categories",
};

/** World Bank WITS: the result of a query, CSV or workbook, in thousand US$. */
export const wits: Format = {
  id: "wits",
  title: "World Bank WITS, result of a trade query",
  source: {
    title: "World Integrated Trade Solution",
    producer: "World Bank",
    citation: "World Bank, World Integrated Trade Solution (WITS), from UN Comtrade.",
    url: "https://wits.worldbank.org/",
    license: { name: "WITS terms of use; the figures are UN Comtrade's", url: "https://wits.worldbank.org/" },
    notes: [],
    reading: [
      "Values are in thousand US$. Regions among the partners are left out: their countries stand beside them.",
      "Product groups that are no HS or SITC codes are left out.",
      "A zero that an HS code has lost is restored, because HS codes have an even number of digits.",
    ],
  },
  kind: "reported",
  codes: "area",
  covers: "selection",
  repeats: "copies",
  trace: "line",
  heads: NEEDED,
  recognise(sample) {
    const where = hasHeader(sample, NEEDED)
      ? "it"
      : sheetTables(sample.sheets ?? [], isQuery).length > 0 && "a sheet";
    return where ? { confidence: 1, reasons: [`${where} has the columns ${NEEDED.join(", ")}`] } : undefined;
  },
  toCsv: sheetToCsv,
  rows: witsRows,
};

function witsRows(sample: Sample): FiledRows {
  const column = (name: string) => optional(sample, name);
  const [flow, product] = [
    sql`lower(${column("TradeFlowName")})`,
    sql`upper(trim(${column("ProductCode")}))`,
  ];
  const classification = sql`coalesce(${column("Nomenclature")}, 'HS')`;
  return {
    from: textRows(sample),
    ...(hasHeader(sample, [SHEET_ROW]) && { line: sql`sheet_row` }),
    fates: [
      ["re-export", sql`${flow} IN ('re-export', 're-exports')`],
      ["re-import", sql`${flow} IN ('re-import', 're-imports')`],
      ["region", sql`upper(trim(${column("PartnerISO3")})) IN ${REGIONS}`],
      ["region-reporting", sql`upper(trim(${column("ReporterISO3")})) IN ${REGIONS}`],
      ["product-group", sql`${product} <> 'TOTAL' AND NOT regexp_full_match(${product}, '[0-9]+[A-Z]*')`],
    ],
    period: column("Year"),
    reporter: areaOf(column("ReporterISO3")),
    partner: areaOf(column("PartnerISO3")),
    flow: sql`CASE WHEN ${flow} IN ('export', 'gross exports') THEN 'export'
      WHEN ${flow} IN ('import', 'gross imports') THEN 'import' END`,
    classification: classificationName(classification),
    product: productCode({ product, classification, level: sql`NULL::VARCHAR` }),
    productName: given(sample, "ProductDescription"),
    value: sql`try_cast(replace(${column(VALUE)}, ',', '') AS DOUBLE) * ${THOUSAND}`,
    written: column(VALUE),
    valuation: sql`CASE WHEN contains(${flow}, 'export') THEN 'FOB' ELSE 'CIF' END`,
    weight_kg: sql`nullif(try_cast(${column("NetWeight in KGM")} AS DOUBLE), 0)`,
  };
}

function areaOf(code: Query): Query {
  const whens = Object.entries(OWN_CODES).map(([theirs, ours]) => sql`WHEN ${theirs} THEN ${ours}`);
  const ours = whens.reduce((all, next) => sql`${all} ${next}`);
  return sql`CASE upper(trim(${code})) ${ours} ELSE upper(trim(${code})) END`;
}

function isQuery(heads: readonly string[]): boolean {
  return NEEDED.every((name) => heads.includes(name));
}

/** The one sheet of a workbook that holds the rows, as CSV. */
async function sheetToCsv({ name, sheets = [] }: Sample, folder: string): Promise<string> {
  const [found, ...more] = sheetTables(sheets, isQuery);
  if (!found || more.length > 0) {
    throw new BilatError("BILAT_E_INPUT", {
      problem: "A workbook from WITS must have one sheet with a row that holds the columns of a trade query.",
      found: sheets.map(
        (sheet) => `${name}!${sheet.name}: ${sheet.rows[0]?.slice(0, 6).join(", ") ?? "no row"}`,
      ),
      hint:
        more.length > 0
          ? "Save each sheet as a CSV and import them together."
          : `Columns: ${NEEDED.join(", ")}.`,
    });
  }
  return writeSheetTable({ name, folder }, found, (cell) =>
    cell instanceof Date ? cell.toISOString() : cell,
  );
}
