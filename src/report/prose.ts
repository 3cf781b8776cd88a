import { countWord } from "../charts/headlines/words.js";
import { type Measured, reported, type SourceRow } from "../core/measured.js";
import { decimal, money as moneyText, ordinal, percent, points, signedPercent } from "../core/numbers.js";
import { code, type Paragraph, type Run, type Text } from "./blocks.js";
import { numerals, plainNumber } from "./numerals.js";

/** A figure with its wording; without a value it has none, and the sentence around it is left out. */
export interface Said {
  readonly figure: Measured;
  readonly text: string | undefined;
}

function say(
  figure: Measured | undefined,
  print: (value: number, figure: Measured) => string,
): Said | undefined {
  return figure && { figure, text: figure.value === undefined ? undefined : print(figure.value, figure) };
}

const LEAST_SHARE = 0.0005;

/** Money in the figure's own currency: `$21.4 billion`. */
export const money = (figure?: Measured): Said | undefined =>
  say(figure, (value, { currency }) => moneyText(value, currency));
/** The same with a digit more, where one decimal says of two different figures that they are the same. */
export const apart = (
  figure: Measured | undefined,
  others: readonly (Measured | undefined)[],
): Said | undefined => {
  const same = others.filter(
    (other) => other?.value !== figure?.value && money(other)?.text === money(figure)?.text,
  );
  return same.length === 0
    ? money(figure)
    : say(figure, (value, { currency }) => moneyText(value, currency, 2));
};
/** A share: `3.1%`; one that is there but rounds to nothing is `less than 0.1%`. */
export const part = (figure?: Measured): Said | undefined =>
  say(figure, (value) => (value > 0 && value < LEAST_SHARE ? `less than ${percent(0.001)}` : percent(value)));
/** From tenfold on, decimals of a percent say nothing. */
const TENFOLD = 10;
const rateDecimals = (value: number) => (Math.abs(value) < TENFOLD ? 1 : 0);

/** A rate with its sign: `+16.1%`, `+1,250%`. */
export const rate = (figure?: Measured): Said | undefined =>
  say(figure, (value) => signedPercent(value, rateDecimals(value)));
/** A rate whose direction the words around it say: `16.1%`. */
export const size = (figure?: Measured): Said | undefined =>
  say(figure, (value) => percent(Math.abs(value), rateDecimals(value)));
/** Percentage points: `+9.7 points`. */
export const inPoints = (figure?: Measured): Said | undefined => say(figure, (value) => points(value));
/** A rank among the largest: `largest`, `2nd largest`. */
export const nthLargest = (figure?: Measured): Said | undefined =>
  say(figure, (value) => (value === 1 ? "largest" : `${ordinal(value)} largest`));
/** A figure without its sign, which the words around it say. */
export const amount = (figure?: Measured): Said | undefined =>
  say(figure, (value, { currency }) => moneyText(Math.abs(value), currency));
/** A rank: `10th`. */
export const place = (figure?: Measured): Said | undefined => say(figure, (value) => ordinal(value));
/** An index as a part of its base: `64.3%`. */
export const ofBase = (figure?: Measured): Said | undefined => say(figure, (value) => percent(value / 100));
/** A ratio with three digits: `0.79`, `41.7`, `3,399`. */
export const ratio = (figure: Measured | undefined): Said | undefined =>
  say(figure, (value) =>
    decimal(value, Math.min(2, Math.max(0, 3 - String(Math.trunc(Math.abs(value))).length))),
  );
/** A plain number. */
export const plain = (figure: Measured | undefined, decimals: number): Said | undefined =>
  say(figure, (value) => decimal(value, decimals));

/** A number of things, in words up to ten: `nine`, `27`. */
export const spelled = (figure: Measured | undefined): Said | undefined => say(figure, countWord);

/** A text as a source has it, names of files and columns in backticks; its numbers are traced to the line it stands on. */
export interface Quote {
  readonly quote: string;
  readonly row: SourceRow;
}

/** What may stand in a sentence: words, a figure, a quotation, or a clause that was said before. */
type Word = string | Said | Quote | Text | undefined;

/** Writes one sentence: `undefined` when one of its figures or words is missing. */
export type Say = (strings: TemplateStringsArray, ...words: readonly Word[]) => Text | undefined;

/** A voice for one chapter; it numbers the figures it says: `turnover.1`, `turnover.2`. */
export function sentences(chapter: string): Say {
  let count = 0;
  const figureRun = (printed: string, figure: Measured): Run => {
    count += 1;
    return { kind: "figure", id: `${chapter}.${count}`, printed, figure };
  };
  const runs = (word: Word): Text => {
    if (typeof word === "string") return [word];
    if (word === undefined) return [];
    if (isText(word)) return word;
    if ("quote" in word) return quoted(word, figureRun);
    return word.text === undefined ? [] : [figureRun(word.text, word.figure)];
  };
  return (strings, ...words) => {
    if (words.some(isUnsaid)) return undefined;
    return strings
      .flatMap((string, index): Run[] => [string, ...runs(words[index])])
      .filter((run) => run !== "");
  };
}

function isText(word: Said | Quote | Text): word is Text {
  return Array.isArray(word);
}

function isUnsaid(word: Word): boolean {
  return word === undefined || (typeof word === "object" && "figure" in word && word.text === undefined);
}

type FigureRun = (printed: string, figure: Measured) => Run;

const NAME_IN_BACKTICKS = /`([^`]+)`/;

/** A quotation cut at its numbers and at the names it has in backticks. */
function quoted({ quote, row }: Quote, figureRun: FigureRun): Text {
  return quote
    .split(NAME_IN_BACKTICKS)
    .flatMap((part, place) =>
      place % 2 === 1 ? [code(part)] : cutAtNumbers({ quote: part, row }, figureRun),
    );
}

function cutAtNumbers({ quote, row }: Quote, figureRun: FigureRun): Text {
  let done = 0;
  const runs = numerals(quote).flatMap(({ text, index }): Text => {
    const before = quote.slice(done, index);
    done = index + text.length;
    return [before, figureRun(text, reported(plainNumber(text), [row]))];
  });
  return [...runs, quote.slice(done)];
}

/** A text made elsewhere, such as a caveat's, in which figures are printed in this order. */
export function saidIn(say: Say, text: string, figures: readonly (Said | undefined)[]): Text | undefined {
  const strings: string[] = [];
  let rest = text;
  for (const figure of figures) {
    const at = figure?.text === undefined ? -1 : rest.indexOf(figure.text);
    if (at < 0) return undefined;
    strings.push(rest.slice(0, at));
    rest = rest.slice(at + (figure?.text?.length ?? 0));
  }
  strings.push(rest);
  return say(Object.assign(strings, { raw: strings }), ...figures);
}

/** Sentences as one paragraph, without those that could not be said; none at all makes no paragraph. */
export function paragraph(...said: readonly (string | Text | undefined)[]): Paragraph | undefined {
  const texts = said.filter((sentence) => sentence !== undefined);
  const runs = texts.map((sentence): Text => (typeof sentence === "string" ? [sentence] : sentence));
  const text = runs.flatMap((sentence, index) => (index === 0 ? sentence : [" ", ...sentence]));
  return text.length === 0 ? undefined : { kind: "paragraph", text };
}
