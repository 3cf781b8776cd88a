import type { CommodityData } from "../../report/report-data.js";
import type { Workbench } from "../workbench.js";
import { type CommodityView, commodityTable } from "./tables/commodity-table.js";

/** Trade by commodity as one side's customs record it: the reporter's own, or else the partner's. */
export async function reportCommodities(
  bench: Workbench,
  { reporter, partner, ...view }: Omit<CommodityView, "level">,
): Promise<CommodityData | undefined> {
  for (const filedBy of ["reporter", "partner"] as const) {
    const sides = filedBy === "reporter" ? { reporter, partner } : { reporter: partner, partner: reporter };
    const sections = await commodityTable(bench, { ...view, ...sides, level: "1" });
    const headings = await commodityTable(bench, { ...view, ...sides, level: "2" });
    if (sections && headings) return { filedBy, sections, headings };
  }
  return undefined;
}
