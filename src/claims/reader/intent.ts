import type { Span } from "./mentions.js";

const VERBS =
  "be|become|come|reach|rise|grow|fall|drop|decline|shrink|climb|hit|exceed|surpass|top|increase|decrease|amount|expand|double|triple|quadruple|halve|account|total|stand|remain|make|take";

/** Words for what is to come, or would be: what follows is no statement of what was. */
const INTENT = new RegExp(
  String.raw`\b(?:plan(?:s|ned|ning)? (?:to|for|on|is|are|was|were|calls?|foresees|provides)|aim(?:s|ed|ing)?|goals?|target(?:s|ed|ing)?|` +
    String.raw`hop(?:es?|ed|ing)|intend\w*|intention|seeks?|seeking|sought|wants?|wanted|pledg\w+|promis\w+|vow(?:s|ed|ing)?|ambitio\w+|` +
    String.raw`forecast(?:s|ing|ed)?|predict\w*|expect\w*|anticipat\w*|projected|projections?|foresee\w*|envisag\w+|` +
    "will|would|could|might|shall|should(?! be (?:noted|said|stressed|added))|potential(?:ly)?|likely to|unlikely to|" +
    `(?:is|are|was|were|be|been) (?:set|bound|poised|about) to|(?:is|are|was|were|due) to (?:${VERBS})|on (?:course|track) (?:to|for)|` +
    String.raw`if|unless|provided that|agree\w* to|decid\w+ to|commit\w* to|call(?:s|ed|ing)? for|proposed to|scenarios?)\b`,
  "i",
);
// Not the month.
const MAY = /\bmay\b/;
const TO_RAISE =
  /(?<!\b(?:help(?:ed|ing)?|manag(?:ed|ing)|allowed|enabled|enough|served|succeeded|contributed)\s)\bto\s+(?:raise|lift|bring|increase|boost|expand|double|triple|push|take)\b/i;
const AS_EXPECTED =
  /\b(?:than|as)\s+(?:(?:was|were|had been|previously|originally)\s+)*(?:expected|forecast|planned|predicted|projected|anticipated|hoped)\b/gi;
/** Where a new statement begins, which the words before do not govern. */
const BREAK =
  /[;:]\s|,\s(?=which|while|whereas|but|although|though|when|up|down|compared|against|from|\w+ed\b|was|were|came|stood|fell|rose|grew|hit)|\s(?=while|whereas|but|although|when|up from|down from|compared (?:with|to)|after \w+ing)\b/g;
const SAID_AFTER =
  /\b(?:targets?|goals?|(?:is|are|was|were|been) (?:planned|expected|forecast|predicted|projected|envisaged|hoped|anticipated)|(?:forecasts?|predict(?:s|ed)?|expect(?:s|ed)?|hopes?|estimates for)\W*$)/i;

/** Whether a place in a sentence is of a plan, hope, forecast or condition, and not of what was. */
export function isIntended(text: string, { start, end }: Span, next: number = text.length): boolean {
  const plain = text.replace(AS_EXPECTED, (words) => " ".repeat(words.length));
  const breaks = [...plain.matchAll(BREAK)].map(({ index }) => index);
  const from = breaks.filter((place) => place < start).at(-1) ?? 0;
  // A verb may be the number: "was to double".
  const before = plain.slice(from, end);
  if ([INTENT, MAY, TO_RAISE].some((words) => words.test(before))) return true;
  const to = Math.min(next, breaks.find((place) => place >= end) ?? text.length);
  return SAID_AFTER.test(plain.slice(end, to));
}
