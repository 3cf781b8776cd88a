import { usd } from "../core/numbers.js";
import type { ChartContext, Level } from "./chart-context.js";
import { direction } from "./direction.js";
import { inText, opening } from "./words.js";

function side(balance: number): "a surplus" | "a deficit" {
  return balance >= 0 ? "a surplus" : "a deficit";
}

function drift(first: Level, last: Level, noun: string): string {
  const [from, to] = [Math.abs(first.value), Math.abs(last.value)];
  const moved = direction(from, to, usd);
  if (moved === "same") return `the ${noun} was ${usd(to)} in ${last.period} as in ${first.period}`;
  return `the ${noun} ${moved === "rose" ? "widened" : "narrowed"} from ${usd(from)} in ${first.period} to ${usd(to)} in ${last.period}`;
}

function steady(balances: readonly Level[], sold: boolean, { reporter, partner }: ChartContext): string {
  const [first, last] = [balances[0], balances.at(-1)];
  const verb = sold ? "sold more to" : "bought more from";
  const than = sold ? "than it bought" : "than it sold";
  const start = `${opening(reporter)} ${verb} ${inText(partner)} ${than}`;
  if (!first || !last) return start;
  if (balances.length === 1)
    return `${start} in ${first.period}: ${side(first.value)} of ${usd(Math.abs(first.value))}`;
  return `${start} in every year; ${drift(first, last, sold ? "surplus" : "deficit")}`;
}

/** Who sold more to whom, and where the balance went. */
export function exportsImportsHeadline(balances: readonly Level[], context: ChartContext): string {
  const { reporter, partner } = context;
  const [first, last] = [balances[0], balances.at(-1)];
  if (!first || !last) return `${opening(reporter)} and ${inText(partner)}: exports and imports`;
  if (balances.every(({ value }) => value > 0)) return steady(balances, true, context);
  if (balances.every(({ value }) => value < 0)) return steady(balances, false, context);
  const subject = `${opening(reporter)} had`;
  const now = `${side(last.value)} of ${usd(Math.abs(last.value))} with ${inText(partner)} in ${last.period}`;
  if (last.value === 0)
    return `${opening(reporter)} sold ${inText(partner)} as much as it bought in ${last.period}`;
  if (first === last || first.value === 0) return `${subject} ${now}`;
  return `${subject} ${now}, after ${side(first.value)} of ${usd(Math.abs(first.value))} in ${first.period}`;
}
