import type { FiledFlow, Usd, Valuation } from "../core/units.js";

/** What kind of area a code names; only countries are ranked. */
export type AreaKind = "country" | "world" | "aggregate" | "unspecified" | "former";

/**
 * Whose figure a row is. `reported`: the reporter filed it, and the partner may have filed another. `reconciled`:
 * the source made one value a flow out of both sides; the reporter is the exporter, the partner the importer, and
 * the same row answers for both.
 */
export type SnapshotKind = "reported" | "reconciled";

/** The product that stands for all of them. */
export const TOTAL = "TOTAL";

/** The flag of a world total that the source does not state: the sum of its partners. */
export const SUM_OF_PARTNERS = "sum-of-partners";

/** One line of the canonical table: who reported what, with whom, and where we read it. */
export interface TradeRow {
  /** `2018`, `2018-Q1` or `2018-03`. */
  readonly period: string;
  /** ISO 3166-1 alpha-3 of the country that filed the figure; of the exporter in reconciled sources. */
  readonly reporter: string;
  /** ISO 3166-1 alpha-3 of the other side, `WLD`, or the code of an area that is no country. */
  readonly partner: string;
  readonly flow: FiledFlow;
  /** `HS1992` … `HS2022`, `SITC4`, a national one such as `JP-HS9`; `null` where the source has totals only. */
  readonly classification: string | null;
  /** Text, because codes carry leading zeros; `TOTAL` for all products. */
  readonly product: string;
  readonly value_usd: Usd;
  /** As filed, in whole units of the currency. */
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly valuation: Valuation;
  readonly weight_kg: number | null;
  readonly quantity: number | null;
  /** What the quantity counts, in the source's own word. */
  readonly unit: string | null;
  /** `estimate` where the source says so. */
  readonly flag: string | null;
  /** Which input file of the manifest the row was read from, from 1. */
  readonly input: number;
  /** The line in that file, the header being line 1; `null` where the row's own key finds it. */
  readonly line: number | null;
}

/** The columns of the canonical table and their types; a test and the compiler keep it equal to {@link TradeRow}. */
export const TRADE_COLUMNS = {
  period: "VARCHAR",
  reporter: "VARCHAR",
  partner: "VARCHAR",
  flow: "VARCHAR",
  classification: "VARCHAR",
  product: "VARCHAR",
  value_usd: "DOUBLE",
  value: "DOUBLE",
  currency: "VARCHAR",
  valuation: "VARCHAR",
  weight_kg: "DOUBLE",
  quantity: "DOUBLE",
  unit: "VARCHAR",
  flag: "VARCHAR",
  input: "INTEGER",
  line: "INTEGER",
} as const satisfies Record<keyof TradeRow, string>;

/** A column of the canonical table. */
export type TradeColumnName = keyof typeof TRADE_COLUMNS;

/** All of them, in order. */
export const TRADE_COLUMN_NAMES = Object.keys(TRADE_COLUMNS) as readonly TradeColumnName[];
