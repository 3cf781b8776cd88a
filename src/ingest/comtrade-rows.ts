import { type Query, sql } from "../engine/sql.js";
import type { FiledRows, Format, SourceText } from "./format.js";

/** What UN Comtrade says of itself. */
const SOURCE: SourceText = {
  id: "un-comtrade",
  title: "UN Comtrade",
  producer: "United Nations Statistics Division",
  citation: "United Nations Statistics Division, UN Comtrade Database.",
  url: "https://comtradeplus.un.org/",
  license: {
    name: "UN Comtrade: internal use; single figures may be cited, re-dissemination needs permission",
    url: "https://comtrade.un.org/",
  },
  notes: [
    "Re-exports are inside exports and re-imports inside imports; both are left out.",
    "The classification is the one of each row: a file over several years may change its HS revision.",
  ],
  reading: [
    "Rows by second partner, mode of transport or customs procedure are parts of the row beside them and are left out.",
    "A zero that an HS code has lost is restored, because HS codes have an even number of digits.",
  ],
};

/** What is so of UN Comtrade's files, whatever their layout. */
export const COMTRADE = {
  source: SOURCE,
  kind: "reported",
  codes: "un",
  covers: "selection",
  repeats: "copies",
  absent: "no-trade",
  trace: "line",
  cutAt: [500, 100_000, 250_000],
} as const satisfies Partial<Format>;

/** The columns of a layout, those it may lack included. */
export interface ComtradeColumns {
  /** Goods or services, where the layout says. */
  readonly services: Query;
  readonly period: Query;
  readonly reporter: Query;
  readonly partner: Query;
  readonly secondPartner: Query;
  readonly customs: Query;
  readonly transport: Query;
  /** The flow as `X`, `M`, `RX`, `RM` or whatever else there is. */
  readonly flow: Query;
  readonly classification: Query;
  readonly product: Query;
  readonly productName: Query | undefined;
  /** Digits of the product's code, where the layout says. */
  readonly level: Query;
  readonly value: Query;
  readonly cif: Query;
  readonly fob: Query;
  readonly weight: Query;
  readonly quantity: Query;
  readonly unit: Query;
  /** UN Comtrade's number: 2 quantity, 4 net weight, 6 both. */
  readonly estimation: Query;
}

/** How a row of UN Comtrade reads, in any of its layouts. */
export function comtradeRows(from: Query, columns: ComtradeColumns): FiledRows {
  const { flow, value, cif, fob, period } = columns;
  const product = productCode(columns);
  return {
    from,
    fates: fatesOf(columns, product),
    period: sql`CASE WHEN regexp_full_match(${period}, '\\d{6}') AND right(${period}, 2) <> '52'
      THEN left(${period}, 4) || '-' || right(${period}, 2) ELSE left(${period}, 4) END`,
    reporter: columns.reporter,
    partner: columns.partner,
    flow: sql`CASE ${flow} WHEN 'X' THEN 'export' WHEN 'M' THEN 'import' END`,
    classification: classificationName(columns.classification),
    product,
    productName: columns.productName,
    value: number(value),
    written: value,
    // A few countries value their imports FOB.
    valuation: sql`CASE WHEN ${flow} = 'X' THEN 'FOB'
      WHEN ${number(cif)} IS NULL AND ${number(fob)} = ${number(value)} THEN 'FOB' ELSE 'CIF' END`,
    weight_kg: measured(columns.weight),
    quantity: measured(columns.quantity),
    unit: sql`CASE WHEN ${measured(columns.quantity)} IS NOT NULL THEN ${columns.unit} END`,
    flag: sql`CASE ${columns.estimation} WHEN '2' THEN 'estimated-quantity' WHEN '4' THEN 'estimated-weight'
      WHEN '6' THEN 'estimated-quantity-and-weight' END`,
  };
}

function fatesOf(columns: ComtradeColumns, product: Query): FiledRows["fates"] {
  const { services, flow, secondPartner, transport, customs, level, classification } = columns;
  const harmonized = sql`left(${classification}, 1) = 'H'`;
  return [
    ["services", services],
    ["re-export", sql`${flow} = 'RX'`],
    ["re-import", sql`${flow} = 'RM'`],
    ["other-flow", sql`${flow} NOT IN ('X', 'M')`],
    ["by-second-partner", sql`coalesce(${secondPartner}, '0') NOT IN ('0', 'W00')`],
    ["by-transport", sql`coalesce(${transport}, '0') <> '0'`],
    ["by-customs-procedure", sql`coalesce(${customs}, 'C00') NOT IN ('C00', '0')`],
    [
      "product-unlike-its-level",
      sql`${harmonized} AND regexp_full_match(${product}, '\\d+') AND ${level} IN ('2', '4', '6')
        AND length(${product}) <> ${level}::INTEGER`,
    ],
    ["period-unlike-a-month-or-year", sql`NOT regexp_full_match(${columns.period}, '\\d{4}|\\d{6}')`],
  ];
}

/** HS codes have an even number of digits, so that a missing zero shows; in the SITC only the level tells. */
export function productCode({
  product,
  level,
  classification,
}: Pick<ComtradeColumns, "product" | "level" | "classification">): Query {
  return sql`CASE
    WHEN NOT regexp_full_match(${product}, '\\d+') THEN ${product}
    WHEN left(${classification}, 1) = 'H' AND length(${product}) % 2 = 1 THEN '0' || ${product}
    WHEN left(${classification}, 1) = 'S' AND length(${product}) < try_cast(${level} AS INTEGER)
      THEN lpad(${product}, try_cast(${level} AS INTEGER), '0')
    ELSE ${product} END`;
}

const REVISIONS = ["1992", "1996", "2002", "2007", "2012", "2017", "2022"];

/** UN Comtrade's short names of classifications, as ours. */
export function classificationName(code: Query): Query {
  const whens = REVISIONS.map((year, place) => sql`WHEN ${`H${place}`} THEN ${`HS${year}`}`);
  return sql`CASE ${code} ${whens.reduce((all, next) => sql`${all} ${next}`)}
    WHEN 'S1' THEN 'SITC1' WHEN 'S2' THEN 'SITC2' WHEN 'S3' THEN 'SITC3' WHEN 'S4' THEN 'SITC4'
    WHEN 'B4' THEN 'BEC4' WHEN 'B5' THEN 'BEC5' ELSE ${code} END`;
}

function number(cell: Query): Query {
  return sql`try_cast(${cell} AS DOUBLE)`;
}

/** UN Comtrade writes 0 where nobody measured. */
function measured(cell: Query): Query {
  return sql`nullif(${number(cell)}, 0)`;
}
