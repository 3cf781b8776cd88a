import type { Measured } from "../core/measured.js";
import { decimal, ordinal, percent, points, signedPercent, usd } from "../core/numbers.js";
import type { Paragraph, Run, Text } from "./blocks.js";

/** A figure with its wording; without a value it has none, and the sentence around it is left out. */
export interface Said {
  readonly figure: Measured;
  readonly text: string | undefined;
}

function say(figure: Measured | undefined, print: (value: number) => string): Said | undefined {
  return figure && { figure, text: figure.value === undefined ? undefined : print(figure.value) };
}

/** Dollars: `$21.4 billion`. */
export const money = (figure?: Measured): Said | undefined => say(figure, (value) => usd(value));
/** A share: `3.1%`. */
export const part = (figure?: Measured): Said | undefined => say(figure, (value) => percent(value));
/** A rate with its sign: `+16.1%`. */
export const rate = (figure?: Measured): Said | undefined => say(figure, (value) => signedPercent(value));
/** A rate whose direction the words around it say: `16.1%`. */
export const size = (figure?: Measured): Said | undefined => say(figure, (value) => percent(Math.abs(value)));
/** Percentage points: `+9.7 points`. */
export const inPoints = (figure?: Measured): Said | undefined => say(figure, (value) => points(value));
/** A rank: `10th`. */
export const place = (figure?: Measured): Said | undefined => say(figure, (value) => ordinal(value));
/** A plain number. */
export const plain = (figure: Measured | undefined, decimals: number): Said | undefined =>
  say(figure, (value) => decimal(value, decimals));

type Word = string | Said | undefined;

/** Writes one sentence: `undefined` when one of its figures or words is missing. */
export type Say = (strings: TemplateStringsArray, ...words: readonly Word[]) => Text | undefined;

/** A voice for one chapter; it numbers the figures it says: `turnover.1`, `turnover.2`. */
export function sentences(chapter: string): Say {
  let count = 0;
  const run = (word: Word): Run => {
    if (typeof word === "string") return word;
    if (word?.text === undefined) return "";
    count += 1;
    return { kind: "figure", id: `${chapter}.${count}`, printed: word.text, figure: word.figure };
  };
  return (strings, ...words) => {
    if (words.some((word) => typeof word !== "string" && word?.text === undefined)) return undefined;
    return strings.flatMap((string, index) =>
      index < words.length ? [string, run(words[index])] : [string],
    );
  };
}

/** Sentences as one paragraph, without those that could not be said; none at all makes no paragraph. */
export function paragraph(...said: readonly (string | Text | undefined)[]): Paragraph | undefined {
  const texts = said.filter((sentence) => sentence !== undefined);
  const runs = texts.map((sentence): Text => (typeof sentence === "string" ? [sentence] : sentence));
  const text = runs.flatMap((sentence, index) => (index === 0 ? sentence : [" ", ...sentence]));
  return text.length === 0 ? undefined : { kind: "paragraph", text };
}

/** `a, b and c`. */
export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
