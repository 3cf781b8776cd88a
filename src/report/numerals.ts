/** A number in a text, and where it stands. */
export interface Numeral {
  readonly text: string;
  /** The first character, counted in UTF-16 units. */
  readonly index: number;
}

/**
 * Digits that are no figures, and so need no origin. Each rule is as narrow as what it is for:
 * years and ranges of years, dates, the base of an index, the pattern of a competition ranking, digits in names
 * (`M49`, `A11`, `LNG-2`, `v3`), commits.
 */
const NO_FIGURES: readonly RegExp[] = [
  /(?<=(?:19|20)\d\d )= 100\b/gu,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu,
  /(?<![\d.,])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?(?!\d|,\d)/gu,
  /(?<![\d.,$+−-])(?:19|20)\d\d(?:–(?:19|20)\d\d)?(?!\d|,\d|\.\d|%)/gu,
  /\b1-2-2-4\b/gu,
  /\bcommit [0-9a-f]{7,40}\b/gu,
  /\p{L}[\p{L}\d]*-?\d+/gu,
];

const NUMERAL =
  /[+−]?(?:CN¥|[$€£₹¥₩₸₽₺₫])?\d(?:[\d,]*\d)?(?:\.\d+)?(?:%|(?:st|nd|rd|th)\b| points\b| (?:million|billion|trillion)\b)?/gu;

/**
 * The numbers in a text that are figures: not years, dates, or digits in names.
 *
 * @example
 * ```ts
 * numerals("In 2018 it was $21.4 billion, 10th of 181 (2013 = 100)").map(({ text }) => text);
 * // ["$21.4 billion", "10th", "181"]
 * numerals("A11, M49 and 31 December 2018"); // []
 * ```
 */
export function numerals(text: string): Numeral[] {
  const blank = (found: string) => " ".repeat(found.length);
  const left = NO_FIGURES.reduce((rest, rule) => rest.replace(rule, blank), text);
  return [...left.matchAll(NUMERAL)].map((match) => ({ text: match[0], index: match.index }));
}

/** The size of a printed number: `"−$1,234.5 million"` is 1234.5; signs and scales are left to the reader. */
export function plainNumber(numeral: string): number {
  return Number(numeral.replace(/[^\d.]/g, ""));
}
