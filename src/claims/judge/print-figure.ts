import type { Measured } from "../../core/measured.js";
import {
  MINUS,
  NOT_AVAILABLE,
  NOT_MEANINGFUL,
  ordinal,
  ordinalWord,
  percent,
  points,
  signed,
  signedPercent,
  usd,
} from "../../core/numbers.js";
import { frequencyOf } from "../../core/periods.js";
import type { Claim } from "../language/claim.js";
import { type PrintedNumber, parsePrinted } from "../language/printed-number.js";
import { basePeriod } from "./compute.js";
import { isDirectionOfLevel, type Part } from "./trial.js";

const BILLION = 1e9;
const MILLION = 1e6;
const MOST_DECIMALS = 3;

/** What the data say, printed as the claim prints its number and one digit finer; finer yet where a bound needs it. */
export function printComputed(claim: Claim, { value, absence }: Measured): string {
  if (value !== undefined) return printValue(claim, value, beyondBound(claim, value));
  return absence === "not-meaningful" ? NOT_MEANINGFUL : NOT_AVAILABLE;
}

/** How many digits more tell a value from the number that it is above or below: 7.99% from "below 8%". */
function beyondBound(claim: Claim, value: number): number {
  const { printed } = claim;
  if (!printed || printed.bound === "exact" || printed.value === value) return 0;
  return FINER.find((more) => printValue(claim, value, more) !== printValue(claim, printed.value, more)) ?? 0;
}

/** A value of the claim's measure as people read it, with some decimals more where they are asked for. */
export function printValue(claim: Claim, value: number, more = 0): string {
  switch (isDirectionOfLevel(claim) ? "growth" : claim.measure) {
    case "value":
    case "balance":
    case "amount":
      return usd(value, moneyDecimals(claim, value) + more);
    case "share":
    case "proportion":
      return percent(value, rateDecimals(claim) + more);
    case "growth":
      return signedPercent(value, rateDecimals(claim) + more);
    case "rank":
      return ordinal(value);
    default:
      return String(value);
  }
}

/** A figure that a part of a claim rests on, with as many digits as tell it from the part's others. */
export function printPart({ direction: _, ...claim }: Claim, part: Part, figure: Measured): string {
  if (figure.value === undefined) return printComputed(claim, figure);
  const print = (value: number, more: number) => printValue({ ...claim, measure: part.measure }, value, more);
  const values = new Set(Object.values(part.figures).flatMap(({ value }) => value ?? []));
  const enough = FINER.find(
    (more) => new Set([...values].map((one) => print(one, more))).size === values.size,
  );
  return print(figure.value, enough ?? 0);
}

const FINER = [0, 1, 2, 3] as const;

/** A difference from what is printed: dollars, points or places, with its sign. */
export function printDifference(claim: Claim, difference: number | undefined): string {
  if (difference === undefined) return "";
  if (claim.measure === "rank") return signed(difference, 0);
  if (claim.measure === "share" || claim.measure === "growth") return points(difference, rateDecimals(claim));
  const text = usd(Math.abs(difference), 1);
  if (Math.abs(difference) < 0.5) return text;
  return `${difference > 0 ? "+" : MINUS}${text}`;
}

/** What the claim says, as a short text: the number, or the direction and extreme in words. */
export function printClaim(claim: Claim): string {
  const { printed, direction, superlative, over, in_a_row: run, measure } = claim;
  const words = [
    printed && numberText(printed),
    run === undefined ? undefined : `${ordinalWord(run)} ${frequencyOf(claim.period)} in a row`,
    direction && !(printed && measure === "growth") ? directionText(claim, direction) : undefined,
    superlative && over && `${superlative} of ${over.join("–")}`,
  ];
  return words.filter((word) => word !== undefined).join(", ");
}

/** The printed number alone, with its bound. */
export function printNumber({ printed }: Claim): string {
  return printed ? numberText(printed) : "";
}

/** The printed words, with the bound and the sign that stand elsewhere in the claim. */
function numberText({ text, bound, value }: PrintedNumber): string {
  const bare = parsePrinted(text);
  const said = "problem" in bare || bare.bound !== "exact" || bound === "exact";
  const unsaid = value < 0 && !/[−-]|minus/i.test(text);
  // "−25%" in figures, but "down a third" in words.
  const down = unsaid ? (/^\d/.test(text) ? MINUS : "down ") : "";
  // A hyphen before digits is a minus; between them it is "to".
  const number = down + text.replace(/(?<=^|[\s$€¥£])-(?=[\d$€¥£])/g, MINUS);
  return said ? number : `${bound.replace("-", " ")} ${number}`;
}

function directionText({ since }: Pick<Claim, "since">, direction: string): string {
  const word = direction.replaceAll("-", " ");
  return since === undefined ? word : `${word} since ${since}`;
}

/** When a claim is about: `2018`, or `2013 to 2018` where it counts from an earlier year. */
export function printTime({ since, period }: Pick<Claim, "since" | "period">): string {
  return since === undefined ? period : `${basePeriod({ since, period })} to ${period}`;
}

function moneyDecimals({ printed }: Claim, value: number): number {
  const unit = Math.abs(value) >= BILLION ? BILLION : MILLION;
  const shown = printed ? Math.round(Math.log10(unit / printed.step)) + 1 : 1;
  return Math.min(Math.max(shown, 1), MOST_DECIMALS);
}

function rateDecimals({ printed }: Claim): number {
  if (!printed) return 1;
  const decimals = Math.round(-Math.log10(printed.step * 100));
  return Math.min(Math.max(decimals, 1), 2);
}
