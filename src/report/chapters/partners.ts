import { chart, note } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { paragraph, plain } from "../prose.js";
import { cell, type ReportData } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Partners side by side. */
export const partners: Chapter = {
  id: "partners",
  title: () => "Partners compared",
  absent: ({ partners: table }) =>
    table.rows.length > 1 ? undefined : "There is no other partner to compare with.",
  write: (desk) => [
    measures(desk),
    chart("partners-index"),
    tableBlock(desk.data.partners, { without: ["partner"], heads: headsOf(desk.data) }),
    note("Ranks and ranks gained are among all countries."),
  ],
};

function measures({ data, say }: Desk) {
  const { reporter, partner, first, last } = data;
  return paragraph(
    say`${reporter}'s turnover with ${partner} stood at ${plain(cell(data.partners, data.partnerCode, "index"), 1)} in ${last} (${first} = 100).`,
    say`The trade intensity index of the pair was ${plain(data.intensity, 2)} in ${last}: above one, ${reporter} exports more to ${partner} than ${partner}'s weight in world imports suggests.`,
    say`${reporter}'s turnover was spread as if over ${plain(data.effectivePartners, 1)} partners of equal size.`,
  );
}

function headsOf({ first, last }: ReportData) {
  return {
    first_usd: first,
    last_usd: last,
    index: `Index (${first} = 100)`,
    growth: `Growth ${last}`,
    share: `Share ${last}`,
    rank: `Rank ${last}`,
  };
}
