import { BOUND_WORDS, oneOf } from "../language/number-words.js";
import { type Bound, MIRRORED } from "../language/vocabulary.js";
import { clauseAround } from "./clause.js";
import type { NumberMention } from "./mentions.js";

/** How the words before a number mean it: the number to print, and its bound where the number does not say so itself. */
export interface Meant {
  readonly printed: string;
  readonly bound?: Bound;
}

const DENIAL =
  /\b(?:not(?! (?:only|least|surprising\w*|far)\b)|cannot|neither|nor|no longer|fail(?:s|ed|ing) to|unable to|without|den(?:y|ied|ies))\b|n['’]t\b/i;
const NEVER = /\b(?:never|at no time|not once)\b/i;
const MARKS = "mark|level|threshold|barrier|line|milestone";
const MARK = String.raw`(?:\s+(?:the|a|its|their))?(?:\s+(?:${MARKS}|figure)\s+of)?\s+$`;
const BEYOND = new RegExp(
  String.raw`\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|pass(?:es|ed|ing)?|past|cross(?:es|ed|ing)?|br(?:oke|oken|eaks|eaking)(?:\s+through)?|breach(?:es|ed|ing)?|outstripp(?:ed|ing)|beyond|north\s+of)${MARK}`,
  "i",
);
const NEAR = new RegExp(String.raw`\b(?:approach(?:es|ed|ing)|near(?:s|ed|ing))${MARK}`, "i");
const SHORT = new RegExp(String.raw`\b(?:(?:short|shy|south)\s+of|miss(?:es|ed|ing))${MARK}`, "i");
/** "Stood below the $11 billion mark"; without the mark it is another year's level that is spoken of. */
const OVER_A_MARK = /\b(?:above|over|beyond)\s+(?:the|a)\s+$/i;
const UNDER_A_MARK = /\b(?:below|under|beneath)\s+(?:the|a)\s+$/i;
const A_MARK = new RegExp(String.raw`^[\s-]+(?:${MARKS})\b`, "i");
const REACH = new RegExp(String.raw`\b(?:reach(?:es|ed|ing)?|attain(?:s|ed|ing)?|hit)${MARK}`, "i");
const BE =
  /\b(?:fall(?:en)?|drop(?:ped)?|go(?:ne)?|sink|sunk|slip(?:ped)?|dip(?:ped)?|rise|risen|climb(?:ed)?|be|been|was|were|is|are)\s+(?:not\s+)?$/i;
const WENT_UP =
  /\b(?:went|goes|climbed|shot|moved|jumped|inched|edged|crept|added|adds?|was|were|brought|pushed)\s+$/i;
const LEAD = new RegExp(`^(?:${oneOf(Object.keys(BOUND_WORDS))}) ?(?=\\S)`, "i");

/** What a bound comes to when it is denied: what is not more than a number is at most that. */
const DENIED: Readonly<Partial<Record<Bound, Bound>>> = {
  "more-than": "at-most",
  "at-least": "less-than",
  "less-than": "at-least",
  "at-most": "more-than",
};

/**
 * How a number is meant where the verb says so: "exceeded $100 billion" is more than that, "did not reach" less, "did not
 * fall below" at least.
 *
 * @returns `undefined` for what is denied without a bound that is left, or for all years ("never").
 */
export function meantOf(text: string, { start, end, printed }: NumberMention): Meant | undefined {
  const { before } = clauseAround(text, start);
  if (NEVER.test(before)) return undefined;
  const bare = printed.text.replace(LEAD, "");
  const said = saidBound(before, text.slice(end));
  if (DENIAL.test(before)) {
    const own = BE.test(before) ? printed.bound : REACH.test(before) ? "at-least" : undefined;
    const bound = DENIED[said ?? own ?? "exact"];
    return bound && { printed: bare, bound };
  }
  if (/^up to\b/i.test(printed.text) && WENT_UP.test(before)) return { printed: bare };
  return said === undefined ? { printed: printed.text } : { printed: bare, bound: said };
}

function saidBound(before: string, after: string): Bound | undefined {
  const isMark = A_MARK.test(after);
  if (BEYOND.test(before) || (isMark && OVER_A_MARK.test(before))) return "more-than";
  if (NEAR.test(before)) return "just-under";
  return SHORT.test(before) || (isMark && UNDER_A_MARK.test(before)) ? "less-than" : undefined;
}

/** Whether words before a place in its clause deny what it says. */
export function isDenied(text: string, at: number): boolean {
  const { before } = clauseAround(text, at);
  return NEVER.test(before) || DENIAL.test(before);
}

/** A number as the balance of a deficit: a deficit of more than 5 is a balance of less than −5. */
export function asDeficit({ printed, bound }: Meant, own: Bound): Meant {
  const meant = MIRRORED[bound ?? own];
  const bare = printed.replace(LEAD, "");
  return { printed: `-${bare}`, ...(meant !== "exact" && { bound: meant }) };
}
