import type { ChartContext, Level } from "../drawing/chart-context.js";
import { amountWords } from "../drawing/money-scale.js";
import { direction } from "./direction.js";
import { inText, opening, periodNoun } from "./words.js";

function side(balance: number, context: ChartContext): string {
  return `${balance > 0 ? "a surplus" : "a deficit"} of ${amountWords(context)(Math.abs(balance))}`;
}

function drift([first, last]: readonly [Level, Level], noun: string, context: ChartContext): string {
  const amount = amountWords(context);
  const [from, to] = [Math.abs(first.value), Math.abs(last.value)];
  const moved = direction(from, to, amount);
  if (moved === "same") return `the ${noun} was ${amount(to)} in ${last.period} as in ${first.period}`;
  return `the ${noun} ${moved === "rose" ? "widened" : "narrowed"} from ${amount(from)} in ${first.period} to ${amount(to)} in ${last.period}`;
}

function steady(balances: readonly Level[], all: number, context: ChartContext): string {
  const { reporter, partner } = context;
  const [first, last] = [balances[0], balances.at(-1)];
  if (!first || !last) return "";
  const [sold, noun] = first.value > 0 ? [true, "surplus"] : [false, "deficit"];
  const start = `${opening(reporter)} ${sold ? "sold more to" : "bought more from"} ${inText(partner)} than it ${sold ? "bought" : "sold"}`;
  if (first === last)
    return `${start} in ${first.period}: a ${noun} of ${amountWords(context)(Math.abs(first.value))}`;
  const when = `in every ${periodNoun(last.period)}${all > balances.length ? " with figures" : ""}`;
  return `${start} ${when}; ${drift([first, last], noun, context)}`;
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
  const now = `${seller} had ${side(last.value, context)} with ${partner} in ${last.period}`;
  return first.value === 0 ? now : `${now}, after ${side(first.value, context)} in ${first.period}`;
}
