import { andList } from "../../core/and-list.js";
import { printNumber, printValue } from "../judge/print-figure.js";
import type { Claim } from "../language/claim.js";
import {
  differenceOf,
  growthOf,
  type Interval,
  isBelow,
  meets,
  ratioOf,
  sumOf,
} from "../language/interval.js";
import type { Finding } from "./finding.js";
import type { Numbered } from "./number-of.js";

/** Growth beside two levels: it must be possible within what their digits leave open. */
export function compareGrowth(growth: Numbered, from: Numbered, to: Numbered): Finding | undefined {
  if (from.interval.low <= 0) return undefined;
  const range = growthOf(from.interval, to.interval);
  const how = `from ${said(from)} to ${said(to)} growth is ${spread(growth.claim, range)}`;
  return within(growth, [from, to], { range, how });
}

/** A total beside its parts. */
export function compareSum(whole: Numbered, parts: readonly Numbered[]): Finding {
  const range = sumOf(parts.map(({ interval }) => interval));
  const how = `${list(parts)} add up to ${spread(whole.claim, range)}`;
  return within(whole, parts, { range, how });
}

/** A balance beside exports and imports. */
export function compareBalance(balance: Numbered, exports: Numbered, imports: Numbered): Finding {
  const range = differenceOf(exports.interval, imports.interval);
  const how = `${said(exports)} less ${said(imports)} is ${spread(balance.claim, range)}`;
  return within(balance, [exports, imports], { range, how });
}

/** A share beside part and whole. */
export function compareShare(share: Numbered, part: Numbered, whole: Numbered): Finding | undefined {
  if (whole.interval.low <= 0) return undefined;
  const range = ratioOf(part.interval, whole.interval);
  const how = `${said(part)} over ${said(whole)} is ${spread(share.claim, range)}`;
  return within(share, [part, whole], { range, how });
}

/** The same figure stated twice. */
export function compareTwice(first: Numbered, second: Numbered): Finding {
  const verdict = meets(first.interval, second.interval) ? "possible" : "impossible";
  return finding(first, [second], {
    verdict,
    how: `${said(first)} and ${said(second)} state the same figure`,
  });
}

/** One number that must not be below another: a better rank, a later reading, an extreme. */
export function compareOrder(upper: Numbered, lower: Numbered, why: string): Finding {
  const possible = !isBelow(upper.interval, lower.interval);
  const how = `${why}, ${possible ? "and" : "but"} ${said(upper)} is ${possible ? "not " : ""}below ${said(lower)}`;
  // With the one that says so there are three.
  return finding(upper, [lower], { verdict: possible ? "possible" : "impossible", how, all: "all" });
}

/** Parts that a whole may hold. */
export function compareFit(whole: Numbered, parts: readonly Numbered[]): Finding {
  const sum = sumOf(parts.map(({ interval }) => interval));
  if (!isBelow(whole.interval, sum))
    return finding(whole, parts, { verdict: "possible", how: `${said(whole)} may hold ${list(parts)}` });
  const least = spread(whole.claim, { ...sum, high: Number.POSITIVE_INFINITY });
  const how = `${said(whole)} is said to hold ${list(parts)}, which ${parts.length === 1 ? "is" : "are together"} ${least}`;
  return finding(whole, parts, { verdict: "impossible", how });
}

/** Readings of one running count: some row of values that never falls must lie in all of them. */
export function compareReadings(readings: readonly Numbered[]): Finding | undefined {
  const [first, ...later] = readings;
  if (!first) return undefined;
  const falls = later.find((reading, place) =>
    readings.slice(0, place + 1).some((earlier) => isBelow(reading.interval, earlier.interval)),
  );
  const how = falls
    ? `A running count from ${said(first)} would have to fall to reach ${said(falls)}`
    : `${list(later)} can follow ${said(first)} without the count falling`;
  return finding(first, later, { verdict: falls ? "impossible" : "possible", how });
}

/** One that is said to be the largest: none of the others may be more for certain. */
export function compareLargest(largest: Numbered, others: readonly Numbered[]): Finding {
  const above = others.filter(({ interval }) => isBelow(largest.interval, interval));
  if (above.length === 0)
    return finding(largest, others, {
      verdict: "possible",
      how: `${said(largest)} can be the largest: none of ${list(others)} is more for certain`,
    });
  const how = `${said(largest)} is said to be the largest, but ${list(above)} ${above.length === 1 ? "is" : "are"} more`;
  return finding(largest, above, { verdict: "impossible", how });
}

const WHOLE: Interval = { low: 0, high: 1 };

/** Shares of several partners in one whole. */
export function compareShares(shares: readonly Numbered[]): Finding | undefined {
  const [first, ...others] = shares;
  if (!first || others.length === 0) return undefined;
  const range = sumOf(shares.map(({ interval }) => interval));
  const verdict = isBelow(WHOLE, range) ? "impossible" : "possible";
  const how = `The shares of ${list(shares)} are ${spread(first.claim, range)} together`;
  return finding(first, others, { verdict, how });
}

function within(
  asked: Numbered,
  others: readonly Numbered[],
  { range, how }: { readonly range: Interval; readonly how: string },
): Finding {
  const verdict = meets(asked.interval, range) ? "possible" : "impossible";
  return { ...finding(asked, others, { verdict, how: `${said(asked)}: ${how}` }), range };
}

function finding(
  asked: Numbered,
  others: readonly Numbered[],
  {
    verdict,
    how,
    all = others.length === 1 ? "both" : "all",
  }: { readonly verdict: Finding["verdict"]; readonly how: string; readonly all?: "both" | "all" },
): Finding {
  const end = verdict === "impossible" ? `; they can't ${all} be right` : "";
  return {
    claims: [asked, ...others].map(({ claim }) => claim.id),
    verdict,
    text: `${how}${end}.`,
    at: asked.claim.at,
  };
}

function said({ claim }: { readonly claim: Claim }): string {
  return `${claim.id} (${printNumber(claim)})`;
}

function list(numbers: readonly Numbered[]): string {
  return andList(numbers.map(said));
}

function spread(claim: Claim, { low, high, lowOpen, highOpen }: Interval): string {
  const print = (value: number) => printValue(claim, value);
  if (!Number.isFinite(low) && !Number.isFinite(high)) return "anything";
  if (!Number.isFinite(high)) return lowOpen ? `more than ${print(low)}` : `${print(low)} or more`;
  if (!Number.isFinite(low)) return highOpen ? `less than ${print(high)}` : `${print(high)} or less`;
  return print(low) === print(high) ? print(low) : `between ${print(low)} and ${print(high)}`;
}
