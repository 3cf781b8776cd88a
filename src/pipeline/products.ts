import { countryName, resolvePair } from "../codes/countries.js";
import type { Caveat } from "../core/caveats.js";
import { BilatError } from "../core/errors.js";
import { measure } from "../core/measured.js";
import { previousYear, requireYearsWithin, type YearRange, yearPeriods } from "../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../core/result-table.js";
import type { FiledFlow } from "../core/units.js";
import { contribution } from "../indicators/contribution.js";
import { share } from "../indicators/share.js";
import { findSnapshot, isImported } from "../store/snapshots.js";
import { openHsBook } from "./books/hs-book.js";
import { type ConvertedRevision, conversionCaveat } from "./books/hs-revision.js";
import { isReconciled } from "./books/partner-book.js";
import {
  COMMODITIES_FILE,
  openCommodityBook,
  type ProductBook,
  type ProductLevel,
} from "./books/product-book.js";
import { readingCaveats } from "./books/reading-caveats.js";
import { yearGrowth } from "./trade.js";
import { snapshotRef, type Workbench } from "./workbench.js";

/** What to break down. */
export interface ProductsRequest {
  /** The country whose books are read: a code or a name. */
  readonly reporter: string;
  /** A code or a name too. */
  readonly partner: string;
  /** The last year of the source when left out. */
  readonly years?: YearRange;
  /** Sections when left out. */
  readonly by?: ProductLevel;
  /** Both when left out. */
  readonly flow?: FiledFlow;
  /** How many to show of each flow and year, the largest first; all when left out. */
  readonly top?: number;
  /** A snapshot or the source of one, such as `imf-dots`; the first that has the figures when left out. */
  readonly source?: string;
  /** Carry products to this revision of the Harmonized System, so that years can be compared; as filed when left out. */
  readonly revision?: ConvertedRevision;
}

const DEFAULT_PRODUCT_SOURCE = "japan-customs";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "flow", label: "Flow", unit: "text", decimals: 0 },
  { name: "product", label: "Code", unit: "text", decimals: 0 },
  { name: "product_name", label: "Product", unit: "text", decimals: 0 },
  { name: "value_usd", label: "Value", unit: "usd", decimals: 1 },
  { name: "share", label: "Share", unit: "share", decimals: 1 },
  { name: "growth", label: "Growth", unit: "rate", decimals: 1 },
  { name: "contribution", label: "Contribution to growth", unit: "points", decimals: 1 },
] as const satisfies readonly Column[];

/** The columns of {@link productsTable}. */
export type ProductsColumn = (typeof COLUMNS)[number]["name"];

/**
 * What a reporter trades with a partner: value, share in the flow, growth and contribution of each product, the
 * largest first. Growth and contribution are over the year before.
 *
 * @returns A row for each product, flow and year.
 * @throws BilatError for unknown countries or sources, years outside the data, or a source without products of the pair.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const years = { from: 2018, to: 2018 };
 * const { rows } = await productsTable(bench, { reporter: "JPN", partner: "RUS", flow: "import", years });
 * rows[0]?.product_name; // "Mineral fuels"
 * ```
 */
export async function productsTable(
  bench: Workbench,
  request: ProductsRequest,
): Promise<ResultTable<ProductsColumn>> {
  const pair = await resolvePair(bench.countries, bench.engine, request);
  const view = { ...pair, level: request.by ?? "section", revision: request.revision };
  const book = await openProductBook(bench, request.source ?? DEFAULT_PRODUCT_SOURCE, view);
  const years = request.years ?? { from: book.covered.to, to: book.covered.to };
  requireYearsWithin(years, book.covered, book.snapshot.id);
  const flows = request.flow ? [request.flow] : (["export", "import"] as const);
  const records = yearPeriods(years).flatMap((period) =>
    flows.flatMap((flow) => recordsOf(book, flow, period).slice(0, request.top)),
  );
  const [own, other] = [view.reporter, view.partner].map((code) => countryName(bench.countries, code));
  return resultTable({
    id: `products-${view.reporter}-${view.partner}`,
    title: `Goods traded by ${own} with ${other}, ${filedBy(book, String(own))}`,
    columns: COLUMNS,
    key: ["period", "flow", "product"],
    records,
    caveats: productCaveats(book, String(own), view.level),
    sources: [snapshotRef(book.snapshot)],
  });
}

/** Open trade by product in whichever form the snapshot has it. */
async function openProductBook(
  bench: Workbench,
  source: string,
  view: Parameters<typeof openCommodityBook>[2],
): Promise<ProductBook> {
  const snapshot = findSnapshot(bench.store, source);
  const files = snapshot.manifest.files.map(({ path }) => path);
  if (files.includes(COMMODITIES_FILE)) return openCommodityBook(bench, snapshot, view);
  if (isImported(snapshot)) return openHsBook(bench, snapshot, view);
  throw new BilatError("BILAT_E_SOURCE_UNKNOWN", {
    problem: "The source must hold trade by product.",
    found: [`${snapshot.id} holds ${files.join(", ")}`],
  });
}

function recordsOf(book: ProductBook, flow: FiledFlow, period: string) {
  const before = previousYear(period);
  const [totalNow, totalBefore] = [book.total(flow, period), book.total(flow, before)];
  const records = book.products(flow, period).map(({ code, name }) => {
    const [current, previous] = [book.value(flow, period, code), book.value(flow, before, code)];
    return {
      period,
      flow,
      product: code,
      product_name: name,
      value_usd: current,
      share: measure("share", { part: current, whole: totalNow }, share),
      growth: yearGrowth(current, previous),
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

function productCaveats(
  { snapshot, classification, filedUnder = [] }: ProductBook,
  reporter: string,
  level: ProductLevel,
): Caveat[] {
  const parts =
    level === "heading" ? "Headings do not exhaust the total." : "Figures may not sum because of rounding.";
  const valuation: Caveat = isReconciled(snapshot)
    ? { kind: "reconciled", source: snapshot.id }
    : { kind: "valuation", reporter };
  return [
    valuation,
    { kind: "note", text: `Shares are of all goods in the flow. ${parts} Products: ${classification}.` },
    ...conversionCaveat(filedUnder, classification),
    ...readingCaveats(snapshot),
  ];
}
