import { type FieldsOf, requireFields, requireWord } from "../core/require-fields.js";
import { given } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { GravityDropped } from "./gravity/dropped.js";
import { fitOls, fitPpml } from "./gravity/fit.js";
import { parseGravityFormula, parseGravityKey } from "./gravity/formula.js";
import { olsGoodness, ppmlGoodness } from "./gravity/goodness.js";
import type { Groups } from "./gravity/groups.js";
import { requireIdentified } from "./gravity/identified.js";
import {
  countParameters,
  type ErrorKind,
  type GravityCoefficient,
  infer,
  type TailDistribution,
} from "./gravity/inference.js";
import { requireInRange } from "./gravity/out-of-range.js";
import { type CompleteSample, type GravityColumns, readSample } from "./gravity/sample.js";

export type { GravityDropped } from "./gravity/dropped.js";
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

const ESTIMATORS: readonly GravityEstimator[] = ["ols", "ppml"];

const FIELDS: FieldsOf<GravityRequest> = {
  formula: "text!",
  estimator: "text!",
  cluster: "text",
  standardErrors: ["classical", "robust"],
};

/** A key and how many groups it makes of the observations. */
export interface GravityGroups {
  readonly term: string;
  readonly groups: number;
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
  readonly fixed_effects: readonly GravityGroups[];
  readonly standard_errors: ErrorKind;
  /** The key of the clusters and their number, where errors are clustered. */
  readonly clusters: GravityGroups | undefined;
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
 * @returns The coefficients with their errors, and what a reader needs to judge them.
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
  requireFields(request, FIELDS);
  requireWord("estimator", request.estimator, ESTIMATORS);
  const formula = parseGravityFormula(request.formula);
  const cluster = request.cluster === undefined ? undefined : parseGravityKey(request.cluster);
  const complete = readSample(given(columns), { formula, cluster, counts: request.estimator === "ppml" });
  const { estimate, sample, dropped, goodness } = fitOf(complete, request.estimator);
  const terms = formula.regressors.map(({ label }) => label);
  const { kept, iterations } = estimate;
  const parameters = countParameters(sample, kept.length);
  const collinear = terms.filter((_, place) => !kept.includes(place));
  requireIdentified({ rows: sample.size, parameters, collinear, regressors: kept.length }, dropped);
  const errors = cluster === undefined ? (request.standardErrors ?? "robust") : "clustered";
  const distribution = request.estimator === "ols" ? "student-t" : "normal";
  const inference = infer(estimate, { sample, terms, errors, distribution });
  requireInRange([
    ...inference.coefficients.flatMap(({ estimate, std_error }) => [estimate, std_error]),
    ...Object.values(goodness),
  ]);
  return {
    estimator: request.estimator,
    coefficients: inference.coefficients,
    collinear,
    observations: sample.size,
    dropped,
    fixed_effects: formula.fixedEffects.map(({ label }, set) => grouped(label, sample.sets[set])),
    standard_errors: errors,
    clusters: cluster && grouped(cluster.label, sample.cluster),
    parameters,
    small_sample_factor: inference.smallSampleFactor,
    distribution,
    degrees_of_freedom: inference.degreesOfFreedom,
    ...goodness,
    iterations,
  };
}

function grouped(term: string, groups: Groups | undefined): GravityGroups {
  return { term, groups: groups?.count ?? 0 };
}

function fitOf(complete: CompleteSample, estimator: GravityEstimator) {
  if (estimator === "ols") {
    const fit = fitOls(complete);
    const goodness = olsGoodness(fit.sample, fit.estimate);
    return { ...fit, goodness: { ...goodness, pseudo_r2: undefined, squared_correlation: undefined } };
  }
  const fit = fitPpml(complete);
  const goodness = ppmlGoodness(fit.sample, fit.estimate);
  return { ...fit, goodness: { r2: undefined, within_r2: undefined, ...goodness } };
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
