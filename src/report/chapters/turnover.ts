import { chart, note } from "../blocks.js";
import type { Chapter } from "../chapter.js";
import { paragraph, part, rate } from "../prose.js";
import { cell, type ReportData } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Levels, growth, index, distance to the peak. */
export const turnover: Chapter = {
  id: "turnover",
  title: () => "Turnover, exports, imports and balance",
  write: ({ data, say }) => [
    paragraph(
      say`Between ${data.first} and ${data.last} turnover changed by ${rate(data.cagr)} a year on average (compound).`,
      say`By ${data.last} it had made good ${part(cell(data.levels, data.last, "from_trough"))} of the fall from its highest to its lowest year.`,
    ),
    chart("turnover"),
    tableBlock(data.trade),
    growthNote(data),
    tableBlock(data.levels, {
      without: ["turnover_usd"],
      heads: { turnover_index: `Index (${data.first} = 100)` },
    }),
    chart("exports-imports"),
    chart("growth"),
  ],
};

function growthNote({ first, reporter, trade }: ReportData) {
  const base = `Growth in ${first} is over the year before, which the table does not show.`;
  return trade.caveats.length === 0
    ? note(base)
    : note(`${base} Exports are FOB, imports CIF, as reported by ${reporter}.`);
}
