import { groupInText, inText, opening, possessive } from "../../charts/headlines/words.js";
import { footnote, type Text } from "../blocks.js";
import type { Desk } from "../chapter.js";
import { nthLargest, part, place, type Say } from "../prose.js";
import type { GroupStanding } from "../report-data.js";
import { endsOf, figuresOf } from "./view.js";

/** The partner's share and rank, now and at the start. */
export function standingSentence({ data, say }: Desk): Text | undefined {
  const { trade, reporter, partner, first, last } = data;
  const at = figuresOf(trade);
  const share = say`${opening(partner)} accounted for ${part(at(last, "turnover_share"))} of ${possessive(inText(reporter))} turnover with the world${footnote("share")} in ${last}${before(say, { start: part(at(first, "turnover_share")), end: part(at(last, "turnover_share")) }, data)}`;
  const [then, now] = [at(first, "turnover_rank"), at(last, "turnover_rank")];
  const rank = say`was its ${nthLargest(now)} partner${footnote("rank")}${before(say, { start: place(then), end: place(now) }, data)}`;
  if (share && rank) return say`${share} and ${rank}.`;
  if (share) return say`${share}.`;
  return rank && say`${opening(partner)} ${rank}.`;
}

type Words = ReturnType<typeof part>;

/** ` (3.9% in 2013)`, ` (as in 2013)`, or nothing where there is no earlier figure. */
function before(
  say: Say,
  { start, end }: { readonly start: Words; readonly end: Words },
  { first, last }: { readonly first: string; readonly last: string },
): Text | "" {
  if (start?.text === undefined || first === last) return "";
  return (start.text === end?.text ? say` (as in ${first})` : say` (${start} in ${first})`) ?? "";
}

/** The ranks in every group, in one sentence. */
export function groupsSentence({ data, say }: Desk): Text | undefined {
  const groups = data.standings.filter(
    ({ group, table }) => group !== "" && endsOf(table, "rank")?.last === data.last,
  );
  const told = groups.flatMap(({ group, table, title }, index) => {
    const call = footnote(`group-${group}`);
    const place = groupInText(title);
    const ranked = index === 0 ? say`In ${place}${call} it ranked` : say`in ${place}${call}`;
    const text = say`${ranked} ${ranksIn(table, data, say)}`;
    return text ? [text] : [];
  });
  if (told.length === 0) return undefined;
  const link = (index: number) => (index === told.length - 1 ? " and " : ", ");
  return say`${told.flatMap((text, index) => (index === 0 ? text : [link(index), ...text]))}.`;
}

/** `3rd (2nd in 2013)`. */
function ranksIn(table: GroupStanding["table"], { first, last }: Desk["data"], say: Say): Text | undefined {
  const at = figuresOf(table);
  const [then, now] = [place(at(first, "rank")), place(at(last, "rank"))];
  return say`${now}${before(say, { start: then, end: now }, { first, last })}`;
}
