import type { Claim } from "../language/claim.js";
import type { Interval } from "../language/interval.js";
import { intervalOf } from "../language/printed-number.js";

/** US dollars for one unit of a currency in a year. */
export type Rates = (currency: string, period: string) => number | undefined;

/** A claim with the interval its printed number leaves open; money in US dollars. */
export interface Numbered {
  readonly claim: Claim;
  readonly interval: Interval;
}

/** The interval of a claim's number; `undefined` where it has none, or no rate is known for its currency. */
export function numbered(claim: Claim, usdPer: Rates): Numbered | undefined {
  const { printed } = claim;
  if (!printed) return undefined;
  const interval = intervalOf(printed);
  if (printed.kind !== "money" || printed.currency === "USD") return { claim, interval };
  const rate = usdPer(printed.currency ?? "", claim.period);
  if (rate === undefined) return undefined;
  return { claim, interval: { ...interval, low: interval.low * rate, high: interval.high * rate } };
}
