import { usd } from "../core/numbers.js";
import type { ChartContext, Level } from "./chart-context.js";
import { direction } from "./direction.js";
import { inText, opening, periodNoun } from "./words.js";

function side(balance: number): string {
  return `${balance > 0 ? "a surplus" : "a deficit"} of ${usd(Math.abs(balance))}`;
}

function drift(first: Level, last: Level, noun: string): string {
  const [from, to] = [Math.abs(first.value), Math.abs(last.value)];
  const moved = direction(from, to, usd);
  if (moved === "same") return `the ${noun} was ${usd(to)} in ${last.period} as in ${first.period}`;
  return `the ${noun} ${moved === "rose" ? "widened" : "narrowed"} from ${usd(from)} in ${first.period} to ${usd(to)} in ${last.period}`;
}

function steady(balances: readonly Level[], all: number, { reporter, partner }: ChartContext): string {
  const [first, last] = [balances[0], balances.at(-1)];
  if (!first || !last) return "";
  const [sold, noun] = first.value > 0 ? [true, "surplus"] : [false, "deficit"];
  const start = `${opening(reporter)} ${sold ? "sold more to" : "bought more from"} ${inText(partner)} than it ${sold ? "bought" : "sold"}`;
  if (first === last) return `${start} in ${first.period}: a ${noun} of ${usd(Math.abs(first.value))}`;
  const when = `in every ${periodNoun(last.period)}${all > balances.length ? " with figures" : ""}`;
  return `${start} ${when}; ${drift(first, last, noun)}`;
}

/**
 * Who sold more to whom, and where the balance went.
 *
 * @param balances Exports minus imports, gaps left out.
 * @param all How many periods there are, gaps counted.
 */
export function exportsImportsHeadline(
  balances: readonly Level[],
  all: number,
  context: ChartContext,
): string {
  const [seller, partner] = [opening(context.reporter), inText(context.partner)];
  const [first, last] = [balances[0], balances.at(-1)];
  if (!first || !last) return `${seller} and ${partner}: exports and imports`;
  const signs = new Set(balances.map(({ value }) => Math.sign(value)));
  if (signs.size === 1 && first.value !== 0) return steady(balances, all, context);
  if (last.value === 0) return `${seller} sold ${partner} as much as it bought in ${last.period}`;
  const now = `${seller} had ${side(last.value)} with ${partner} in ${last.period}`;
  return first.value === 0 ? now : `${now}, after ${side(first.value)} in ${first.period}`;
}
