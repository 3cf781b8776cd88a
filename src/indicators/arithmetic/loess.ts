/** How a LOESS curve is fitted: window in points, degree of the local line, and points skipped. */
export interface LoessOptions {
  /** An odd number of points; those in the window count less the farther they lie. */
  readonly window: number;
  /** 0 fits a local level, 1 a local line. */
  readonly degree: 0 | 1;
  /** Fit every `jump`-th point and draw straight lines between. */
  readonly jump: number;
}

/** A series at places 1, 2, …, n with a weight for each point, as robustness gives them. */
export interface WeightedSeries {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** First and last place of a window, both counted from 1. */
interface Window {
  readonly left: number;
  readonly right: number;
}

/**
 * LOESS at every point of an evenly spaced series.
 *
 * Tricube weights over the nearest `window` points, times the weights given; where they sum to nothing the
 * value itself stands.
 */
export function loess(series: WeightedSeries, options: LoessOptions): Float64Array {
  const { length } = series.values;
  if (length < 2) return series.values.slice();
  const jump = Math.min(options.jump, length - 1);
  const fitted = (place: number, window: Window) =>
    loessAt(series, { place, window, options }) ?? at(series.values, place);
  const smooth = new Float64Array(length);
  let window: Window = { left: 1, right: Math.min(options.window, length) };
  for (let place = 1; place <= length; place += jump) {
    window = windowAround(place, length, options.window);
    smooth[place - 1] = fitted(place, window);
  }
  // The last point has the window of the point fitted before it, as in the authors' program.
  smooth[length - 1] = fitted(length, window);
  for (let place = 1; place < length; place += jump) drawLine(smooth, place, Math.min(place + jump, length));
  return smooth;
}

/** Where LOESS is wanted: a place, which may lie one outside the series, and the points that count. */
interface LoessPoint {
  readonly place: number;
  readonly window: Window;
  readonly options: LoessOptions;
}

/** LOESS at one place; `undefined` where no point has any weight. */
export function loessAt(series: WeightedSeries, point: LoessPoint): number | undefined {
  const { left, right } = point.window;
  const weights = neighbourWeights(series, point);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) return undefined;
  const tilt = point.options.degree === 0 ? undefined : slopeWeights(weights, point, series.values.length);
  let value = 0;
  for (let place = left; place <= right; place++) {
    const weight = (weights[place - left] as number) / sum;
    value += weight * (tilt ? tilt(place) : 1) * at(series.values, place);
  }
  return value;
}

/** Tricube weights of the window's points, times the weights of the series. */
function neighbourWeights(series: WeightedSeries, { place, window, options }: LoessPoint): Float64Array {
  const { length } = series.values;
  const { left, right } = window;
  const beyond = options.window > length ? Math.trunc((options.window - length) / 2) : 0;
  const reach = Math.max(place - left, right - place) + beyond;
  return Float64Array.from({ length: right - left + 1 }, (_, step) => {
    const distance = Math.abs(left + step - place);
    if (distance > 0.999 * reach) return 0;
    const tricube = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
    return tricube * at(series.weights, left + step);
  });
}

/** What turns the local level into a local line; `undefined` where the points lie too close together for one. */
function slopeWeights(
  weights: Float64Array,
  { place, window: { left } }: LoessPoint,
  length: number,
): ((at: number) => number) | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const centre = weights.reduce((total, weight, step) => total + (weight / sum) * (left + step), 0);
  const spread = weights.reduce(
    (total, weight, step) => total + (weight / sum) * (left + step - centre) ** 2,
    0,
  );
  if (Math.sqrt(spread) <= 0.001 * (length - 1)) return undefined;
  const slope = (place - centre) / spread;
  return (other) => slope * (other - centre) + 1;
}

/** The nearest points: a window that slides along and stops at both ends. */
function windowAround(place: number, length: number, points: number): Window {
  if (points >= length) return { left: 1, right: length };
  const half = (points + 1) / 2;
  const left = Math.min(Math.max(place - half + 1, 1), length - points + 1);
  return { left, right: left + points - 1 };
}

function drawLine(values: Float64Array, from: number, to: number): void {
  const step = (at(values, to) - at(values, from)) / (to - from);
  for (let place = from + 1; place < to; place++)
    values[place - 1] = at(values, from) + step * (place - from);
}

function at(values: Float64Array, place: number): number {
  return values[place - 1] as number;
}
