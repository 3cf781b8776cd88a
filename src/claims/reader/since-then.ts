import { clauseAround } from "./clause.js";
import type { Span, When, YearMention } from "./mentions.js";
import type { NotRead } from "./proposal.js";

const THEN = /\b(?:ever\s+)?since\s+(?:then|that (?:time|year|point))\b/i;
const HAS_SINCE = /\b(?:has|have|had)\s+(?:\p{L}+\s+)?since\b(?!\s+(?:the|\d))/iu;
const BEHIND = /\bsince[.!]?$/i;
/** "Doubled to $32 billion in 2023". */
const CAME_TO = /^,?\s+(?:to|reaching|coming to|hitting)\s[^,;]*\s(?:in|by)\s+$/i;

/** "It has doubled since", "since then it has doubled": whether words count from a year before them. */
function isSinceThen(text: string, { start, end }: Span): boolean {
  const statement = text.slice(0, start).split(/;\s/).at(-1) ?? "";
  const { after } = clauseAround(text.slice(end), 0);
  return (
    THEN.test(statement) ||
    HAS_SINCE.test(clauseAround(text, start).before) ||
    THEN.test(after) ||
    BEHIND.test(after)
  );
}

/**
 * The times of what was so since a year that the sentence has named before.
 *
 * @returns `undefined` where nothing counts so.
 */
export function sinceThen(
  text: string,
  at: Span,
  { years, when }: { readonly years: readonly YearMention[]; readonly when: When },
): { readonly period: string; readonly since: string } | NotRead | undefined {
  if (!isSinceThen(text, at)) return undefined;
  const since = years.filter(({ end, from, to }) => end <= at.start && from === to).at(-1)?.from;
  if (since === undefined) return { why: "since a time that another sentence names" };
  const behind = years.find(({ start }) => CAME_TO.test(text.slice(at.end, start)));
  const own = when.mention !== undefined && when.mention.start >= at.end ? when.period : behind?.to;
  if (own === undefined || own <= since) return { why: "since a year, and until when is left open" };
  return { period: own, since };
}
