/** Lowest and highest value of an axis. */
export type Domain = readonly [low: number, high: number];

const STEPS = [1, 2, 2.5, 5, 10];

/** The round step that divides a span into about `ticks` parts. */
export function niceStep(span: number, ticks: number): number {
  const raw = span / ticks;
  // The exponent comes from the decimal text: Math.log10 is not exact at powers of ten.
  const power = Number(`1e${raw.toExponential().split("e")[1]}`);
  return (STEPS.find((step) => step * power >= raw) ?? 10) * power;
}

/**
 * An axis that holds every value and ends on round numbers.
 *
 * @param values What is drawn; with none, or all zero, the axis runs from 0 to 1.
 * @param include Values the axis must show besides, such as 0 for bars.
 */
export function niceDomain(values: readonly number[], include: readonly number[] = [0], ticks = 4): Domain {
  const all = [...values, ...include];
  const low = Math.min(...all);
  const high = Math.max(...all);
  if (!(high > low)) return [Math.min(low, 0), low > 0 ? low : low < 0 ? 0 : 1];
  const step = niceStep(high - low, ticks);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
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
