import { type Measured, measure } from "../../core/measured.js";
import type { ResultTable } from "../../core/result-table.js";
import type { Text } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { money, paragraph, part, place, rate, type Say, size } from "../prose.js";
import { cell, extremePeriod, type GroupStanding, type ReportData } from "../report-data.js";

/** Five to eight sentences that an analyst would sign. */
export const inBrief: Chapter = {
  id: "in-brief",
  title: () => "In brief",
  write: (desk) => [
    paragraph(
      ...levelSentences(desk),
      standingSentence(desk),
      ...desk.data.standings
        .filter(({ group }) => group !== "")
        .map((standing) => groupSentence(desk.data, standing, desk.say)),
      vintageSentence(desk),
    ),
  ],
};

function figureOf(table: ResultTable) {
  return (year: string | undefined, column: string) =>
    year === undefined ? undefined : cell(table, year, column);
}

function levelSentences({ data, say }: Desk): (Text | undefined)[] {
  const { trade, reporter, partner, first, last } = data;
  const at = figureOf(trade);
  const low = extremePeriod(trade, "turnover_usd", "lowest");
  const balance = at(last, "balance_usd");
  const surplus = (balance?.value ?? 0) >= 0 ? "surplus" : "deficit";
  return [
    say`Trade turnover (exports + imports) of ${reporter} with ${partner} was ${money(at(last, "turnover_usd"))} in ${last}, against ${money(at(first, "turnover_usd"))} in ${first}.`,
    low !== first && low !== last
      ? say`It was lowest in ${low}, at ${money(at(low, "turnover_usd"))}, and grew by ${size(at(last, "turnover_growth"))} in ${last}.`
      : say`In ${last} it changed by ${rate(at(last, "turnover_growth"))}.`,
    say`In ${last} it stood at ${part(cell(data.levels, last, "to_peak"))} of its peak in the period.`,
    say`${reporter} exported goods for ${money(at(last, "exports_usd"))} and imported goods for ${money(at(last, "imports_usd"))}, a ${surplus} of ${money(balance && absolute(balance))}.`,
  ];
}

function absolute(figure: Measured): Measured {
  return measure("absolute", { value: figure }, ({ value }) => Math.abs(value));
}

function standingSentence({ data, say }: Desk): Text | undefined {
  const { reporter, partner, first, last } = data;
  const at = figureOf(data.trade);
  return say`${partner} held ${part(at(last, "turnover_share"))} of ${reporter}'s turnover in ${last} (${part(at(first, "turnover_share"))} in ${first}) and was its ${place(at(last, "turnover_rank"))} partner among all countries (${place(at(first, "turnover_rank"))} in ${first}).`;
}

function groupSentence(
  { partner, first, last }: ReportData,
  { table, title }: GroupStanding,
  say: Say,
): Text | undefined {
  return say`Among partners in ${title} ${partner} was ${place(cell(table, first, "rank"))} in ${first} and ${place(cell(table, last, "rank"))} in ${last}.`;
}

function vintageSentence({ data, say }: Desk): Text | undefined {
  const { vintage, last } = data;
  if (!vintage) return undefined;
  return say`In the UN Comtrade vintage of January 2022 growth in ${last} is ${rate(cell(vintage, last, "comtrade_growth"))} rather than ${rate(cell(vintage, last, "turnover_growth"))}, because that vintage has higher figures for the years before.`;
}
