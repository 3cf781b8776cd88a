/** Lowest and highest value of an axis. */
export type Domain = readonly [low: number, high: number];

/** An axis that ends on round numbers, and the round numbers on it. */
export interface NiceAxis {
  readonly domain: Domain;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10];
const NEARLY = 1e-9;

/** The round step that divides a span into at most about `ticks` parts. */
function niceStep(span: number, ticks: number): number {
  const raw = span / ticks;
  // The exponent comes from the decimal text: Math.log10 is not exact at powers of ten.
  const power = Number(`1e${raw.toExponential().split("e")[1]}`);
  return (STEPS.find((step) => step * power >= raw * (1 - NEARLY)) ?? 10) * power;
}

/**
 * An axis that holds every value and ends on round numbers.
 *
 * @param values What is drawn; with none, or all zero, the axis runs from 0 to 1.
 * @param include Values the axis must show besides, such as 0 for bars.
 * @param ticks About how many steps the axis should have.
 */
export function niceAxis(values: readonly number[], include: readonly number[] = [0], ticks = 4): NiceAxis {
  const all = [...values, ...include];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [low, high] =
    most > least ? [least, most] : least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)];
  const step = niceStep(high - low, ticks);
  const [from, to] = [Math.floor(low / step + NEARLY), Math.ceil(high / step - NEARLY)];
  const steps = Array.from({ length: to - from + 1 }, (_, index) =>
    Number(((from + index) * step).toPrecision(12)),
  );
  return { domain: [steps[0] ?? 0, steps.at(-1) ?? 1], ticks: steps };
}

/** Where values of a vertical axis stand, in pixels from its top, and back. */
export interface PixelScale {
  readonly toPixel: (value: number) => number;
  readonly toValue: (pixel: number) => number;
}

/** A linear axis `height` pixels tall. */
export function linearScale([low, high]: Domain, height: number): PixelScale {
  return {
    toPixel: (value) => height * (1 - (value - low) / (high - low)),
    toValue: (pixel) => low + (1 - pixel / height) * (high - low),
  };
}
