import { caveatText } from "../../core/caveats.js";
import { chart, footnote, note, type Text } from "../blocks.js";
import { endsOf, figuresOf, hasGaps } from "../brief/view.js";
import type { Chapter, Desk } from "../chapter.js";
import { money, paragraph, part } from "../prose.js";
import { extremePeriod, type ReportData } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Levels, growth, index, distance to the peak. */
export const turnover: Chapter = {
  id: "turnover",
  name: () => "Turnover, exports, imports and balance",
  finding,
  absent: ({ trade }) =>
    endsOf(trade, "exports_usd") || endsOf(trade, "imports_usd")
      ? undefined
      : "No year has a figure: the source lacks parts of each.",
  write: (desk) => [
    paragraph(peakSentence(desk)),
    chart("turnover"),
    tableBlock(desk.data.trade),
    ...tableNotes(desk.data),
    levelsBlock(desk.data),
    chart("exports-imports"),
    chart("growth"),
  ],
};

/** `Turnover fell from $33.2 billion in 2013 to $21.4 billion in 2018`. */
function finding({ data: { trade }, say }: Desk): Text | undefined {
  const ends = endsOf(trade, "turnover_usd");
  if (!ends || ends.first === ends.last) return undefined;
  const at = figuresOf(trade);
  const [from, to] = [at(ends.first, "turnover_usd"), at(ends.last, "turnover_usd")];
  const [then, now] = [money(from), money(to)];
  if (then?.text === now?.text) return say`Turnover was ${now} in ${ends.last}, as in ${ends.first}`;
  const verb = (to?.value ?? 0) > (from?.value ?? 0) ? "rose" : "fell";
  return say`Turnover ${verb} from ${then} in ${ends.first} to ${now} in ${ends.last}`;
}

function peakSentence({ data, say }: Desk): Text | undefined {
  const ends = endsOf(data.trade, "turnover_usd");
  const high = extremePeriod(data.trade, "turnover_usd", "highest");
  if (!ends || high === undefined || ends.first === ends.last) return undefined;
  const year = hasGaps(data.trade, "turnover_usd") ? "year with a figure" : "year";
  const peak = money(figuresOf(data.trade)(high, "turnover_usd"));
  if (high === ends.last) return say`No ${year} since ${ends.first} had a higher turnover than ${high}.`;
  const at = figuresOf(data.trade);
  if (at(ends.last, "turnover_usd")?.value === at(high, "turnover_usd")?.value)
    return say`No ${year} since ${ends.first} had a higher turnover than ${high} and ${ends.last}, at ${peak} each.`;
  if (high === ends.first)
    return say`No later ${year} reached the ${peak} of ${high}; ${ends.last} stood at ${part(figuresOf(data.levels)(ends.last, "to_peak"))} of it.`;
  return say`The highest ${year} since ${ends.first} was ${high}, at ${peak}; ${ends.last} stood at ${part(figuresOf(data.levels)(ends.last, "to_peak"))} of it.`;
}

function tableNotes({ trade, first }: ReportData) {
  const growth = figuresOf(trade)(first, "turnover_growth")?.value !== undefined;
  const base = growth
    ? [note(`Growth in ${first} is over the year before, which the table does not show.`)]
    : [];
  const called = ["valuation", "mirrored"];
  const caveats = trade.caveats.map((caveat) =>
    note(caveatText(caveat), ...(called.includes(caveat.kind) ? footnote("valuation") : [])),
  );
  return [...base, ...caveats];
}

function levelsBlock({ levels, first }: ReportData) {
  if (levels.rows.length < 2 || !levels.rows.some((row) => row["turnover_index"] !== undefined))
    return undefined;
  return tableBlock(levels, {
    without: ["turnover_usd"],
    heads: { turnover_index: `Index (${first} = 100)` },
    calls: { from_trough: "recovery" },
  });
}
