import { median } from "simple-statistics";
import { type LoessOptions, loess, loessAt, type WeightedSeries } from "./loess.js";

/** Every choice of STL, in the letters of Cleveland et al. */
export interface StlSettings {
  /** n_p, observations in one cycle. */
  readonly period: number;
  readonly seasonal: LoessOptions;
  readonly trend: LoessOptions;
  readonly lowPass: LoessOptions;
  /** n_i, passes of the inner loop. */
  readonly inner: number;
  /** n_o, rounds of robustness weights; 0 for none. */
  readonly outer: number;
}

/** A series taken apart; seasonal, trend and what remains add up to it. */
export interface StlParts {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  /** Robustness weight of each observation, 1 where it counts in full. */
  readonly weights: Float64Array;
  /** What the last pass still moved: the largest change over the range, of season or trend. */
  readonly lastChange: number;
}

/** Seasonal-trend decomposition by LOESS: inner loops, with robustness weights between them. */
export function stl(values: Float64Array, settings: StlSettings): StlParts {
  let parts: StlParts = {
    seasonal: new Float64Array(values.length),
    trend: new Float64Array(values.length),
    weights: new Float64Array(values.length).fill(1),
    lastChange: 0,
  };
  for (let round = 0; ; round++) {
    for (let pass = 0; pass < settings.inner; pass++) parts = innerLoop(values, parts, settings);
    if (round === settings.outer) return parts;
    parts = { ...parts, weights: robustnessWeights(values, parts) };
  }
}

/** One pass: smooth each month of the year, take out what is slow in it, smooth what is left. */
function innerLoop(values: Float64Array, before: StlParts, settings: StlSettings): StlParts {
  const { period } = settings;
  const { weights } = before;
  const cycles = smoothCycles({ values: subtract(values, before.trend), weights }, settings);
  const averaged = movingAverage(movingAverage(movingAverage(cycles, period), period), 3);
  const slow = loess(
    { values: averaged, weights: new Float64Array(averaged.length).fill(1) },
    settings.lowPass,
  );
  const seasonal = subtract(cycles.subarray(period, period + values.length), slow);
  const trend = loess({ values: subtract(values, seasonal), weights }, settings.trend);
  const lastChange = Math.max(changeOf(before.seasonal, seasonal), changeOf(before.trend, trend));
  return { seasonal, trend, weights, lastChange };
}

/** Cleveland et al.'s measure of convergence: the largest change against the range of what changed. */
function changeOf(before: Float64Array, after: Float64Array): number {
  const largest = subtract(after, before).reduce((most, change) => Math.max(most, Math.abs(change)), 0);
  const range = Math.max(...before) - Math.min(...before);
  return largest === 0 ? 0 : largest / range;
}

/** Each month of the year smoothed on its own, and carried on by one cycle at both ends. */
function smoothCycles({ values, weights }: WeightedSeries, { period, seasonal }: StlSettings): Float64Array {
  const cycles = new Float64Array(values.length + 2 * period);
  for (let month = 0; month < period; month++) {
    const pick = (from: Float64Array) => from.filter((_, place) => place % period === month);
    const smooth = extended({ values: pick(values), weights: pick(weights) }, seasonal);
    for (const [cycle, value] of smooth.entries()) cycles[cycle * period + month] = value;
  }
  return cycles;
}

/** LOESS of a series, with one value before it and one after. */
function extended(series: WeightedSeries, options: LoessOptions): Float64Array {
  const { length } = series.values;
  const smooth = loess(series, options);
  const points = Math.min(options.window, length);
  const before = loessAt(series, { place: 0, window: { left: 1, right: points }, options });
  const after = loessAt(series, {
    place: length + 1,
    window: { left: length - points + 1, right: length },
    options,
  });
  const [first, last] = [smooth[0] as number, smooth[length - 1] as number];
  return Float64Array.of(before ?? first, ...smooth, after ?? last);
}

/** Means of `width` neighbours; shorter than what it is given by `width − 1`. */
function movingAverage(values: Float64Array, width: number): Float64Array {
  let sum = values.subarray(0, width).reduce((total, value) => total + value, 0);
  const means = new Float64Array(values.length - width + 1);
  means[0] = sum / width;
  for (let place = 1; place < means.length; place++) {
    sum += (values[place + width - 1] as number) - (values[place - 1] as number);
    means[place] = sum / width;
  }
  return means;
}

/** Bisquare weights: nothing for what lies six median residuals away. */
function robustnessWeights(values: Float64Array, { seasonal, trend }: StlParts): Float64Array {
  const residuals = subtract(values, seasonal).map((value, place) =>
    Math.abs(value - (trend[place] as number)),
  );
  const far = 6 * median([...residuals]);
  return residuals.map((residual) => {
    if (residual <= 0.001 * far) return 1;
    return residual <= 0.999 * far ? (1 - (residual / far) ** 2) ** 2 : 0;
  });
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, place) => value - (b[place] as number));
}
