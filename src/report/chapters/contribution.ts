import { chart } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { inPoints, paragraph, rate } from "../prose.js";
import { cell, extremePeriod } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** What exports and imports each brought to growth. */
export const contribution: Chapter = {
  id: "contribution",
  title: () => "What drove the change",
  absent: ({ contribution: table }) =>
    table.rows.some(
      (row) => row["exports_contribution"] !== undefined || row["imports_contribution"] !== undefined,
    )
      ? undefined
      : "Growth needs figures for two neighbouring years.",
  write: (desk) => [worstYear(desk), chart("contribution"), tableBlock(desk.data.contribution)],
};

function worstYear({ data, say }: Desk) {
  const worst = extremePeriod(data.contribution, "turnover_growth", "lowest");
  const at = (column: string) => (worst === undefined ? undefined : cell(data.contribution, worst, column));
  return paragraph(
    say`In ${worst}, the year with the lowest growth (${rate(at("turnover_growth"))}), exports brought ${inPoints(at("exports_contribution"))} and imports ${inPoints(at("imports_contribution"))}.`,
  );
}
