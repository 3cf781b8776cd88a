import type { Measured } from "../core/measured.js";
import type { ResultTable } from "../core/result-table.js";
import type { Ledger } from "./ledger.js";
import { enumerate, inPoints, money, paragraph, part, place, plain, rate, sentences, size } from "./prose.js";
import { cell, type GroupStanding, type ReportData } from "./report-data.js";
import { tableBlock } from "./table-block.js";

/** What every chapter gets: the figures, the ledger, and a way to show a chart. */
export interface Desk {
  readonly data: ReportData;
  readonly ledger: Ledger;
  /** Markdown for a chart, with its description as alt text; empty when the chart is not drawn. */
  chart(name: string): string;
}

function extreme(table: ResultTable, column: string, sign: 1 | -1): string | undefined {
  const rows = table.rows.filter((row) => typeof row[column] === "number");
  rows.sort((a, b) => sign * (Number(b[column]) - Number(a[column])));
  return rows[0]?.["period"] as string | undefined;
}

/** Five to eight sentences that an analyst would sign. */
export function inBrief({ data, ledger }: Desk): string {
  const say = sentences(ledger, "in-brief");
  const { trade, reporter, partner, first, last } = data;
  const low = extreme(trade, "turnover_usd", -1);
  const at = (year: string | undefined, column: string) =>
    year === undefined ? undefined : cell(trade, year, column);
  const change = cell(data.levels, last, "to_peak");
  const balance = at(last, "balance_usd");
  const surplus = (balance?.value ?? 0) >= 0 ? "surplus" : "deficit";
  return paragraph(
    say`Trade turnover (exports + imports) of ${reporter} with ${partner} was ${money(at(last, "turnover_usd"))} in ${last}, against ${money(at(first, "turnover_usd"))} in ${first}.`,
    low !== first && low !== last
      ? say`It was lowest in ${low}, at ${money(at(low, "turnover_usd"))}, and grew by ${size(at(last, "turnover_growth"))} in ${last}.`
      : say`In ${last} it changed by ${rate(at(last, "turnover_growth"))}.`,
    say`In ${last} it stood at ${part(change)} of its peak in the period.`,
    say`${reporter} exported goods for ${money(at(last, "exports_usd"))} and imported goods for ${money(at(last, "imports_usd"))}, a ${surplus} of ${money(balance && absolute(balance))}.`,
    say`${partner} held ${part(at(last, "turnover_share"))} of ${reporter}'s turnover in ${last} (${part(at(first, "turnover_share"))} in ${first}) and was its ${place(at(last, "turnover_rank"))} partner among all countries (${place(at(first, "turnover_rank"))} in ${first}).`,
    ...data.standings
      .filter(({ group }) => group !== "")
      .map((standing) => groupSentence(data, standing, ledger)),
    vintageSentence(data, ledger),
  );
}

function absolute(figure: Measured): Measured {
  return figure.value === undefined ? figure : { ...figure, value: Math.abs(figure.value) };
}

function groupSentence(
  { partner, first, last }: ReportData,
  { table, title }: GroupStanding,
  ledger: Ledger,
): string | undefined {
  const say = sentences(ledger, "in-brief");
  return say`Among partners in ${title} ${partner} was ${place(cell(table, first, "rank"))} in ${first} and ${place(cell(table, last, "rank"))} in ${last}.`;
}

function vintageSentence({ vintage, last }: ReportData, ledger: Ledger): string | undefined {
  if (!vintage) return undefined;
  const say = sentences(ledger, "in-brief");
  return say`In the UN Comtrade vintage of January 2022 growth in ${last} is ${rate(cell(vintage, last, "comtrade_growth"))} rather than ${rate(cell(vintage, last, "turnover_growth"))}, because that vintage has higher figures for the years before.`;
}

