import type { ResultTable } from "../../core/result-table.js";
import { type Block, chart, heading } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { money, paragraph, place } from "../prose.js";
import { cell, type GroupStanding } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Share and rank, under each definition of the group. */
export const standing: Chapter = {
  id: "standing",
  title: ({ reporter, partner }) => `${partner} among ${reporter}'s partners`,
  absent: ({ standings, trade, reporter, partner }) =>
    standings.length > 0 || trade.rows.some((row) => row["turnover_share"] !== undefined)
      ? undefined
      : `The source does not hold ${reporter}'s trade with most of its partners, so that ${partner} has no share and no rank.`,
  write: (desk) => [
    chart("share"),
    ...desk.data.standings.map((group) => firmness(desk, group)),
    ...desk.data.standings.flatMap(groupBlocks),
  ],
};

function firmness({ data: { last, partner }, say }: Desk, { table, title }: GroupStanding) {
  const [above, below] = [neighbour(table, last, "above"), neighbour(table, last, "below")];
  return paragraph(
    say`${title}: in ${last} ${partner} was ${place(cell(table, last, "rank"))}, ${money(cell(table, last, "above_by_usd"))} behind ${above} and ${money(cell(table, last, "below_by_usd"))} ahead of ${below}.`,
  );
}

function neighbour(table: ResultTable, period: string, column: string): string | undefined {
  const name = table.rows.find((row) => row["period"] === period)?.[column];
  return typeof name === "string" && name !== "" ? name : undefined;
}

function groupBlocks({ title, definition, group, table, overtakings }: GroupStanding): (Block | undefined)[] {
  return [
    heading(title),
    paragraph(definition),
    chart(`rank-${group}`),
    tableBlock(table),
    paragraph(...overtakings),
  ];
}
