import type { CountryProductMatrix } from "../arguments/country-product-matrix.js";
import type { IndexFormula } from "../arguments/price-comparison.js";
import type { PeriodValue, Series } from "../arguments/series.js";
import type { ConstantMarketShare, MarketCell } from "../constant-market-share.js";
import type { GravityColumns, GravityFit, GravityRequest } from "../gravity.js";
import type { TwoWayTrade } from "../grubel-lloyd.js";
import type { ProductTrade } from "../lafay.js";
import type { MarginDecomposition } from "../margin-decomposition.js";
import type { TradeChange } from "../marginal-iit.js";
import type { RankItem } from "../rank.js";
import type { TwoWayCell } from "../vollrath.js";
import type { IndicatorMeta } from "./indicator.js";

/**
 * A total by its letter in `docs/methods.md`. V is exports, imports or turnover, whichever is asked for; `V_ji` is
 * the partner's report of the same flow; `,t−1` is a period before. `V_ijk` and `W_ijk` are value and weight of each product.
 */
export type Letter =
  | "X_ij"
  | "M_ij"
  | "X_i"
  | "M_i"
  | "X_j"
  | "M_j"
  | "X_wj"
  | "X_w"
  | "M_w"
  | "GDP_i"
  | "GDP_j"
  | "GDP_w"
  | "V_ij"
  | "V_ji"
  | "V_i"
  | "V_ij,t−1"
  | "V_i,t−1"
  | "V_ijk"
  | "W_ijk";

/** A total that may be told apart by product. */
export type BasketLetter = Extract<
  Letter,
  "X_i" | "M_i" | "X_j" | "M_j" | "M_w" | "X_ij" | "X_wj" | "V_ij" | "V_ij,t−1"
>;

/** What a user may set; each contract takes some of them. */
export interface MeasureOptions {
  /** How many of the largest to add. */
  readonly top?: number | undefined;
  /** Steps of an iteration. */
  readonly steps?: number | undefined;
  /** Freight and insurance over the FOB value. */
  readonly margin?: number | undefined;
  readonly by?: "country" | "product" | undefined;
  readonly method?: "chained" | "fixed" | "period" | undefined;
  readonly of?: "price" | "quantity" | undefined;
  /** What is to be estimated: `ln_trade ~ ln_distance | exporter^year + importer^year`. */
  readonly formula?: string | undefined;
  readonly estimator?: "ols" | "ppml" | undefined;
  /** The key whose groups may be correlated within. */
  readonly cluster?: string | undefined;
}

/** Name of an option that an indicator's formula reads. */
export type OptionName = keyof MeasureOptions;

/** A main number, `undefined` where it has no meaning, with what stands beside it. */
export type Answer = number | undefined | ({ readonly value: number | undefined } & Beside);
/** Numbers and words beside the main number, by column name. */
export type Beside = Readonly<Record<string, number | string | undefined>>;

/** One number from named totals of one pair and period. */
export interface FiguresContract {
  readonly from: "figures";
  /** The arguments of the formula, each with its letter, where a store of trade by partner holds it. */
  readonly inputs: Readonly<Record<string, Letter | undefined>>;
  readonly takes: readonly OptionName[];
  formula(values: Readonly<Record<string, number>>, options: MeasureOptions): number | undefined;
}

/** From a series: a number for each period, or one for all. */
export type SeriesContract = {
  readonly from: "series";
  readonly takes: readonly OptionName[];
} & (
  | { readonly gives: "neighbours"; formula(pair: { current: number; previous: number }): number | undefined }
  | { readonly gives: "on-base"; formula(pair: { value: number; base: number }): number | undefined }
  | {
      readonly gives: "each";
      /** How many periods a year the series may have. */
      readonly frequencies: readonly number[];
      /** Whether a number depends on later periods, too. */
      readonly looksAhead: boolean;
      /** Whether no figure may be below zero. */
      readonly amounts: boolean;
      /** Whether a missing period stops the computation. */
      readonly gapless: boolean;
      /**
       * The periods that a number rests on, as steps back from its own, which is 0: without one of them it is
       * missing, and not meaningless. All earlier ones when left out, of which some may be missing.
       */
      readonly restsOn?: (periodsPerYear: number) => readonly number[];
      /** How many years before the first period asked for it compares with. */
      readonly yearsBefore: number;
      formula(series: Series, periodsPerYear: number): readonly Answer[];
    }
  | {
      readonly gives: "one";
      /** Whether only the first and the last figure count. */
      readonly endsOnly: boolean;
      /** Whether it is of one period, and so of a month where the series has months. */
      readonly perPeriod: boolean;
      formula(series: readonly PeriodValue[]): Answer;
    }
);

