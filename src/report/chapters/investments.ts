import { span } from "../../charts/headlines/words.js";
import { andList } from "../../core/and-list.js";
import { type Block, chart, heading, list, note, type Text } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { money, paragraph, type Say } from "../prose.js";
import { cell, type InvestmentData } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Announcements: counts, amounts and bounds kept apart. */
export const investments: Chapter = {
  id: "investments",
  name: () => "Investment announcements",
  finding,
  absent: ({ investments: found, announcements }) => {
    if (!announcements) return "The definition leaves announcements out.";
    return found ? undefined : "No announcements are recorded for this pair.";
  },
  write: (desk) => (desk.data.investments ? announced(desk, desk.data.investments) : []),
};

/** `Announcements from 2016 to 2019 are worth $6.8 billion to $8.1 billion`. */
function finding({ data: { investments: found }, say }: Desk): Text | undefined {
  if (!found) return undefined;
  const { total_low, total_high, byYear } = found;
  const [low, high] = [money(total_low), money(total_high)];
  const years = byYear.rows.map((row) => String(row["key"]));
  if (years.length === 0) return undefined;
  const when = span(years[0] ?? "", years.at(-1) ?? "");
  return low?.text === high?.text
    ? say`Announcements ${when} are worth ${low}`
    : say`Announcements ${when} are worth ${low} to ${high}`;
}

function announced({ data, say }: Desk, found: InvestmentData): (Block | undefined)[] {
  const { trade, last } = data;
  return [
    paragraph(
      "Announced is not committed, and committed is not paid out; a count of agreements is no amount. Amounts that may already be part of a package are in the higher sum only; running counts and goals are listed but never added.",
    ),
    chart("investments"),
    data.exchange.currency === "USD"
      ? paragraph(
          say`For scale: all stated amounts add up to ${money(found.total_low)} without possible overlaps and ${money(found.total_high)} if none is part of another, against a trade turnover of ${money(cell(trade, last, "turnover_usd"))} in ${last} alone.`,
        )
      : undefined,
    tableBlock(found.list, { filters: ["instrument", "status"], words: BOUNDS }),
    heading("By year"),
    tableBlock(found.byYear, { title: "By year" }),
    heading("By sector"),
    paragraph(
      "An announcement that names several sectors counts in each, so that amounts by sector must not be added.",
    ),
    tableBlock(found.bySector, { title: "By sector" }),
    heading("The eight-point plan"),
    list(found.points.map((point) => pointLine(point, say))),
    note("Which points an announcement touches is our reading of the topics it names."),
  ];
}

const WORDS = { "more-than": "more than", "at-least": "at least", "at-most": "at most" };
/** A bound as it is said. */
const BOUNDS = { count_bound: WORDS, amount_bound: WORDS };

function pointLine({ name, announcements }: InvestmentData["points"][number], say: Say): Text {
  const touched = announcements.length === 0 ? "no announcement" : andList([...announcements]);
  return say`${name}: ${touched}` ?? [];
}
