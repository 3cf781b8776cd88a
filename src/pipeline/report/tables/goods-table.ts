import type { Measured } from "../../../core/measured.js";
import { type ResultTable, resultTable } from "../../../core/result-table.js";
import type { FiledFlow } from "../../../core/units.js";
import type { Product, ProductBook } from "../../books/product-book.js";
import { snapshotRef, type Workbench } from "../../workbench.js";
import {
  type CommodityView,
  commodityColumns,
  direction,
  flowsInOrder,
  goodsOf,
  productCells,
} from "./commodity-table.js";

/** The years and money of a table from a book. */
export type GoodsView = Omit<CommodityView, "level"> & { readonly level: "sections" | "headings" };

/** Goods in two years from a book of products, such as an import; `undefined` where it has none in the last. */
export function goodsTable(bench: Workbench, book: ProductBook, view: GoodsView): ResultTable | undefined {
  const records = flowsInOrder(view).flatMap((flow) =>
    book
      .products(flow, view.last)
      .map((product) => record(book, product, { ...view, flow }))
      .filter(({ share: part }) => part.value !== undefined)
      .sort((a, b) => (b.value_usd.value ?? 0) - (a.value_usd.value ?? 0))
      .map((found) => ({ ...found, flow: { whole: flow, text: direction(bench, view, flow) } })),
  );
  if (records.length === 0) return undefined;
  const table = resultTable({
    id: `commodities-${view.level}`,
    title: "Trade by commodity",
    columns: commodityColumns(view),
    key: ["flow", "heading"],
    records,
    caveats: [],
    sources: [snapshotRef(book.snapshot)],
  });
  return goodsOf(table, view);
}

function record(
  book: ProductBook,
  { code, name, shortName }: Product,
  { first, last, exchange, flow }: GoodsView & { readonly flow: FiledFlow },
) {
  const money = (figure: Measured, period: string) => exchange.convert(figure, period);
  const value = (year: string) => money(book.value(flow, year, code), year);
  const total = (year: string) => money(book.total(flow, year), year);
  const cells = productCells([value(first), value(last)], [total(first), total(last)]);
  return { heading: code, heading_name: shortName ?? name, ...cells };
}
