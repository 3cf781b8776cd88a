import { signed, signedPercent } from "../../core/numbers.js";
import type { Figure } from "./chart-context.js";
import { byWeight, fits } from "./label-fit.js";
import type { Box } from "./label-place.js";
import type { Expression } from "./marks.js";
import { pointsExpression, signedPercentExpression } from "./rate-expression.js";
import { widest } from "./text-width.js";

/** The bar of a period, and the rate that its label says. */
export interface RateBar {
  readonly period: string;
  readonly rate: Figure;
  /** The values between which it stands; the label is beyond the one on the rate's side. */
  readonly low: number;
  readonly high: number;
}

/** Where bars stand, in pixels. */
export interface BarGround {
  /** Of the whole axis. */
  readonly width: number;
  /** The height of a value, from the top of the plot. */
  readonly toPixel: (value: number) => number;
  /** How wide a bar is, and how far right of its band's middle it stands. */
  readonly bar: { readonly width: number; readonly shift: number };
  /** From the end of a bar to its label, above it and below. */
  readonly beyond: { readonly above: number; readonly below: number };
  /** What else is drawn, and a label must not cover. */
  readonly blocks?: readonly Box[];
}

/** How labels are set, and what they print. */
interface BarLook {
  readonly size: number;
  readonly bold: boolean;
  readonly text: (rate: number) => string;
}

interface Look extends BarLook {
  readonly expression: (field: string) => string;
}

const WHOLE: Look = {
  size: 12,
  bold: true,
  text: (rate) => signedPercent(rate),
  expression: signedPercentExpression,
};
const SMALL: Look = {
  size: 11,
  bold: true,
  text: (rate) => signed(100 * rate, 1),
  expression: pointsExpression,
};

interface Candidate {
  /** From the middle of the band to that of the label. */
  readonly dx: number;
  readonly box: Box;
}

/** The label of a bar: around the bar's middle, or where that is not free, ending at its right edge. */
function candidates(
  { rate = 0, low, high }: RateBar,
  middle: number,
  { look, ground }: { readonly look: BarLook; readonly ground: BarGround },
): Candidate[] {
  const { bar, beyond, toPixel } = ground;
  const width = widest([look.text(rate)], look);
  const top = rate < 0 ? toPixel(low) + beyond.below : toPixel(high) - beyond.above - look.size;
  return [bar.shift, bar.shift + Math.min(0, bar.width - width) / 2].map((dx) => {
    const left = middle + dx - width / 2;
    return { dx, box: { left, right: left + width, top, bottom: top + look.size } };
  });
}

function barBoxes(bars: readonly RateBar[], { width, toPixel, bar }: BarGround): Box[] {
  return bars.map(({ low, high }, at) => {
    const left = ((at + 0.5) * width) / bars.length + bar.shift - bar.width / 2;
    return { left, right: left + bar.width, top: toPixel(high), bottom: toPixel(low) };
  });
}

/** By period, how far from its band's middle a label is free of all that is drawn, those first that matter most. */
export function freeLabels(look: BarLook, bars: readonly RateBar[], ground: BarGround): Map<string, number> {
  const taken = [...barBoxes(bars, ground), ...(ground.blocks ?? [])];
  const found = new Map<string, number>();
  for (const at of byWeight(bars.map(({ rate }) => rate))) {
    const bar = bars[at] as RateBar;
    const middle = ((at + 0.5) * ground.width) / bars.length;
    const free = candidates(bar, middle, { look, ground }).find(({ box }) => fits(box, taken));
    if (free === undefined) continue;
    found.set(bar.period, free.dx);
    taken.push(free.box);
  }
  return found;
}

/**
 * Labels of bars, none on anything that is drawn: of all bars where there is room for that, else smaller ones without
 * the percent sign, which the axis has, of those bars where one is free.
 *
 * @param field The column of the rates, which are fractions.
 */
export function barLabels(bars: readonly RateBar[], field: string, ground: BarGround) {
  const whole = freeLabels(WHOLE, bars, ground);
  const isWhole = bars.every(({ period, rate }) => rate === undefined || whole.has(period));
  return isWhole ? looked(WHOLE, field, { labels: whole, ground }) : smallBarLabels(bars, field, ground);
}

/** As {@link barLabels}, small ones always. */
export function smallBarLabels(bars: readonly RateBar[], field: string, ground: BarGround) {
  return looked(SMALL, field, { labels: freeLabels(SMALL, bars, ground), ground });
}

function looked(
  { size, expression }: Look,
  field: string,
  { labels, ground }: { readonly labels: ReadonlyMap<string, number>; readonly ground: BarGround },
) {
  return {
    size,
    expression: expression(`datum.${field}`),
    filter: `indexof(${JSON.stringify([...labels.keys()])}, datum.period) >= 0`,
    dx: shiftOf(labels, ground.bar.shift),
  };
}

/** How far from its band's middle each label stands. */
export function shiftOf(labels: ReadonlyMap<string, number>, usual: number): number | Expression {
  const others = [...labels].filter(([, dx]) => dx !== usual);
  if (others.length === 0) return usual;
  const shifts = Object.fromEntries(others.map(([period, dx]) => [period, Number(dx.toFixed(2))]));
  const by = JSON.stringify(shifts);
  return { expr: `isValid(${by}[datum.period]) ? ${by}[datum.period] : ${usual}` };
}
