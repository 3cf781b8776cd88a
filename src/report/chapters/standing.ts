import { groupInText, inText, opening, possessive } from "../../charts/headlines/words.js";
import { LEAST_NAMED } from "../../core/least-named.js";
import type { ResultTable } from "../../core/result-table.js";
import { type Block, chart, footnote, heading, type Text } from "../blocks.js";
import { endsOf, figuresOf } from "../brief/view.js";
import type { Chapter, Desk } from "../chapter.js";
import { money, paragraph, part, place } from "../prose.js";
import { cell, type GroupStanding } from "../report-data.js";
import { tableBlock } from "../table-block.js";
import { isNarrow } from "../words.js";

/** Share and rank, under each definition of the group. */
export const standing: Chapter = {
  id: "standing",
  name: ({ reporter, partner, standings }) =>
    standings.length > 0
      ? `${partner} among ${possessive(inText(reporter))} partners`
      : `${possessive(partner)} share of ${possessive(inText(reporter))} trade`,
  finding,
  absent: ({ standings, trade, reporter, partner }) =>
    standings.length > 0 || endsOf(trade, "turnover_share")
      ? undefined
      : `The source does not hold ${possessive(inText(reporter))} trade with most of its partners, so that ${inText(partner)} has no share and no rank.`,
  write: (desk) => [
    paragraph(shareSentence(desk)),
    chart("share"),
    paragraph(unranked(desk.data)),
    ...desk.data.standings.flatMap((group) => groupBlocks(desk, group)),
  ],
};

/** `Japan went from 7th to 10th among Russia's partners`. */
function finding({ data: { standings, reporter, partner }, say }: Desk): Text | undefined {
  const table = standings.find(({ group }) => group === "")?.table;
  const ends = table && endsOf(table, "rank");
  if (!ends) return undefined;
  const at = (period: string) => place(figuresOf(table)(period, "rank"));
  const [then, now] = [at(ends.first), at(ends.last)];
  const among = `among ${possessive(inText(reporter))} partners`;
  if (ends.first === ends.last) return say`${opening(partner)} was ${now} ${among} in ${ends.last}`;
  if (then?.text === now?.text)
    return say`${opening(partner)} was ${now} ${among} in ${ends.last}, as in ${ends.first}`;
  return say`${opening(partner)} went from ${then} in ${ends.first} to ${now} in ${ends.last} ${among}`;
}

function shareSentence({ data, say }: Desk): Text | undefined {
  const { trade, reporter, partner } = data;
  const ends = endsOf(trade, "turnover_share");
  if (!ends) return undefined;
  const at = figuresOf(trade);
  const [then, now] = [part(at(ends.first, "turnover_share")), part(at(ends.last, "turnover_share"))];
  const subject = `${possessive(opening(partner))} share of ${possessive(inText(reporter))} turnover with the world`;
  if (ends.first === ends.last || then?.text === now?.text)
    return say`${subject} was ${now} in ${ends.last}${ends.first === ends.last ? "" : `, as in ${ends.first}`}.${footnote("share")}`;
  const verb =
    (at(ends.last, "turnover_share")?.value ?? 0) > (at(ends.first, "turnover_share")?.value ?? 0)
      ? "rose"
      : "fell";
  return say`${subject} ${verb} from ${then} in ${ends.first} to ${now} in ${ends.last}.${footnote("share")}`;
}

/** Why there are no ranks, where a share is all there is. */
function unranked({ standings, coverage, reporter, partner, last }: Desk["data"]): string | undefined {
  if (standings.length > 0) return undefined;
  const few = (cell(coverage, last, "named_share")?.value ?? 1) < LEAST_NAMED;
  const why = few
    ? `the source holds too little of ${possessive(inText(reporter))} trade by partner`
    : `of too many of ${possessive(inText(reporter))} partners the source holds exports or imports only`;
  return `${opening(partner)} has no rank: ${why}. bilat import brings in more.`;
}

/** The last rank, and how far the neighbours are. */
function firmness({ data, say }: Desk, { table, title, group }: GroupStanding): Text | undefined {
  const { last, partner, trade } = data;
  const among = group === "" ? "Among all countries" : `In ${groupInText(title)}`;
  const own = cell(trade, last, "turnover_usd");
  const near = (column: "above" | "below", word: string) => {
    const name = neighbour(table, last, column);
    const lead = cell(table, last, `${column}_by_usd`);
    if (name === undefined) return undefined;
    if (isNarrow(lead, own)) return say`narrowly ${word} ${inText(name)} (by ${money(lead)})`;
    return say`${money(lead)} ${word} ${inText(name)}`;
  };
  const told = [near("above", "behind"), near("below", "ahead of")].filter((text) => text !== undefined);
  const distances = told.flatMap((text, index) => (index === 0 ? [", ", ...text] : [" and ", ...text]));
  const pause = among.endsWith(partner) ? "," : "";
  const call = footnote(group === "" ? "rank" : `group-${group}`);
  return say`${among}${call}${pause} ${inText(partner)} was ${place(cell(table, last, "rank"))} in ${last}${distances}.`;
}

function neighbour(table: ResultTable, period: string, column: string): string | undefined {
  const name = table.rows.find((row) => row["period"] === period)?.[column];
  return typeof name === "string" && name !== "" ? name : undefined;
}

function groupBlocks(desk: Desk, standing: GroupStanding): (Block | undefined)[] {
  const { title, group, table, overtakings } = standing;
  return [
    heading(opening(title)),
    paragraph(firmness(desk, standing)),
    chart(group === "" ? "top-partners" : `rank-${group}`),
    tableBlock(table),
    paragraph(...overtakings),
  ];
}
