import { percent } from "../../core/numbers.js";
import type { ChartContext, Level } from "../drawing/chart-context.js";
import { inText, opening, possessive } from "./words.js";

const SAME = 0.0005;

/** `grew 12.0%`, `fell 3.1%`, `hardly changed`. */
function change(from: number, to: number): string {
  const rate = to / from - 1;
  if (Math.abs(rate) < SAME) return "hardly changed";
  return rate > 0 ? `grew ${percent(rate)}` : `fell ${percent(-rate)}`;
}

function against(first: Level, last: Level): string {
  const rate = last.value / first.value - 1;
  if (Math.abs(rate) < SAME) return `back at its ${first.period} level`;
  return `${percent(Math.abs(rate))} ${rate > 0 ? "above" : "below"} its ${first.period} level`;
}

/** Lowest or highest of levels; the earlier one of equals. */
export function extreme(levels: readonly Level[], kind: "low" | "high"): Level | undefined {
  const sign = kind === "low" ? 1 : -1;
  return levels.reduce<Level | undefined>(
    (best, level) => (best === undefined || sign * level.value < sign * best.value ? level : best),
    undefined,
  );
}

type Ends = Readonly<Record<"first" | "last" | "low" | "high", Level>>;

function path(levels: readonly Level[], { first, last, low, high }: Ends): string {
  const fell = low.period !== first.period && low.period !== last.period;
  const rose = high.period !== first.period && high.period !== last.period;
  if (fell && low.value < first.value) {
    // A fall is from the top: measured from the first year it would hide what was won and lost in between.
    const top = extreme(levels.slice(0, levels.indexOf(low)), "high") ?? first;
    const fall = `fell ${percent(1 - low.value / top.value)} from ${top.period} to ${low.period}`;
    const back = levels.slice(levels.indexOf(low), -1).find(({ value }) => value >= top.value);
    if (back && last.value < top.value)
      return `${fall}, recovered by ${back.period} and in ${last.period} was ${against(top, last)}`;
    const still = last.value < top.value ? "was still" : "was";
    return `${fall} and in ${last.period} ${still} ${against(top, last)}`;
  }
  if (rose && high.value > first.value) {
    return `${change(first.value, high.value)} from ${first.period} to ${high.period} and in ${last.period} was ${against(first, last)}`;
  }
  return `${change(first.value, last.value)} from ${first.period} to ${last.period}`;
}

/** What turnover did over the periods: the fall to the low and how much came back, or the plain change. */
export function turnoverHeadline(
  levels: readonly Level[],
  { reporter, partner }: ChartContext,
  amount: (value: number) => string,
): string {
  const subject = `${possessive(opening(reporter))} trade with ${inText(partner)}`;
  const [first, last] = [levels[0], levels.at(-1)];
  const [low, high] = [extreme(levels, "low"), extreme(levels, "high")];
  if (!first || !last || !low || !high) return subject;
  if (levels.length === 1) return `${subject} came to ${amount(first.value)} in ${first.period}`;
  if (first.value <= 0)
    return `${subject} came to ${amount(last.value)} in ${last.period}, after ${amount(first.value)} in ${first.period}`;
  return `${subject} ${path(levels, { first, last, low, high })}`;
}
