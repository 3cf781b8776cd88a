import { beforeAll } from "vitest";
import type { CountryWords } from "../../src/claims/reader/mentions.js";
import { readText } from "../../src/claims/reader/read-text.js";
import { countryWords } from "../../src/pipeline/claims/country-words.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { shortForm } from "./short-form.js";

/** How the rest of a text is said not to be read. */
export const NO_YEAR = "– no year that it belongs to";
export const NO_PAIR = "– whose trade with whom is not said";
export const NO_PARTNER = "– whose trade is said, but not with whom";
export const NO_REPORTER = "– with whom is said, but not whose trade";
export const MANY = "– of more than two countries together";
export const UNCLEAR = "– which way something went, without a number, and not plainly the trade of a pair";
export const NOT_READ = "– words on trade, without a number, in a form that is not read";
export const PLAN = "– a plan, forecast or condition, not what was";
export const DENIED = "– says what was not, and leaves open what was";

let words: CountryWords;

/** Look up the words for countries before the tests of a file. */
export function readsCountries(): void {
  beforeAll(async () => {
    using bench = await openWorkbench();
    words = await countryWords(bench);
  });
}

/** All that is read from a text. */
export function readingOf(text: string): ReturnType<typeof readText> {
  return readText(text, words);
}

/** What is proposed for a text, in short, and why the rest is not. */
export function read(text: string): string[] {
  const { proposals, unread } = readingOf(text);
  return [...proposals.map(shortForm), ...unread.map(({ why }) => `– ${why}`)];
}
