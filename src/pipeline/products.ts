import { countryName, resolvePair } from "../codes/countries.js";
import { andList } from "../core/and-list.js";
import type { Caveat } from "../core/caveats.js";
import { CURRENCY_CODES, type Currency } from "../core/currencies.js";
import { measure } from "../core/measured.js";
import { namedByCurrency, type RowIn } from "../core/named-by-currency.js";
import { percent, usd } from "../core/numbers.js";
import { frequencyOf, type YearRange, yearBefore, yearOfPeriod } from "../core/periods.js";
import { type FieldsOf, requireCall } from "../core/require-fields.js";
import { type ColumnOf, type ResultTable, resultTable } from "../core/result-table.js";
import { FILED_FLOWS, type FiledFlow } from "../core/units.js";
import { contribution } from "../indicators/contribution.js";
import { share } from "../indicators/share.js";
import { NO_TOTALS } from "../ingest/warnings.js";
import { isImported } from "../store/snapshots.js";
import { type ConvertedRevision, conversionCaveat } from "./books/hs-revision.js";
import { productsInCurrency } from "./books/in-currency.js";
import {
  laterYears,
  openProducts,
  productChoice,
  requireProductYears,
  unfinishedYears,
} from "./books/open-products.js";
import { isReconciled, valuationOf } from "./books/partner-book.js";
import { PRODUCT_LEVELS, type ProductBook, type ProductLevel, printedName } from "./books/product-book.js";
import { readingCaveats } from "./books/reading-caveats.js";
import { note } from "./import/summary.js";
import { columnsFor } from "./period-columns.js";
import { periodGrowth } from "./trade.js";
import { snapshotRef, type Workbench } from "./workbench.js";

/** What to break down. */
export interface ProductsRequest<Money extends Currency = "USD"> {
  /** The country whose books are read: a code or a name. */
  readonly reporter: string;
  /** A code or a name too. */
  readonly partner: string;
  /** The last whole year of the source when left out. */
  readonly years?: YearRange | undefined;
  /** Sections when left out. */
  readonly by?: ProductLevel | undefined;
  /** Both when left out. */
  readonly flow?: FiledFlow | undefined;
  /** How many to show of each flow and year, the largest first; all when left out. */
  readonly top?: number | undefined;
  /** A snapshot or the source of one, such as `imf-dots`; the first that has the figures when left out. */
  readonly source?: string | undefined;
  /**
   * In which money is given: as filed where the source has it, else at average rates; US dollars when left out. The column
   * bears its name: `value_jpy`.
   */
  readonly currency?: Money | undefined;
  /** Carry products to this revision of the Harmonized System, so that years can be compared; as filed when left out. */
  readonly revision?: ConvertedRevision | undefined;
}

const FIELDS: FieldsOf<ProductsRequest<Currency>> = {
  reporter: "text!",
  partner: "text!",
  years: "years",
  by: PRODUCT_LEVELS,
  flow: FILED_FLOWS,
  top: "count",
  source: "text",
  currency: CURRENCY_CODES,
  revision: "text",
};

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "flow", label: "Flow", unit: "text", decimals: 0 },
  { name: "product", label: "Code", unit: "text", decimals: 0 },
  { name: "product_name", label: "Product", unit: "text", decimals: 0 },
  { name: "value_usd", label: "Value", unit: "usd", decimals: 1 },
  { name: "share", label: "Share", unit: "share", decimals: 1 },
  { name: "growth", label: "Growth", unit: "rate", decimals: 1 },
  { name: "contribution", label: "Contribution to growth", unit: "points", decimals: 1 },
] as const satisfies readonly ColumnOf<ProductsRow>[];

/** A row of {@link productsTable}. */
export interface ProductsRow {
  readonly period: string;
  readonly flow: FiledFlow;
  /** A code of the classification that the caveats name. */
  readonly product: string;
  readonly product_name: string;
  readonly value_usd: number | undefined;
  /** In all goods of the flow. */
  readonly share: number | undefined;
  /** Over the year before: 0.161 is 16.1%. */
  readonly growth: number | undefined;
  /** To the growth of the flow; those of all products add up to it. */
  readonly contribution: number | undefined;
}

