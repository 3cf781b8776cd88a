import type { NumberMention, Span, YearMention } from "./mentions.js";

const MONEY = String.raw`(?:U\.?S\.? )?(?:dollars?|euros?|yen|pounds)`;
const FIXED = "(?:constant|fixed|comparable)[ -]";
const OF_YEAR = String.raw`prices\s+(?:of\s+)?(?<of>(?:19|20)\d{2})|(?<year>(?:19|20)\d{2})\s+(?:constant\s+)?(?:prices|${MONEY})\b`;
/** "In 2013 prices", "(2013 prices)", "at constant prices of 2010", "in constant 2015 US dollars". */
const PRICES = new RegExp(
  String.raw`(?:\((?:(?:in|at)\s+)?(?:${FIXED})?|\b(?:in|at)\s+(?:the\s+)?(?:${FIXED})?|\b${FIXED})(?:${OF_YEAR})` +
    String.raw`|\b(?:in|at)\s+${FIXED}prices\b|\badjusted for inflation\b|\binflation-adjusted\b`,
  "gi",
);

/** Prices of one year that money is in, where a sentence says so. */
interface Prices extends Span {
  /** The year, where it is named. */
  readonly year?: string;
}

function pricesIn(text: string): Prices[] {
  return [...text.matchAll(PRICES)].map(({ 0: words, index, groups }) => {
    const year = groups?.["of"] ?? groups?.["year"];
    return { start: index, end: index + words.length, ...(year !== undefined && { year }) };
  });
}

/** The years of a sentence but for those of whose prices it speaks. */
export function withoutPriceYears(text: string, years: readonly YearMention[]): YearMention[] {
  const prices = pricesIn(text);
  return years.filter(({ start, end }) => !prices.some((one) => start >= one.start && end <= one.end));
}

/** "Was $21 billion and, in prices of 2010, $19 billion". */
const LEADS_ON = /(?:;|\b(?:and|but|or)),?\s+$/i;

/**
 * Why a number in constant prices is left out: sources hold what was paid at the time. In brackets the words are of the number
 * before them; elsewhere of all numbers of their statement, of the whole sentence where they lead
 * it, and of what comes behind them where they begin something new.
 */
export function inConstantPrices(
  text: string,
  number: Span,
  { numbers }: { readonly numbers: readonly NumberMention[] },
): string | undefined {
  const found = pricesIn(text).find((prices) => {
    if (LEADS_ON.test(text.slice(0, prices.start))) return number.start >= prices.end;
    const before = numbers.filter(({ end }) => end <= prices.start).at(-1);
    if (before === undefined || before.start === number.start) return true;
    const isBracketed = text[prices.start] === "(" || /\([^)]*$/.test(text.slice(0, prices.start));
    const [first, last] = [Math.min(number.start, prices.start), Math.max(number.start, prices.start)];
    return !isBracketed && !/[;]\s|\s(?:while|whereas|but)\s/.test(text.slice(first, last));
  });
  if (!found) return undefined;
  return found.year === undefined ? "in constant prices" : `in prices of ${found.year}`;
}
