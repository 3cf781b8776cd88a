import type { ResultTable } from "../../core/result-table.js";
import { chart, heading, note } from "../blocks.js";
import type { Chapter } from "../chapter.js";
import { paragraph } from "../prose.js";
import type { ReportData } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Commodities in both directions, as the partner's customs record them. */
export const commodities: Chapter = {
  id: "commodities",
  title: () => "What is traded",
  absent: ({ commodities }) => (commodities ? undefined : "No snapshot has this pair's trade by commodity."),
  write: ({ data }) => {
    const { commodities } = data;
    if (!commodities) return [];
    const { sections, headings, filedBy } = commodities;
    const [filer, other] =
      filedBy === "partner" ? [data.partner, data.reporter] : [data.reporter, data.partner];
    const view = { without: ["heading"], heads: headsOf(data) };
    return [
      paragraph(
        `${filer}'s customs record both directions: export is what ${filer} sold to ${other}, import what it bought. Sections add up to the total; figures may not sum because of rounding. Dollars are yen at annual average rates.`,
      ),
      chart("commodities"),
      tableBlock(sections, view),
      heading("Largest headings"),
      tableBlock(topRows(headings), view),
      note("Headings are parts of sections and do not exhaust them."),
    ];
  },
};

function headsOf({ first, last }: ReportData) {
  return {
    first_usd: first,
    value_usd: last,
    share: `Share ${last}`,
    contribution: `Contribution ${first}–${last}`,
  };
}

const MOST_HEADINGS = 8;

function topRows(table: ResultTable): ResultTable {
  const seen = new Map<string, number>();
  const kept = table.rows.flatMap((row, index) => {
    const flow = String(row["flow"]);
    seen.set(flow, (seen.get(flow) ?? 0) + 1);
    return (seen.get(flow) ?? 0) <= MOST_HEADINGS ? [index] : [];
  });
  return {
    ...table,
    rows: kept.map((index) => table.rows[index] ?? {}),
    figures: kept.map((index) => table.figures[index] ?? {}),
  };
}
