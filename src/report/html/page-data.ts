import type { MoneyPrint } from "../../core/currencies.js";
import type { Difference, Json } from "../../core/json-difference.js";
import type { Unit } from "../../core/units.js";

/** What the page's script reads beside the page itself. */
export interface PageData {
  readonly charts: Readonly<Record<string, PageChart>>;
  readonly nodes: readonly PageNode[];
  /** By the id of the indicator, or of a plain operation. */
  readonly formulas: Readonly<Record<string, PageFormula>>;
  /** Citations by `<source>/<version>`. */
  readonly snapshots: Readonly<Record<string, string>>;
}

/** A chart that the page draws again, to be pointed at. */
export interface PageChart {
  /** A Vega specification. */
  readonly vega: Json;
  /** What makes it one for a narrow screen. */
  readonly narrow?: Difference;
  /** The column that tells one thing pointed at from the others. */
  readonly field: string;
  readonly series: readonly { readonly id: string; readonly label: string }[];
  /** How its columns are called and printed. */
  readonly columns: Readonly<Record<string, PageColumn>>;
  /** A sentence for each year of the slider, by year; absent where there is no slider. */
  readonly years?: Readonly<Record<string, string>>;
}

/** A column as tooltips print it. */
export interface PageColumn {
  readonly label: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly money?: MoneyPrint | undefined;
}

/** A figure behind the page: reported in rows of a source, or computed from other figures. */
export interface PageNode {
  readonly value: number | null;
  readonly estimated?: true;
  /** `<source>/<version>/<file>:<line>`. */
  readonly rows?: readonly string[];
  readonly by?: string;
  /** Places in the list of nodes, by name. */
  readonly inputs?: Readonly<Record<string, number>>;
  /** How many rows or inputs are left out here; `provenance.json` has them. */
  readonly more?: number;
}

/** What a formula is called and how it goes. */
export interface PageFormula {
  readonly title: string;
  readonly formula?: string;
}
