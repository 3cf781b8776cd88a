import { CARDINALS, FRACTION_WORDS, fractionIn, oneOf, SCALE_WORDS } from "./number-words.js";

const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SMALL = CARDINALS.slice(0, 9).join("|");
const BELOW_HUNDRED = `(?:(?:${TENS.join("|")})(?:[ -](?:${SMALL}))?|${[...CARDINALS].reverse().join("|")})`;
const HUNDREDS = `(?:an?|${SMALL})[ -]hundred(?:(?:[ -]and)?[ -]${BELOW_HUNDRED})?`;
const PART = `(?:an?[ -])?(?:${oneOf(Object.keys(FRACTION_WORDS))})`;
const WHOLE = `${HUNDREDS}|${BELOW_HUNDRED}`;

/** A number in words, for a pattern: "twenty-five", "two and a half", "a hundred"; not a part alone, nor "a". */
export const SPELLED = String.raw`(?:(?:${WHOLE}|\d+)[ -]and[ -]${PART}|${WHOLE})`;
/** "Half a percent", "a quarter of one per cent", "a billion dollars": before a unit only. */
export const PART_OF_UNIT = `(?:${PART}(?: of)? )?(?:an?|one)`;

const NUMBERS = new RegExp(
  String.raw`\b(?:(?<whole>${WHOLE}|\d+)[ -]and[ -](?<more>${PART})|(?<part>${PART})(?: of)? (?:an?|one)(?= )|(?<alone>${WHOLE})|(?<article>an?)(?= (?:per|${oneOf(Object.keys(SCALE_WORDS))})))(?![\w])`,
  "gi",
);

/** The same words with the numbers among them in digits: "two and a half times" is "2.5 times", "half a percent" "0.5 percent". */
export function inDigits(words: string): string {
  return words
    .replace(/^(?:a )?factor of (.+)$/i, "$1 times")
    .replace(NUMBERS, (_match, ...groups: unknown[]) => {
      const { whole = "", more = "", part = "", alone = "" } = groups.at(-1) as Record<string, string>;
      if (part !== "") return partOf(part);
      if (more !== "") return `${cardinal(whole)}${partOf(more).slice(1)}`;
      return alone === "" ? "1" : String(cardinal(alone));
    });
}

function cardinal(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const parts = words.toLowerCase().split(/[ -]/);
  return parts.reduce((sum, word) => {
    if (word === "hundred") return sum * 100;
    const ten = TENS.indexOf(word);
    return sum + (ten < 0 ? CARDINALS.indexOf(word.replace(/^an?$/, "one")) + 1 : (ten + 2) * 10);
  }, 0);
}

/** A part in decimals that say no more than it does: 0.5, 0.25, and 0.3 for a third. */
function partOf(words: string): string {
  const value = fractionIn(words) ?? 0;
  return Number.isInteger(value * 4) ? String(value) : value.toFixed(1);
}
