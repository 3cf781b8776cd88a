import { basePeriod } from "../judge/compute.js";
import { printNumber, printValue } from "../judge/print-figure.js";
import type { Claim } from "../language/claim.js";
import { type Interval, ratioOf } from "../language/interval.js";
import { isOnTrade } from "../language/vocabulary.js";
import type { Finding } from "./finding.js";
import type { Numbered } from "./number-of.js";

/**
 * What growth came from, where the text states only what it came to: the level over 1 + growth, for all values that the
 * two leave open. Nothing is held against it; a reader may.
 */
export function impliedBases(numbers: readonly Numbered[]): Finding[] {
  return numbers
    .filter(({ claim, interval }) => claim.measure === "growth" && interval.low > -1)
    .flatMap((growth) => {
      const to = numbers.find(({ claim }) => isOfTheSame(growth.claim, claim, growth.claim.period));
      const isStated = numbers.some(({ claim }) => isBefore(growth.claim, claim));
      return to && !isStated ? [implied(growth, to)] : [];
    });
}

function isBefore(growth: Claim, level: Claim): boolean {
  return isOnTrade(growth) && isOfTheSame(growth, level, basePeriod(growth));
}

/** Whether a claim is the level, in a period, of what grew. */
function isOfTheSame(growth: Claim, level: Claim, period: string): boolean {
  if (level.period !== period) return false;
  if (!isOnTrade(growth))
    return ["amount", "count"].includes(level.measure) && level.subject === growth.subject;
  const { reporter, books, partner, flow } = growth;
  return (
    level.measure === "value" &&
    level.books === books &&
    level.reporter === reporter &&
    level.partner === partner &&
    level.flow === flow
  );
}

function implied(growth: Numbered, to: Numbered): Finding {
  const { low, high } = growth.interval;
  const range = ratioOf(to.interval, { low: 1 + low, high: 1 + high });
  const said = [growth, to].map(({ claim }) => `${claim.id} (${printNumber(claim)})`).join(" and ");
  const base = spread(to.claim, range);
  const text = isOnTrade(growth.claim) ? `${base} in ${basePeriod(growth.claim)}` : `a base of ${base}`;
  return {
    claims: [growth.claim.id, to.claim.id],
    verdict: "implied",
    text: `${said} imply ${text}, which is not stated.`,
    range,
    at: growth.claim.at,
  };
}

function spread(claim: Claim, { low, high }: Interval): string {
  if (!Number.isFinite(high)) return `${level(claim, low)} or more`;
  if (!Number.isFinite(low) || low <= 0) return `${level(claim, high)} or less`;
  const [from, to] = [level(claim, low), level(claim, high)];
  return from === to ? from : `between ${from} and ${to}`;
}

/** A count that was worked out has no more than three digits to it. */
function level(claim: Claim, value: number): string {
  if (claim.measure !== "count") return printValue(claim, value);
  return value.toLocaleString("en-US", { maximumSignificantDigits: 3 });
}
