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

/**
 * How much more must count, in observations. A month left without weight on the way, and not in the end, moves the sum
 * by a hundredth; a season that has kept an outlier by half of one and more.
 */
const MORE = 0.25;

/**
 * Seasonal-trend decomposition by LOESS: inner loops, with robustness weights between them.
 *
 * One outlier among a few Aprils can draw their mean so far that all of them seem to lie away, and the season keeps the
 * outlier. It is done a second time with such a month's residuals counted from their own median, which stands where it
 * lets more of the series count.
 */
export function stl(values: Float64Array, settings: StlSettings): StlParts {
  const parts = decompose(values, settings, bisquareWeights);
  if (settings.outer === 0) return parts;
  const byMonth = decompose(values, settings, weightsByMonth);
  return sumOf(byMonth.weights) - sumOf(parts.weights) >= MORE ? byMonth : parts;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Robustness weights of what remains after season and trend. */
type Weigh = (residuals: Float64Array, period: number) => Float64Array;

function decompose(values: Float64Array, settings: StlSettings, weigh: Weigh): StlParts {
  let parts: StlParts = {
    seasonal: new Float64Array(values.length),
    trend: new Float64Array(values.length),
    weights: new Float64Array(values.length).fill(1),
    lastChange: 0,
  };
  for (let round = 0; ; round++) {
    for (let pass = 0; pass < settings.inner; pass++) parts = innerLoop(values, parts, settings);
    if (round === settings.outer) return parts;
    const residuals = subtract(subtract(values, parts.seasonal), parts.trend);
    parts = { ...parts, weights: weigh(residuals, settings.period) };
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

/** The places of each month of the year. */
function monthsOf(period: number, { length }: Float64Array): number[][] {
  return Array.from({ length: period }, (_, month) =>
    Array.from({ length: Math.ceil((length - month) / period) }, (_, cycle) => cycle * period + month),
  );
}

/** Bisquare weights: nothing for what lies six median residuals away. */
function bisquareWeights(residuals: Float64Array): Float64Array {
  const far = farFrom(residuals);
  return residuals.map((residual) => bisquare(residual, far));
}

/** The same, and where that leaves nothing of a month of the year, from the median of its residuals. */
function weightsByMonth(residuals: Float64Array, period: number): Float64Array {
  const far = farFrom(residuals);
  const weights = bisquareWeights(residuals);
  const months = monthsOf(period, weights);
  for (const places of months.filter((month) => month.every((place) => weights[place] === 0))) {
    const middle = median(places.map((place) => residuals[place] as number));
    for (const place of places) weights[place] = bisquare((residuals[place] as number) - middle, far);
  }
  return weights;
}

function farFrom(residuals: Float64Array): number {
  return 6 * median(Array.from(residuals, Math.abs));
}

function bisquare(residual: number, far: number): number {
  const size = Math.abs(residual);
  if (size <= 0.001 * far) return 1;
  return size <= 0.999 * far ? (1 - (size / far) ** 2) ** 2 : 0;
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, place) => value - (b[place] as number));
}
