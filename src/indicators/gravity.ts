import type { Layout } from "./gravity/absorb.js";
import { parseGravityFormula, parseGravityKey } from "./gravity/formula.js";
import { olsGoodness, ppmlGoodness } from "./gravity/goodness.js";
import { requireIdentified, requireVaried } from "./gravity/identified.js";
import {
  countParameters,
  type ErrorKind,
  type GravityCoefficient,
  infer,
  type TailDistribution,
} from "./gravity/inference.js";
import { ols } from "./gravity/ols.js";
import { ppml } from "./gravity/ppml.js";
import { type Prepared, prepareOls, preparePpml } from "./gravity/prepare.js";
import { type CompleteSample, type GravityColumns, readSample, type Sample } from "./gravity/sample.js";
import type { IndicatorMeta } from "./indicator.js";

export type { GravityCoefficient } from "./gravity/inference.js";
export type { GravityColumn, GravityColumns } from "./gravity/sample.js";

/** How a gravity equation is estimated: least squares, or Poisson pseudo maximum likelihood. */
export type GravityEstimator = "ols" | "ppml";

/** What is to be estimated. */
export interface GravityRequest {
  /** `response ~ regressor + … | fixed_effect + …`, with `^` and `log()`. */
  readonly formula: string;
  readonly estimator: GravityEstimator;
  /** The key whose groups may be correlated within: `pair`, or `exporter^importer`. */
  readonly cluster?: string;
  /** Without clusters: robust to heteroskedasticity, unless said otherwise. */
  readonly standardErrors?: "classical" | "robust";
}

/** Rows that are not in the estimate, by reason. */
export interface GravityDropped {
  /** A cell that the formula needs is empty. */
  readonly missing: number;
  /** A zero under `log()`. */
  readonly log_of_zero: number;
  /** Alone in a group of fixed effects, also after others went. */
  readonly singleton: number;
  /** PPML: all responses of a group of fixed effects are zero. */
  readonly only_zeros: number;
  /** PPML: a zero that only infinite coefficients would fit. */
  readonly separated: number;
}

/** An estimated gravity equation: the coefficient table and what a reader needs to judge it. */
export interface GravityFit {
  readonly estimator: GravityEstimator;
  readonly coefficients: readonly GravityCoefficient[];
  /** Regressors left out because they are combinations of fixed effects and of regressors before them. */
  readonly collinear: readonly string[];
  /** n, the rows estimated from. */
  readonly observations: number;
  readonly dropped: GravityDropped;
  /** The sets of fixed effects and how many groups each has left. */
  readonly fixed_effects: readonly { readonly term: string; readonly groups: number }[];
  readonly standard_errors: ErrorKind;
  /** The key of the clusters and their number, where errors are clustered. */
  readonly clusters: { readonly term: string; readonly groups: number } | undefined;
  /** K as it enters the small-sample factor. */
  readonly parameters: number;
  /** What the covariance was multiplied by, as in fixest. */
  readonly small_sample_factor: number;
  /** Where p comes from: the normal distribution for PPML, Student's t for OLS. */
  readonly distribution: TailDistribution;
  readonly degrees_of_freedom: number;
  /** OLS: share of the variance that the whole model fits. */
  readonly r2: number | undefined;
  /** OLS with fixed effects: share of what fixed effects leave that the regressors fit. */
  readonly within_r2: number | undefined;
  /** PPML: McFadden's, 1 − log-likelihood over that of a constant. */
  readonly pseudo_r2: number | undefined;
  /** PPML: squared correlation of response and fitted values. */
  readonly squared_correlation: number | undefined;
  /** Rounds of reweighting until PPML settled; 1 for OLS. An estimate that did not settle is an error. */
  readonly iterations: number;
}

