import { Document, isMap, isSeq } from "yaml";
import type { Proposal, ReadText } from "./proposal.js";

/**
 * Proposals as a claims file, each under the words it was read from, for a person to confirm; what was not read stands
 * at the end, as comments.
 *
 * @param title The name of the text.
 */
export function proposedFile({ proposals, unread }: ReadText, title: string): string {
  const claims = proposals.map((proposal, place) => entryOf(proposal, place));
  const document = new Document({ publication: { title }, claims });
  document.commentBefore =
    " Read from the text by bilat check --text. Confirm each claim, and mend what was misread.";
  const list = document.get("claims");
  const items = isSeq(list) ? list.items : [];
  proposals.forEach((proposal, place) => {
    const item = items[place];
    if (isMap(item)) item.commentBefore = commentOf(proposal);
  });
  if (unread.length > 0)
    document.comment = [
      " Not read:",
      ...unread.map(({ line, words, why }) => ` line ${line}: ${words} (${why})`),
    ].join("\n");
  return document.toString({ lineWidth: 0 });
}

function commentOf(proposal: Proposal): string {
  const { line, words, carried, isReporterCarried, isYearCarried, isPartnerTaken } = proposal;
  const whose = carried ? "pair" : isReporterCarried ? "reporter" : undefined;
  const taken = [...(whose ? [whose] : []), ...(isYearCarried ? ["year"] : [])];
  const notes = [
    ...(taken.length > 0 ? [`the ${taken.join(" and the ")} from an earlier sentence`] : []),
    ...(isPartnerTaken ? ["the partner from the words before"] : []),
  ];
  return ` line ${line}: ${words}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
}

function entryOf(proposal: Proposal, place: number): object {
  const { measure, flow, reporter, partner, books, source, period, since, over, group } = proposal;
  const { printed, bound, direction, superlative, in_a_row, subject } = proposal;
  // What is undefined is left out when the file is written.
  return {
    id: `P${place + 1}`,
    measure,
    flow: flow === "turnover" ? undefined : flow,
    reporter,
    partner,
    books,
    source,
    period,
    since,
    over: over?.join("-"),
    group,
    printed,
    bound,
    direction,
    superlative,
    in_a_row,
    subject,
  };
}
