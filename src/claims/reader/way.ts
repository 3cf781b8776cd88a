import type { Measure } from "../language/vocabulary.js";
import { cameToBy } from "./change-words.js";
import { clauseAround } from "./clause.js";
import type { Span, When, YearMention } from "./mentions.js";
import type { Proposal } from "./proposal.js";

/** What else a sentence says. */
interface Said {
  readonly text: string;
  readonly years: readonly YearMention[];
}

/** What is stated, the time that the sentence names, and the year that comes of it. */
interface Dated {
  readonly measure: Measure;
  readonly when: When;
  readonly times: { readonly period: string };
}

/** "From $5 billion", "against 4% in 2013": another level, from which this one may have come. */
const OTHER_LEVEL = /\b(?:from|against|compared|versus|than|over|since)\b/i;
const BY = /\bby\s+$/i;
/** "Was $2.3 billion in 2012; by 2015 it had dwindled to", "had fallen by". */
const HAD = /\bhad\s+(?:\p{L}+\s+){1,4}$/iu;

/** "The highest since 2009" says nothing of where it came from. */
const EXTREME =
  /\b(?:highest|lowest|largest|smallest|biggest|greatest|most|least|strongest|weakest)\b[^,;]*?\bsince\b[^,;]*/gi;

/** Which way a level went since the year before, or the first of the years named: "fell to $16 billion in 2016". */
export function wayOf(
  said: Said,
  number: Span,
  { when, times, measure }: Dated,
): Pick<Proposal, "direction" | "since"> {
  const { period, since } = when;
  const text = said.text.replace(EXTREME, (words) => " ".repeat(words.length));
  const years = said.years.filter((year) => text[year.start] !== " ");
  const direction = cameToBy(clauseAround(text, number.start).before);
  const isLevel = (measure === "value" || measure === "share") && times.period === period;
  if (!isLevel || direction === undefined || OTHER_LEVEL.test(text.slice(number.end))) return {};
  if (isByYear(text, when)) {
    const base = sinceSpokenOf(said, number, when);
    return base === undefined ? {} : { direction, ...sinceBefore(base, period) };
  }
  const isOpen = since === undefined && years.some(({ from }) => from < period);
  return isOpen ? {} : { direction, ...sinceBefore(since, period) };
}

/** "Fell to $16 billion by 2016" leaves open since when. */
function isByYear(text: string, { mention }: When): boolean {
  return mention !== undefined && BY.test(text.slice(0, mention.start));
}

/** Whether something had become so by a year, which leaves open since when. */
export function hadBecome({ text }: Said, { start }: Span, when: When): boolean {
  return isByYear(text, when) && HAD.test(text.slice(0, start));
}

/** "Peaked in 2013 and had fallen by 18% by 2016": since the year that was spoken of. */
export function sinceSpokenOf(said: Said, number: Span, when: When): string | undefined {
  if (!hadBecome(said, number, when)) return undefined;
  const years = said.years.filter(({ end, from, to }) => end <= number.start && from === to);
  return years.filter(({ to }) => to < when.period).at(-1)?.to;
}

/** The year that a change counts from, where it is not the one before. */
export function sinceBefore(since: string | undefined, period: string): { readonly since?: string } {
  return since !== undefined && Number(since) < Number(period) - 1 ? { since } : {};
}
