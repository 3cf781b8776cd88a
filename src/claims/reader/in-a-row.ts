import { ORDINAL_WORDS, oneOf } from "../language/number-words.js";

const RUN = new RegExp(
  String.raw`\b(${oneOf(Object.keys(ORDINAL_WORDS))}|\d{1,2}(?:nd|rd|th)) (?:(?:consecutive|straight|successive) year|year (?:in a row|running|in succession))\b`,
  "i",
);

/** "For the second year in a row": how many. */
export function inARow(text: string): number | undefined {
  const found = RUN.exec(text)?.[1]?.toLowerCase();
  const count = found === undefined ? 0 : (ORDINAL_WORDS[found] ?? Number.parseInt(found, 10));
  return count > 1 ? count : undefined;
}
