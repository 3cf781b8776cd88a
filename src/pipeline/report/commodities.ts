import { BilatError } from "../../core/errors.js";
import type { CommodityData } from "../../report/report-data.js";
import { findSnapshot } from "../../store/snapshots.js";
import { openHsBook } from "../books/hs-book.js";
import { holdsHsProducts } from "../books/open-products.js";
import { isReconciled } from "../books/partner-book.js";
import type { ProductBook, ProductLevel } from "../books/product-book.js";
import type { Workbench } from "../workbench.js";
import { type CommodityView, commodityTable } from "./tables/commodity-table.js";
import { goodsTable } from "./tables/goods-table.js";

/** Whose goods, and where they are looked for. */
export type CommoditiesAsked = Omit<CommodityView, "level" | "filedBy"> & {
  /** Snapshots in order of preference. */
  readonly sources: readonly string[];
};

/**
 * Trade by commodity as one side records it, the reporter or else the partner: in an imported source of the report that
 * holds products of the Harmonized System, or in the publications of customs that come with the package.
 */
export async function reportCommodities(
  bench: Workbench,
  { reporter, partner, ...view }: CommoditiesAsked,
): Promise<CommodityData | undefined> {
  for (const filedBy of ["reporter", "partner"] as const) {
    const sides = filedBy === "reporter" ? { reporter, partner } : { reporter: partner, partner: reporter };
    const asked = { ...view, ...sides, filedBy };
    const found = (await importedGoods(bench, asked)) ?? (await customsGoods(bench, asked));
    if (found) return { filedBy, ...found };
  }
  return undefined;
}

type Goods = Omit<CommodityData, "filedBy">;

type SideAsked = CommoditiesAsked & Pick<CommodityView, "filedBy">;

async function customsGoods(
  bench: Workbench,
  { sources: _, ...view }: SideAsked,
): Promise<Goods | undefined> {
  const sections = await commodityTable(bench, { ...view, level: "1" });
  const headings = await commodityTable(bench, { ...view, level: "2" });
  return sections && headings && { sections, headings, level: "heading", of: "customs" };
}

/** From the first source that has whole years of the pair. */
async function importedGoods(bench: Workbench, asked: SideAsked): Promise<Goods | undefined> {
  for (const source of asked.sources) {
    const snapshot = findSnapshot(bench.store, source);
    if (!holdsHsProducts(snapshot)) continue;
    const book = (level: ProductLevel) =>
      openHsBook(bench, snapshot, { reporter: asked.reporter, partner: asked.partner, level }).catch(ifNone);
    const sections = await book("section");
    if (!sections) continue;
    const headings = await book("heading");
    const level = headings && hasNames(headings, asked.last) ? "heading" : "chapter";
    const finer = level === "heading" ? headings : await book("chapter");
    const tables = {
      sections: goodsTable(bench, sections, { ...asked, level: "sections" }),
      headings: finer && goodsTable(bench, finer, { ...asked, level: "headings" }),
    };
    const by = isReconciled(snapshot) ? { reconciledBy: snapshot.manifest.producer } : {};
    if (tables.sections && tables.headings)
      return { sections: tables.sections, headings: tables.headings, level, of: "import", ...by };
  }
  return undefined;
}

/** Headings are called as the imported files call them, which may be nothing. */
function hasNames(book: ProductBook, period: string): boolean {
  const all = (["export", "import"] as const).flatMap((flow) => book.products(flow, period));
  return all.length > 0 && all.every(({ name }) => name !== "");
}

function ifNone(error: unknown): undefined {
  if (error instanceof BilatError && error.code === "BILAT_E_NO_DATA") return undefined;
  throw error;
}