/** Levels, growth, index, distance to the peak. */
export function turnoverChapter({ data, ledger, chart }: Desk): string {
  const say = sentences(ledger, "turnover");
  const { trade, levels, last } = data;
  return [
    paragraph(
      say`Between ${data.first} and ${last} turnover changed by ${rate(data.cagr)} a year on average (compound).`,
      say`By ${last} it had made good ${part(cell(levels, last, "from_trough"))} of the fall from its highest to its lowest year.`,
    ),
    chart("turnover"),
    tableBlock(trade, { ledger }),
    `Growth in ${data.first} is over the year before, which the table does not show. ${data.trade.caveats.length > 0 ? `Exports are FOB, imports CIF, as reported by ${data.reporter}.` : ""}\n`,
    tableBlock(levels, {
      ledger,
      without: ["turnover_usd"],
      heads: { turnover_index: `Index (${data.first} = 100)` },
    }),
    chart("exports-imports"),
    chart("growth"),
  ].join("\n");
}

/** What exports and imports each brought to growth. */
export function contributionChapter({ data, ledger, chart }: Desk): string {
  const say = sentences(ledger, "contribution");
  const worst = extreme(data.contribution, "turnover_growth", -1);
  const at = (column: string) => (worst === undefined ? undefined : cell(data.contribution, worst, column));
  return [
    paragraph(
      say`In ${worst}, the year with the lowest growth (${rate(at("turnover_growth"))}), exports brought ${inPoints(at("exports_contribution"))} and imports ${inPoints(at("imports_contribution"))}.`,
    ),
    chart("contribution"),
    tableBlock(data.contribution, { ledger }),
  ].join("\n");
}

/** Share and rank, under each definition of the group. */
export function standingChapter({ data, ledger, chart }: Desk): string {
  const say = sentences(ledger, "standing");
  const { last, partner } = data;
  const firmness = data.standings.map(({ table, title }) => {
    const [above, below] = [neighbour(table, last, "above"), neighbour(table, last, "below")];
    return paragraph(
      say`${title}: in ${last} ${partner} was ${place(cell(table, last, "rank"))}, ${money(cell(table, last, "above_by_usd"))} behind ${above} and ${money(cell(table, last, "below_by_usd"))} ahead of ${below}.`,
    );
  });
  return [
    chart("share"),
    ...firmness,
    ...data.standings.flatMap((standing) => [
      `### ${standing.title}\n`,
      `${standing.definition}\n`,
      chart(`rank-${standing.group}`),
      tableBlock(standing.table, { ledger }),
      standing.overtakings.length > 0 ? `${standing.overtakings.join(" ")}\n` : "",
    ]),
  ].join("\n");
}

