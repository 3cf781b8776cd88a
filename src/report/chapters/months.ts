import { inText, opening, partsOfYear, periodWords, possessive } from "../../charts/headlines/words.js";
import type { ResultTable } from "../../core/result-table.js";
import { type Block, chart, note, type Text } from "../blocks.js";
import { endsOf, figuresOf } from "../brief/view.js";
import type { Chapter, Desk } from "../chapter.js";
import type { MonthData, PartialYear } from "../month-data.js";
import { amount, money, paragraph, rate, type Say, size, spelled } from "../prose.js";
import { tableBlock } from "../table-block.js";
import { isSeasonal, moveOf } from "../words.js";

/** Trade within the year: what takes the season out, and years that are not complete. */
export const months: Chapter = {
  id: "months",
  name: ({ months: found }) => (found?.frequency === "quarter" ? "Quarter by quarter" : "Month by month"),
  finding: (desk) => desk.data.months && trailingSentence(desk, desk.data.months),
  unasked: true,
  absent: ({ months: found }) => (found ? undefined : "The source files years only."),
  write: (desk) => (desk.data.months ? written(desk, desk.data.months) : []),
};

function written(desk: Desk, found: MonthData): (Block | undefined)[] {
  const partial = found.partial.map((year) => partialSentence(desk, year));
  const apart = "A year that lacks a part stands in no comparison of years.";
  return [
    paragraph(...partial, partial.length > 0 ? apart : undefined),
    paragraph(lastSentence(desk, found), seasonSentence(desk, found), unusualSentence(desk, found)),
    chart("monthly"),
    tableBlock(latest(found.table)),
    note(noteText(found)),
  ];
}

/** `In the twelve months to November 2019 turnover was 5.2% above that of the twelve months before`. */
function trailingSentence({ say }: Desk, { table, frequency }: MonthData): Text | undefined {
  const ends = endsOf(table, "trailing_growth");
  // Behind a gap the last such sum is of long ago.
  if (!ends || ends.last !== endsOf(table, "turnover_usd")?.last) return undefined;
  const growth = figuresOf(table)(ends.last, "trailing_growth");
  const year = frequency === "month" ? "twelve months" : "four quarters";
  const subject = `In the ${year} to ${periodWords(ends.last)} turnover was`;
  if (moveOf(growth?.value ?? 0) === "did not change")
    return say`${subject} as large as in the ${year} before`;
  const way = (growth?.value ?? 0) > 0 ? "above" : "below";
  return say`${subject} ${size(growth)} ${way} that of the ${year} before`;
}

/** `Of 2019 the source has January to November: $33.0 billion, 5.2% more than in the same months of 2018.` */
export function partialSentence({ say }: Pick<Desk, "say">, year: PartialYear): Text | undefined {
  const part = year.periods[0]?.includes("Q") ? "quarter" : "month";
  const noun = year.periods.length === 1 ? part : `${part}s`;
  const start = say`Of ${year.year} the source has ${partsOfYear(year.periods)} only: a turnover of ${money(year.current)}`;
  const change = year.growth.value;
  if (!start || change === undefined) return start && [...start, "."];
  const before = String(Number(year.year) - 1);
  if (moveOf(change) === "did not change") return say`${start}, as much as in the same ${noun} of ${before}.`;
  return say`${start}, ${size(year.growth)} ${change > 0 ? "more" : "less"} than in the same ${noun} of ${before}.`;
}

function lastSentence({ data, say }: Desk, { table }: MonthData): Text | undefined {
  const ends = endsOf(table, "turnover_usd");
  if (!ends) return undefined;
  const at = figuresOf(table);
  const [when, growth] = [periodWords(ends.last), at(ends.last, "growth")];
  const pair = `${possessive(opening(data.reporter))} turnover with ${inText(data.partner)}`;
  const said = say`${pair} in ${when} was ${money(at(ends.last, "turnover_usd"))}`;
  const over = growth?.value === undefined ? "" : (say`, ${rate(growth)} over a year before` ?? "");
  const adjusted = say`; without the season it was ${money(at(ends.last, "adjusted_usd"))}` ?? "";
  return said && [...said, ...over, ...adjusted, "."];
}

/** `By season, trade is highest in December, $0.3 billion above its course, and lowest in January, …` */
function seasonSentence(
  { say }: Desk,
  { season, table, frequency, adjustedSince }: MonthData,
): Text | undefined {
  if (!season || !isSeasonal(season.high.figure, average(table))) return undefined;
  const since =
    adjustedSince &&
    say`, over the ${spelled(adjustedSince.count)} ${frequency}s from ${periodWords(adjustedSince.period)} on`;
  const name = (period: string) => periodWords(period).replace(/ (of )?\d{4}$/, "");
  return say`By season${since ?? ""}, trade is highest in ${name(season.high.period)}, ${amount(season.high.figure)} above its course over the year, and lowest in ${name(season.low.period)}, ${amount(season.low.figure)} below it.`;
}

function average({ rows }: ResultTable): number {
  const amounts = rows.flatMap((row) =>
    typeof row["turnover_usd"] === "number" ? [row["turnover_usd"]] : [],
  );
  return amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
}

const MOST_UNUSUAL = 6;

/** Months in which growth over a year was far from the usual. */
function unusualSentence({ say }: Desk, { table, unusual }: MonthData): Text | undefined {
  if (unusual.length === 0 || unusual.length > MOST_UNUSUAL) return undefined;
  const at = figuresOf(table);
  const told = unusual.flatMap((period, place) => {
    const link = place === 0 ? "" : place === unusual.length - 1 ? " and " : ", ";
    return unusualOne(say, link, { period, growth: at(period, "growth") });
  });
  return say`Growth over a year was far from the usual in ${told}.`;
}

function unusualOne(
  say: Say,
  link: string,
  { period, growth }: { readonly period: string; readonly growth: Parameters<typeof rate>[0] },
): Text {
  return say`${link}${periodWords(period)} (${rate(growth)})` ?? [];
}

const MOST_ROWS = 24;

function latest(table: ResultTable): ResultTable {
  return { ...table, rows: table.rows.slice(-MOST_ROWS), figures: table.figures.slice(-MOST_ROWS) };
}

function noteText({ table, frequency, season, adjustedSince }: MonthData): string {
  const rows =
    table.rows.length > MOST_ROWS
      ? `The table shows the latest two years; all ${frequency}s stand in figures/months.csv. `
      : "";
  if (!season) return `${rows}Seasonal adjustment needs more than two years without a gap.`;
  const from =
    adjustedSince === undefined ? "" : `, from ${periodWords(adjustedSince.period)} on, after the last gap`;
  return `${rows}Without season: seasonally adjusted by robust STL (LOESS), in which outliers count less, the season the same every year${from}; working days are not taken into account, and the last year is revised as new ${frequency}s come in.`;
}