/** From trade by partner or product: one number for the group, or one for each part. */
export type PartsContract = {
  readonly from: "parts";
  readonly takes: readonly OptionName[];
} & (
  | { readonly gives: "one"; formula(values: readonly number[], options: MeasureOptions): number | undefined }
  | {
      readonly gives: "each";
      /** Whether the formula looks at the period before. */
      readonly before: boolean;
      formula(items: readonly RankItem[], before: readonly RankItem[]): ReadonlyMap<string, Answer>;
    }
);

/** Numbers of a matrix, each list in the order of the matrix; `undefined` when they have no meaning. */
export interface MatrixAnswer {
  readonly cells?: Float64Array;
  readonly countries?: Float64Array;
  readonly products?: Float64Array;
  /** Each pair of products a > b once, at `a * (a - 1) / 2 + b`. */
  readonly pairs?: Float64Array;
  /** What a reader must know beside the numbers. */
  readonly note?: string;
}

/** From exports by country and product. */
export interface MatrixContract {
  readonly from: "matrix";
  /** What the numbers stand for; the first unless another is asked for. */
  readonly gives: readonly ("cells" | "countries" | "products" | "pairs")[];
  readonly takes: readonly OptionName[];
  /** Whether each country's income per head is needed. */
  readonly incomes: boolean;
  formula(
    matrix: CountryProductMatrix,
    options: MeasureOptions & { readonly incomes: readonly number[] },
  ): MatrixAnswer | undefined;
}

/** From exports and imports by country and product, a number for each of them. */
export interface TwoWayCellsContract {
  readonly from: "two-way-cells";
  readonly takes: readonly OptionName[];
  formula(cell: TwoWayCell): number | undefined;
}

/** From exports and imports by product between two sides. */
export type TwoWayContract = { readonly from: "two-way"; readonly takes: readonly OptionName[] } & (
  | { readonly gives: "one"; formula(trade: TwoWayTrade): number | undefined }
  | { readonly gives: "products"; formula(trade: ProductTrade): number | undefined }
  | { readonly gives: "change"; formula(change: TradeChange): number | undefined }
);

/** From baskets of products, any two of them or those with given names. */
export interface BasketsContract {
  readonly from: "baskets";
  /** The names the baskets must have, as the formula takes them; any names, and every pair of them, without. */
  readonly roles?: readonly string[];
  /** Whether a country's exports to a partner and to the world may be the two baskets. */
  readonly againstWorld: boolean;
  /** What the baskets hold by product, each by its letter, where a source of many countries' products has it. */
  readonly letters?: Readonly<Record<string, BasketLetter>> | undefined;
  /** Fewest products on which the number may be shown. */
  readonly fewest: number;
  readonly takes: readonly OptionName[];
  formula(baskets: Readonly<Record<string, readonly number[]>>): number | undefined | MarginDecomposition;
}

/** From prices and quantities by product over time. */
export interface PricesContract {
  readonly from: "prices";
  readonly takes: readonly OptionName[];
  readonly formula: IndexFormula;
}

/** From exports by product and market in two periods. */
export interface MarketsContract {
  readonly from: "markets";
  readonly takes: readonly OptionName[];
  formula(cells: readonly MarketCell[]): ConstantMarketShare | undefined;
}

/** From rows of trade with what may explain it: a table of coefficients. */
export interface EquationContract {
  readonly from: "equation";
  readonly takes: readonly OptionName[];
  formula(columns: GravityColumns, request: GravityRequest): GravityFit;
}

/** What an indicator is computed from, and by which function: all that `bilat measure` knows of it. */
export type Contract =
  | FiguresContract
  | SeriesContract
  | PartsContract
  | MatrixContract
  | TwoWayCellsContract
  | TwoWayContract
  | BasketsContract
  | PricesContract
  | MarketsContract
  | EquationContract;

/** An indicator with what it can be computed from; the first contract is the one a plain file is read for. */
export interface Indicator {
  readonly meta: IndicatorMeta;
  readonly contracts: readonly Contract[];
}
