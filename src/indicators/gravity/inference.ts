import type { Estimate } from "./estimate.js";
import { type Groups, isNested } from "./groups.js";
import type { Sample } from "./sample.js";
import { normalTails, studentTails } from "./tail-probability.js";

/** How standard errors allow for observations that are not alike or not independent. */
export type ErrorKind = "classical" | "robust" | "clustered";

/** Which distribution a p-value comes from. */
export type TailDistribution = "normal" | "student-t";

/** One line of the coefficient table. */
export interface GravityCoefficient {
  readonly term: string;
  readonly estimate: number;
  readonly std_error: number;
  /** Estimate over standard error; none where that is 0, because the equation fits without a remainder. */
  readonly z: number | undefined;
  /** Two-sided; none where z is none. */
  readonly p: number | undefined;
}

/** The covariance of the coefficients and what its size was corrected by. */
export interface Inference {
  readonly coefficients: readonly GravityCoefficient[];
  /** K of the small-sample factor: coefficients, constant, and fixed effects less one a set, nested sets left out. */
  readonly parameters: number;
  readonly smallSampleFactor: number;
  /** Of the t distribution: clusters less one, or n − K. */
  readonly degreesOfFreedom: number;
  readonly clusters: number | undefined;
}

/** What inference needs beside the estimate. */
export interface InferenceRequest {
  readonly sample: Sample;
  readonly terms: readonly string[];
  readonly errors: ErrorKind;
  readonly distribution: TailDistribution;
}

/** The name of the constant in a coefficient table. */
const CONSTANT = "(constant)";

/** How many parameters count: a set of fixed effects nested in the clusters does not. */
export function countParameters({ sets, cluster }: Sample, coefficients: number): number {
  const counted = sets.filter((groups) => cluster === undefined || !isNested(groups, cluster));
  return coefficients + 1 + counted.reduce((sum, { count }) => sum + count - 1, 0);
}

/** Standard errors, test statistics and p-values. */
export function infer(estimate: Estimate, request: InferenceRequest): Inference {
  const { sample, terms, errors, distribution } = request;
  const { size, cluster } = sample;
  const parameters = countParameters(sample, estimate.kept.length);
  const { coefficients, variances, influences } =
    sample.sets.length === 0 ? withConstant(estimate, sample) : slopesOnly(estimate);
  const scale = { size, parameters, clusters: cluster?.count };
  const smallSampleFactor = smallSample(errors, scale);
  const dispersion = distribution === "student-t" ? squares(estimate.residuals) / (size - 1) : 1;
  const unscaled =
    errors === "classical"
      ? variances.map((variance) => variance * dispersion)
      : influences.map((values) => squares(cluster === undefined ? values : sumsBy(cluster, values)));
  const degreesOfFreedom = (cluster?.count ?? size - parameters + 1) - 1;
  const tails = (z: number) =>
    distribution === "normal" ? normalTails(z) : studentTails(z, degreesOfFreedom);
  const names = [
    ...(sample.sets.length === 0 ? [CONSTANT] : []),
    ...estimate.kept.map((at) => terms[at] ?? ""),
  ];
  return {
    coefficients: names.map((term, place) => {
      const value = coefficients[place] as number;
      const error = Math.sqrt(smallSampleFactor * (unscaled[place] as number));
      const z = error === 0 ? undefined : value / error;
      return { term, estimate: value, std_error: error, z, p: z === undefined ? undefined : tails(z) };
    }),
    parameters,
    smallSampleFactor,
    degreesOfFreedom,
    clusters: cluster?.count,
  };
}

interface Scale {
  readonly size: number;
  readonly parameters: number;
  readonly clusters: number | undefined;
}

/** The factors of fixest: (n − 1)/(n − K), n/(n − K) when robust, times G/(G − 1) when clustered. */
function smallSample(errors: ErrorKind, { size, parameters, clusters = Number.NaN }: Scale): number {
  if (errors === "robust") return size / (size - parameters);
  const factor = (size - 1) / (size - parameters);
  return errors === "classical" ? factor : (factor * clusters) / (clusters - 1);
}

/** Coefficients, the diagonal of the inverse Hessian, and by coefficient what each observation adds to its error. */
interface Moments {
  readonly coefficients: readonly number[];
  readonly variances: readonly number[];
  readonly influences: readonly Float64Array[];
}

function slopesOnly({ coefficients, columns, residuals, inverse }: Estimate): Moments {
  const influences = columns.map((_, place) => combined(columns, inverse.getRow(place), residuals));
  return { coefficients: [...coefficients], variances: inverse.diagonal(), influences };
}

/** The constant has been absorbed like a fixed effect; its estimate and errors follow from the means. */
function withConstant(estimate: Estimate, sample: Sample): Moments {
  const { kept, weights, predictor, residuals, inverse } = estimate;
  const slopes = slopesOnly(estimate);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (values: Float64Array) =>
    values.reduce((sum, value, row) => sum + value * (weights[row] as number), 0) / total;
  const means = kept.map((place) => mean(sample.regressors[place] as Float64Array));
  const lessSlopes = (start: number, parts: readonly number[]) =>
    parts.reduce((rest, part, place) => rest - part * (means[place] as number), start);
  const variance = means.reduce(
    (sum, value, i) => sum + value * means.reduce((row, other, j) => row + other * inverse.get(i, j), 0),
    1 / total,
  );
  const influence = residuals.map((residual, row) =>
    lessSlopes(
      residual / total,
      slopes.influences.map((values) => values[row] as number),
    ),
  );
  return {
    coefficients: [lessSlopes(mean(predictor), slopes.coefficients), ...slopes.coefficients],
    variances: [variance, ...slopes.variances],
    influences: [influence, ...slopes.influences],
  };
}

/** Columns times factors, summed, times the residual. */
function combined(columns: readonly Float64Array[], factors: readonly number[], residuals: Float64Array) {
  return residuals.map((residual, row) =>
    columns.reduce(
      (sum, column, place) => sum + (column[row] as number) * (factors[place] as number) * residual,
      0,
    ),
  );
}

function sumsBy({ codes, count }: Groups, values: Float64Array): Float64Array {
  const sums = new Float64Array(count);
  for (let row = 0; row < values.length; row++) {
    const code = codes[row] as number;
    sums[code] = (sums[code] as number) + (values[row] as number);
  }
  return sums;
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