/**
 * What a reporter trades with a partner: value, share in the flow, growth and contribution of each product, the
 * largest first. Growth and contribution are over the year before. Where no year asked for is whole, the
 * months that are filed.
 *
 * @returns A row for each product, flow and period.
 * @throws BilatError for unknown countries or sources, years outside the data, or a source without products of the pair.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const years = { from: 2018, to: 2018 };
 * const { rows } = await productsTable(bench, { reporter: "JPN", partner: "RUS", flow: "import", years });
 * rows[0]?.product_name; // "Mineral fuels"
 * const yen = await productsTable(bench, { reporter: "JPN", partner: "RUS", flow: "import", years, currency: "JPY" });
 * Math.round((yen.rows[0]?.value_jpy ?? 0) / 1e9); // 1190
 * ```
 */
export async function productsTable<Money extends Currency = "USD">(
  bench: Workbench,
  request: ProductsRequest<Money>,
): Promise<ResultTable<RowIn<Money, ProductsRow>>> {
  requireCall<ProductsRequest<Currency>>(bench, request, FIELDS);
  const pair = await resolvePair(bench.countries, bench.engine, request);
  const { revision, years: asked, currency, flow } = request;
  const view = { ...pair, level: request.by ?? "section", revision, years: asked, flow, currency };
  const filed = await openProducts(bench, request, [view]);
  const years = asked ?? { from: filed.covered.to, to: filed.covered.to };
  requireProductYears(filed, years);
  const money = await productsInCurrency(bench, filed, { currency: currency ?? "USD", years });
  const { book } = money;
  const flows = flow ? [flow] : (["export", "import"] as const);
  const periods = book.periods(years);
  const records = periods.flatMap((period) =>
    flows.flatMap((flow) => recordsOf(book, flow, period).slice(0, request.top)),
  );
  const [own, other] = [view.reporter, view.partner].map((code) => countryName(bench.countries, code));
  const table = resultTable({
    id: `products-${view.reporter}-${view.partner}`,
    title: `Goods traded by ${own} with ${other}, ${filedBy(book, String(own))}`,
    columns: columnsFor(COLUMNS, frequencyOf(periods[0] ?? "2018")),
    key: ["period", "flow", "product"],
    about: { reporter: view.reporter, partner: view.partner },
    records,
    caveats: [
      ...productCaveats(book, String(own), { level: view.level, periods, flows }),
      ...unfinishedYears(book, asked ?? { from: years.from, to: Number.POSITIVE_INFINITY }),
      ...(asked ? [] : laterYears(book)),
      ...money.caveats,
      ...productChoice(request.source, book),
    ],
    sources: [snapshotRef(book.snapshot), ...money.sources],
  });
  return namedByCurrency(money.counted(table)) as unknown as ResultTable<RowIn<Money, ProductsRow>>;
}

function recordsOf(book: ProductBook, flow: FiledFlow, period: string) {
  const before = yearBefore(period);
  const [totalNow, totalBefore] = [book.total(flow, period), book.total(flow, before)];
  const records = book.products(flow, period).map((product) => {
    const { code } = product;
    const [current, previous] = [book.value(flow, period, code), book.value(flow, before, code)];
    return {
      period,
      flow,
      product: code,
      product_name: printedName(product),
      value_usd: current,
      share: measure("product-share", { part: current, whole: totalNow }, share),
      growth: periodGrowth(period, current, previous),
      contribution: measure("contribution", { current, previous, totalPrevious: totalBefore }, contribution),
    };
  });
  return records.sort((a, b) => (b.value_usd.value ?? 0) - (a.value_usd.value ?? 0));
}

function filedBy({ snapshot }: ProductBook, reporter: string): string {
  return isReconciled(snapshot)
    ? `reconciled by ${snapshot.manifest.producer}`
    : `as reported by ${reporter}`;
}