/**
 * A gravity equation by OLS or by PPML, with any number of sets of fixed effects.
 *
 * OLS minimizes `Σ (y − xβ − α)²`, PPML solves `Σ x (y − exp(xβ + α)) = 0`, α the fixed effects. Rows with an
 * empty cell, groups of one, and for PPML zeros that no finite coefficients fit are left out and counted;
 * collinear regressors are left out and named. Covariance as in fixest: inverse Hessian, robust or clustered
 * sandwich, times `(n − 1)/(n − K)`, `n/(n − K)` when robust, and `G/(G − 1)` with G clusters; K counts the
 * coefficients, the constant and the fixed effects less one a set, without sets nested in the clusters.
 *
 * @param columns By name; numbers, or text where only keys are made from it. Missing is `undefined`, in a
 *   `Float64Array` NaN.
 * @throws BilatError `BILAT_E_FORMULA` when the formula cannot be read or names no column; `BILAT_E_VALUE` for
 *   text, infinite or negative numbers where they can't be; `BILAT_E_NOT_IDENTIFIED` when the rows do not
 *   suffice; `BILAT_E_NOT_CONVERGED` when the iteration does not settle.
 *
 * @example
 * ```ts
 * const trade = [8, 4, 2, 6, 3, 3];
 * const columns = { trade, border: [1, 0, 0, 1, 0, 1], exporter: ["A", "A", "A", "B", "B", "B"] };
 * gravity(columns, { formula: "trade ~ border", estimator: "ppml" }).coefficients.map(({ term, estimate }) => ({ term, ratio: Math.exp(estimate) })); // [{ term: "(constant)", ratio: 3 }, { term: "border", ratio: 17 / 9 }]
 * gravity(columns, { formula: "trade ~ border | exporter", estimator: "ols" }).coefficients[0]?.estimate; // 3.25
 * ```
 *
 * @see santos-silva-tenreyro-2006, correia-guimaraes-zylkin-2020, yotov-et-al-2016
 */
export function gravity(columns: GravityColumns, request: GravityRequest): GravityFit {
  const formula = parseGravityFormula(request.formula);
  const cluster = request.cluster === undefined ? undefined : parseGravityKey(request.cluster);
  const { estimator } = request;
  const read = readSample(columns, { formula, cluster, counts: estimator === "ppml" });
  const prepared = estimator === "ols" ? prepareOls(read.sample) : preparePpml(read.sample);
  const dropped = droppedRows(read, prepared);
  requireVaried(prepared.sample, { dropped, response: formula.response.label });
  const { sample, layout } = prepared;
  const { estimate, goodness } = estimator === "ols" ? fitOls(sample, layout) : fitPpml(sample, layout);
  const terms = formula.regressors.map(({ label }) => label);
  const { kept, iterations } = estimate;
  const parameters = countParameters(sample, kept.length);
  requireIdentified(sample, { parameters, kept: kept.length }, { dropped, response: formula.response.label });
  const errors = cluster === undefined ? (request.standardErrors ?? "robust") : "clustered";
  const distribution = estimator === "ols" ? "student-t" : "normal";
  const inference = infer(estimate, { sample, terms, errors, distribution });
  return {
    estimator,
    coefficients: inference.coefficients,
    collinear: terms.filter((_, place) => !kept.includes(place)),
    observations: sample.size,
    dropped,
    fixed_effects: formula.fixedEffects.map(({ label }, set) => ({
      term: label,
      groups: sample.sets[set]?.count ?? 0,
    })),
    standard_errors: errors,
    clusters: cluster && { term: cluster.label, groups: sample.cluster?.count ?? 0 },
    parameters,
    small_sample_factor: inference.smallSampleFactor,
    distribution,
    degrees_of_freedom: inference.degreesOfFreedom,
    ...NO_GOODNESS,
    ...goodness,
    iterations,
  };
}

const NO_GOODNESS = {
  r2: undefined,
  within_r2: undefined,
  pseudo_r2: undefined,
  squared_correlation: undefined,
};

function droppedRows({ missing, logOfZero }: CompleteSample, prepared: Prepared): GravityDropped {
  const { singleton, onlyZeros, separated } = prepared;
  return { missing, log_of_zero: logOfZero, singleton, only_zeros: onlyZeros, separated };
}

function fitOls(sample: Sample, layout: Layout) {
  const estimate = ols(sample, layout);
  return { estimate, goodness: olsGoodness(sample, estimate) };
}

function fitPpml(sample: Sample, layout: Layout) {
  const estimate = ppml(sample, layout);
  return { estimate, goodness: ppmlGoodness(sample, estimate) };
}

export const gravityMeta = {
  id: "gravity",
  title: "Gravity equation",
  family: "gravity",
  unit: "ratio",
  range: [-Infinity, Infinity],
  reading:
    "Of a logarithm, the percentage by which trade differs where the regressor is 1 % higher, all else equal; of a border or agreement, exp(b) − 1 is the difference it goes with.",
  formula: "OLS: min Σ (ln x_ij − z_ij·b − α)²; PPML: Σ z_ij (x_ij − exp(z_ij·b + α)) = 0, α fixed effects",
  question: "What goes with trade: distance, borders, agreements?",
  needs: ["trade by exporter, importer and year", "what may explain it, such as distance", "a formula"],
  references: ["santos-silva-tenreyro-2006", "correia-guimaraes-zylkin-2020", "yotov-et-al-2016"],
} as const satisfies IndicatorMeta;
