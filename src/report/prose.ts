import type { Measured } from "../core/measured.js";
import { decimal, ordinal, percent, points, signedPercent, usd } from "../core/numbers.js";
import type { Ledger } from "./ledger.js";

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

/** Writes sentences of one chapter; a sentence with a missing figure or word is `undefined`. */
export function sentences(ledger: Ledger, chapter: string) {
  return (strings: TemplateStringsArray, ...words: readonly Word[]): string | undefined => {
    const texts = words.map((word) => (typeof word === "string" ? word : word?.text));
    if (texts.some((text) => text === undefined)) return undefined;
    for (const word of words) {
      if (typeof word === "object" && word.text !== undefined) ledger.said(chapter, word.text, word.figure);
    }
    return strings.map((string, index) => string + (texts[index] ?? "")).join("");
  };
}

/** Sentences as one paragraph, without those that could not be said. */
export function paragraph(...said: readonly (string | undefined)[]): string {
  return `${said.filter((sentence) => sentence !== undefined).join(" ")}\n`;
}

/** `a, b and c`. */
export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