function neighbour(table: ResultTable, period: string, column: string): string | undefined {
  const name = table.rows.find((row) => row["period"] === period)?.[column];
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** Partners side by side. */
export function partnersChapter({ data, ledger, chart }: Desk): string {
  const say = sentences(ledger, "partners");
  const heads = {
    first_usd: data.first,
    last_usd: data.last,
    index: `Index (${data.first} = 100)`,
    growth: `Growth ${data.last}`,
    share: `Share ${data.last}`,
    rank: `Rank ${data.last}`,
  };
  return [
    paragraph(
      say`${data.reporter}'s turnover with ${data.partner} stood at ${plain(cell(data.partners, data.partnerCode, "index"), 1)} in ${data.last} (${data.first} = 100).`,
      say`The trade intensity index of the pair was ${plain(data.intensity, 2)} in ${data.last}: above 1, ${data.reporter} exports more to ${data.partner} than ${data.partner}'s weight in world imports suggests.`,
      say`${data.reporter}'s turnover was spread as if over ${plain(data.effectivePartners, 1)} partners of equal size.`,
    ),
    chart("partners-index"),
    tableBlock(data.partners, { ledger, without: ["partner"], heads }),
    "Ranks and ranks gained are among all countries.\n",
  ].join("\n");
}

/** Both countries' figures, and the same books in another vintage. */
export function booksChapter({ data, ledger, chart }: Desk): string {
  const { mirror, vintage, reporter, partner } = data;
  const heads = { reporter_usd: `${reporter}'s books`, mirror_usd: `${partner}'s books` };
  return [
    `What one country sells, the other buys: each flow stands in both countries' books. Imports include freight and insurance (CIF) and exports do not (FOB), so importers usually record more; origin and last known destination differ as well.\n`,
    chart("mirror"),
    mirror
      ? tableBlock(mirror, { ledger, heads })
      : `The source has no figures of ${partner} about ${reporter}.\n`,
    "The gap is the partner's figure minus the reporter's; the log ratio is the natural logarithm of the partner's over the reporter's.\n",
    vintage ? "### The same books in another vintage\n" : "",
    vintage ? tableBlock(vintage, { ledger }) : "",
    vintage ? "The difference is UN Comtrade minus IMF DOTS.\n" : "",
  ].join("\n");
}

/** Commodities in both directions, as the partner's customs record them. */
export function commoditiesChapter({ data, ledger, chart }: Desk): string {
  if (!data.sections || !data.headings) return "No snapshot has this pair's trade by commodity.\n";
  const heads = {
    first_usd: data.first,
    value_usd: data.last,
    share: `Share ${data.last}`,
    contribution: `Contribution ${data.first}–${data.last}`,
  };
  const without = ["heading"];
  return [
    `${data.partner}'s customs record both directions: export is what ${data.partner} sold to ${data.reporter}, import what it bought. Sections add up to the total; figures may not sum because of rounding. Dollars are yen at annual average rates.\n`,
    chart("commodities"),
    tableBlock(data.sections, { ledger, without, heads }),
    `### Largest headings\n`,
    tableBlock(topRows(data.headings), { ledger, without, heads }),
    "Headings are parts of sections and do not exhaust them.\n",
  ].join("\n");
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

/** Announcements: counts, amounts and bounds kept apart. */
export function investmentsChapter({ data, ledger, chart }: Desk): string {
  const { investments, trade, last } = data;
  if (!investments) return "No announcements are recorded for this pair.\n";
  const say = sentences(ledger, "investments");
  return [
    "Announced is not committed, and committed is not paid out; a count of agreements is no amount. Amounts that may already be part of a package are in the higher sum only; running counts and goals are listed but never added.\n",
    chart("investments"),
    paragraph(
      say`For scale: all stated amounts add up to ${money(investments.total_low)} without possible overlaps and ${money(investments.total_high)} if none is part of another, against a trade turnover of ${money(cell(trade, last, "turnover_usd"))} in ${last} alone.`,
    ),
    tableBlock(investments.list, { ledger }),
    "### By year\n",
    tableBlock(investments.byYear, { ledger }),
    "### By sector\n",
    "An announcement that names several sectors counts in each, so that amounts by sector must not be added.\n",
    tableBlock(investments.bySector, { ledger }),
    "### The eight-point plan\n",
    investments.points
      .map(
        ({ name, announcements }) =>
          `- ${name}: ${announcements.length === 0 ? "no announcement" : enumerate([...announcements])}`,
      )
      .join("\n"),
    "",
    "Which points an announcement touches is our reading of the topics it names.\n",
  ].join("\n");
}

/** Sources, definitions, rules, and what was left out. */
export function methodsChapter({ data }: Desk): string {
  const sources = data.sources.map(({ snapshot, title, citation, vintage, license, notes, left_out }) =>
    [
      `### ${snapshot}\n`,
      `${title}. ${citation} Vintage: ${vintage}. Licence: ${license}.\n`,
      ...notes.map((note) => `- ${note}`),
      ...Object.entries(left_out).map(
        ([reason, rows]) => `- Left out when compiled: ${rows} rows, ${reason}.`,
      ),
      "",
    ].join("\n"),
  );
  return [
    "- Turnover is exports plus imports; the balance is exports minus imports. Current US dollars.",
    "- Growth is over the year before; there is none across a gap or from a base that is not above zero.",
    "- The share's denominator is the reporter's own world total.",
    "- Ranks are competition ranks (1-2-2-4) among countries with a figure; aggregates and areas not specified are never ranked.",
    "- A country belongs to a group in a year when it was a member on 31 December.",
    "- Missing is not zero. Figures are rounded only when printed, so that sums may miss by rounding.",
    ...data.coverage.map((line) => `- ${line}`),
    "- Every printed figure stands in `provenance.json` with its formula, inputs and source rows.",
    "",
    ...sources,
  ].join("\n");
}
