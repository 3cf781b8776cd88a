import type { Matrix } from "ml-matrix";

/** What an estimator found, before standard errors. */
export interface Estimate {
  /** Places of the regressors that are not collinear, in the order of the formula. */
  readonly kept: readonly number[];
  readonly coefficients: Float64Array;
  /** The kept regressors free of fixed effects, under the weights of the solution. */
  readonly columns: readonly Float64Array[];
  /** 1 for OLS; the fitted values for PPML. */
  readonly weights: Float64Array;
  /** Response less fitted value. */
  readonly residuals: Float64Array;
  /** The linear predictor: fitted values for OLS, their logarithms for PPML. */
  readonly predictor: Float64Array;
  /** The inverse of the weighted cross products of the columns. */
  readonly inverse: Matrix;
  /** Rounds of reweighting; 1 for OLS. */
  readonly iterations: number;
}
