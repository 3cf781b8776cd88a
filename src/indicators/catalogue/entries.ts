import { type CountryProductMatrix, matrixTotals } from "../arguments/country-product-matrix.js";
import { MIN_PRODUCTS } from "../arguments/product-baskets.js";
import type { Series } from "../arguments/series.js";
import type { CellTotals } from "../balassa.js";
import type { RankItem } from "../rank.js";
import type {
  Answer,
  BasketLetter,
  BasketsContract,
  Contract,
  EquationContract,
  FiguresContract,
  Indicator,
  Letter,
  MarketsContract,
  MatrixAnswer,
  MatrixContract,
  MeasureOptions,
  OptionName,
  PartsContract,
  PricesContract,
  SeriesContract,
  TwoWayCellsContract,
  TwoWayContract,
} from "./contract.js";
import type { IndicatorMeta } from "./indicator.js";

/** A line of the catalogue. */
export function entry(meta: IndicatorMeta, ...contracts: readonly Contract[]): Indicator {
  return { meta, contracts };
}

/** From named totals: each argument of the formula with its letter. */
export function figures<Name extends string>(
  inputs: Readonly<Record<Name, Letter | undefined>>,
  formula: (values: Readonly<Record<Name, number>>, options: MeasureOptions) => number | undefined,
  takes: readonly OptionName[] = [],
): FiguresContract {
  return { from: "figures", inputs, takes, formula };
}

/** From each figure of a series and the one before. */
export function neighbours(
  formula: (pair: { current: number; previous: number }) => number | undefined,
): SeriesContract {
  return { from: "series", gives: "neighbours", takes: [], formula };
}

/** From each figure of a series and the first one. */
export function onBase(
  formula: (pair: { value: number; base: number }) => number | undefined,
): SeriesContract {
  return { from: "series", gives: "on-base", takes: [], formula };
}

type EachPeriod = Extract<SeriesContract, { gives: "each" }>;

/** A number for each period of a series. */
export function eachPeriod(
  formula: (series: Series, periodsPerYear: number) => readonly Answer[],
  limits: Partial<Omit<EachPeriod, "from" | "gives" | "takes" | "formula">> = {},
): SeriesContract {
  const flags = { amounts: false, gapless: false, looksAhead: false };
  const defaults = { ...flags, frequencies: [1, 4, 12], yearsBefore: 0 };
  return { from: "series", gives: "each", takes: [], ...defaults, ...limits, formula };
}

/** One number for a whole series. */
export function wholeSeries(
  formula: Extract<SeriesContract, { gives: "one" }>["formula"],
  { endsOnly = false, perPeriod = false }: { readonly endsOnly?: boolean; readonly perPeriod?: boolean } = {},
): SeriesContract {
  return { from: "series", gives: "one", takes: [], endsOnly, perPeriod, formula };
}

/** One number for trade by partner or product. */
export function parts(
  formula: (values: readonly number[], options: MeasureOptions) => number | undefined,
  takes: readonly OptionName[] = [],
): PartsContract {
  return { from: "parts", gives: "one", takes, formula };
}

/** A number for each partner or product, `before` when the period before counts. */
export function eachPart(
  formula: (items: readonly RankItem[], before: readonly RankItem[]) => ReadonlyMap<string, Answer>,
  { before }: { readonly before: boolean },
): PartsContract {
  return { from: "parts", gives: "each", takes: [], before, formula };
}

/** From exports by country and product. */
export function matrix(
  gives: MatrixContract["gives"],
  formula: MatrixContract["formula"],
  more: { readonly takes?: readonly OptionName[]; readonly incomes?: boolean } = {},
): MatrixContract {
  const { takes = [], incomes = false } = more;
  return { from: "matrix", gives, takes: gives.length > 1 ? ["by", ...takes] : takes, incomes, formula };
}

/** A number for every country and product from the totals of the cell. */
export function cells(formula: (totals: CellTotals) => number | undefined): MatrixContract {
  return matrix(["cells"], (table) => ({ cells: cellByCell(table, formula) }));
}

function cellByCell(
  table: CountryProductMatrix,
  formula: (totals: CellTotals) => number | undefined,
): NonNullable<MatrixAnswer["cells"]> {
  const { byCountry, byProduct, world } = matrixTotals(table);
  const width = byProduct.length;
  return table.values.map((countryProduct, cell) => {
    const [country, worldProduct] = [byCountry[Math.floor(cell / width)], byProduct[cell % width]];
    return (
      formula({ countryProduct, country: country ?? 0, worldProduct: worldProduct ?? 0, world }) ?? Number.NaN
    );
  });
}

/** A number for every country and product from the cell in exports and in imports. */
export function twoWayCells(formula: TwoWayCellsContract["formula"]): TwoWayCellsContract {
  return { from: "two-way-cells", takes: [], formula };
}

/** One number for exports and imports by product; `bySingle` when it has a meaning for one product, too. */
export function twoWay(
  formula: Extract<TwoWayContract, { gives: "one" }>["formula"],
  { bySingle }: { readonly bySingle: boolean },
): TwoWayContract {
  return { from: "two-way", gives: "one", takes: bySingle ? ["by"] : [], formula };
}

/** A number for each product that is exported or imported. */
export function eachProduct(
  formula: Extract<TwoWayContract, { gives: "products" }>["formula"],
): TwoWayContract {
  return { from: "two-way", gives: "products", takes: [], formula };
}

/** One number for the change of exports and imports by product. */
export function twoWayChange(
  formula: Extract<TwoWayContract, { gives: "change" }>["formula"],
): TwoWayContract {
  return { from: "two-way", gives: "change", takes: [], formula };
}

/** What limits a contract of baskets. */
interface BasketLimits {
  /** Fewest products; {@link MIN_PRODUCTS} unless given. */
  readonly fewest?: number;
  readonly againstWorld?: boolean;
  /** What the two hold, in that order. */
  readonly letters?: readonly [BasketLetter, BasketLetter];
}

/** From any two baskets; `names` are those of the formula's arguments. */
export function pairOfBaskets<A extends string, B extends string>(
  formula: (baskets: Readonly<Record<A | B, readonly number[]>>) => number | undefined,
  names: readonly [A, B],
  { fewest = MIN_PRODUCTS, againstWorld = false, letters }: BasketLimits = {},
): BasketsContract {
  const [first, second] = names;
  return {
    from: "baskets",
    againstWorld,
    letters: letters && { a: letters[0], b: letters[1] },
    fewest,
    takes: [],
    formula: ({ a = [], b = [] }) =>
      formula({ [first]: a, [second]: b } as Readonly<Record<A | B, readonly number[]>>),
  };
}

/** From baskets that must have these names. */
export function namedBaskets<Name extends string>(
  roles: readonly Name[],
  formula: (baskets: Readonly<Record<Name, readonly number[]>>) => ReturnType<BasketsContract["formula"]>,
  { fewest = 1, letters }: { fewest?: number; letters?: Readonly<Record<Name, BasketLetter>> } = {},
): BasketsContract {
  return { from: "baskets", roles, againstWorld: false, letters, fewest, takes: [], formula };
}

/** From prices and quantities by product. */
export function prices(formula: PricesContract["formula"]): PricesContract {
  return { from: "prices", takes: ["method", "of"], formula };
}

/** From exports by product and market. */
export function markets(formula: MarketsContract["formula"]): MarketsContract {
  return { from: "markets", takes: [], formula };
}

/** From rows of trade with what may explain it. */
export function equation(formula: EquationContract["formula"]): EquationContract {
  return { from: "equation", takes: ["formula", "estimator", "cluster"], formula };
}