/** What a table shows. */
interface Shown {
  readonly level: ProductLevel;
  readonly periods: readonly string[];
  readonly flows: readonly FiledFlow[];
}

function productCaveats(book: ProductBook, reporter: string, shown: Shown): Caveat[] {
  const { snapshot, filedUnder = [] } = book;
  const { level, periods } = shown;
  const classification = book.classification(periods);
  const parts =
    level === "heading" && !isImported(snapshot)
      ? "Headings do not exhaust the total."
      : "Figures may not sum because of rounding.";
  return [
    valuationOf(snapshot, reporter),
    note(`${sharesText(book, shown)} ${parts} Products: ${classification}.`),
    ...unlistedCaveat(book, shown),
    ...conversionCaveat(filedUnder, classification),
    ...hiddenCaveat(book, shown),
    ...namelessCaveat(book, shown),
    ...(periods.some((period) => frequencyOf(period) === "month") ? [inMonths(periods)] : []),
    ...readingCaveats(snapshot).filter((caveat) => !(caveat.kind === "note" && caveat.text === NO_TOTALS)),
  ];
}

function sharesText(book: ProductBook, { periods, flows }: Shown): string {
  const hasTotal = periods.some((period) =>
    flows.some((flow) => book.total(flow, period).value !== undefined),
  );
  return hasTotal
    ? "Shares are of all goods in the flow."
    : "There are no shares: the source has no total of all goods.";
}

/** Of a flow, this much may be missing from its products by rounding. */
const ROUNDED = 0.001;

/** How much of a flow stands in no row of a product, where a file has a choice of them beside the total. */
function unlistedCaveat(book: ProductBook, { level, periods, flows }: Shown): Caveat[] {
  if (!isImported(book.snapshot)) return [];
  const lacking = periods.flatMap((period) =>
    flows.flatMap((flow) => {
      const total = book.total(flow, period).value ?? 0;
      const listed = book
        .products(flow, period)
        .reduce((sum, { code }) => sum + (book.value(flow, period, code).value ?? 0), 0);
      const part = total > 0 ? (total - listed) / total : 0;
      return part > ROUNDED && listed > 0 ? [`${percent(part)} of ${flow}s in ${period}`] : [];
    }),
  );
  if (lacking.length === 0) return [];
  const more = lacking.length > MOST_NAMED ? ` and ${lacking.length - MOST_NAMED} more` : "";
  return [note(`In no ${level} of the source: ${lacking.slice(0, MOST_NAMED).join(", ")}${more}.`)];
}

/** Why months are shown, where years would be. */
function inMonths(periods: readonly string[]): Caveat {
  const years = andList([...new Set(periods.map((period) => String(yearOfPeriod(period))))]);
  return {
    kind: "note",
    text: `The source does not have every month of ${years}, so that these are months.`,
  };
}

/** Names below chapters are those of the imported files. */
function namelessCaveat(book: ProductBook, { periods, flows }: Shown): Caveat[] {
  const shown = periods.flatMap((period) => flows.flatMap((flow) => book.products(flow, period)));
  if (shown.length === 0 || shown.some(({ name }) => name !== "")) return [];
  return [{ kind: "note", text: "The files of the source name no products at this level." }];
}

/** Of many periods, so many are named. */
const MOST_NAMED = 4;

/** How much is under codes that hide the product. */
function hiddenCaveat({ hidden }: ProductBook, { periods, flows, level }: Shown): Caveat[] {
  const found = periods.flatMap((period) =>
    flows.flatMap((flow) => {
      const value = hidden?.get(`${flow} ${period}`);
      return value === undefined ? [] : [`${usd(value)} of ${flow}s in ${period}`];
    }),
  );
  if (found.length === 0) return [];
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : "";
  const where =
    level === "heading" || level === "subheading"
      ? "stand under the digits that it shows"
      : "count in their chapter where it names one, else as not specified";
  const text = `Goods whose code hides the product, such as 39XXXXXX, ${where}: ${found.slice(0, MOST_NAMED).join(", ")}${more}.`;
  return [{ kind: "note", text }];
}
