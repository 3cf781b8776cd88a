import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { requireInRange } from "./out-of-range.js";

/** A linear problem whose columns are free of fixed effects already. */
export interface LinearProblem {
  readonly columns: readonly Float64Array[];
  readonly response: Float64Array;
  readonly weights: Float64Array;
}

/** A solved one. */
export interface LinearSolution {
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** The inverse of the weighted cross products of the columns. */
  readonly inverse: Matrix;
}

// Of a column's length, in squares: below it, what fixed effects or other columns leave of it is rounding.
const LEFT_BY_EFFECTS = 1e-12;
const LEFT_BY_COLUMNS = 1e-10;

/**
 * The columns that are not combinations of fixed effects and of columns before them.
 *
 * @param columns Free of fixed effects.
 * @param before The squared length that each had with them.
 */
export function independentColumns(
  columns: readonly Float64Array[],
  weights: Float64Array,
  before: readonly number[],
): number[] {
  const cross = crossProducts(columns, weights);
  const kept: number[] = [];
  for (let column = 0; column < columns.length; column++) {
    if (cross.get(column, column) <= LEFT_BY_EFFECTS * (before[column] as number)) continue;
    const trial = [...kept, column];
    const { lowerTriangularMatrix } = new CholeskyDecomposition(scaled(cross.selection(trial, trial)).matrix);
    if (lowerTriangularMatrix.get(kept.length, kept.length) ** 2 > LEFT_BY_COLUMNS) kept.push(column);
  }
  return kept;
}

/**
 * Weighted least squares on independent columns: normal equations of scaled columns, and one refinement.
 *
 * @throws BilatError `BILAT_E_NOT_CONVERGED` where the cross products or the estimates leave the range of numbers.
 */
export function leastSquares({ columns, response, weights }: LinearProblem): LinearSolution {
  const inverse = inverseOf(crossProducts(columns, weights));
  const coefficients = new Float64Array(columns.length);
  const residuals = response.slice();
  for (let pass = 0; pass < 2; pass++) {
    const moments = columns.map((column) => weightedDot(column, residuals, weights));
    const change = inverse.mmul(Matrix.columnVector(moments));
    for (const [place, column] of columns.entries()) {
      const step = change.get(place, 0);
      coefficients[place] = (coefficients[place] as number) + step;
      for (let row = 0; row < residuals.length; row++) {
        residuals[row] = (residuals[row] as number) - step * (column[row] as number);
      }
    }
  }
  requireInRange([...coefficients]);
  return { coefficients, residuals, inverse };
}

/** Σ w a b. */
export function weightedDot(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) {
    sum += (weights[row] as number) * (a[row] as number) * (b[row] as number);
  }
  return sum;
}

function crossProducts(columns: readonly Float64Array[], weights: Float64Array): Matrix {
  const cross = new Matrix(columns.length, columns.length);
  for (const [i, a] of columns.entries()) {
    for (const [j, b] of columns.slice(0, i + 1).entries()) {
      const value = weightedDot(a, b, weights);
      cross.set(i, j, value);
      cross.set(j, i, value);
    }
  }
  return cross;
}

/** The matrix with ones on its diagonal, so that units play no part, and the factors that made it so. */
function scaled(cross: Matrix): { readonly matrix: Matrix; readonly factors: readonly number[] } {
  const factors = cross.diagonal().map((value) => 1 / Math.sqrt(value));
  return { matrix: multiplied(cross, factors), factors };
}

function inverseOf(cross: Matrix): Matrix {
  const { matrix, factors } = scaled(cross);
  requireInRange(matrix.to1DArray());
  const inverse = new CholeskyDecomposition(matrix).solve(Matrix.eye(factors.length));
  return multiplied(inverse, factors);
}

/** Row i and column j times their factors, and as symmetric as they should be. */
function multiplied(matrix: Matrix, factors: readonly number[]): Matrix {
  const product = new Matrix(matrix.rows, matrix.columns);
  for (let i = 0; i < factors.length; i++) {
    for (let j = 0; j <= i; j++) {
      const value = matrix.get(i, j) * (factors[i] as number) * (factors[j] as number);
      product.set(i, j, value);
      product.set(j, i, value);
    }
  }
  return product;
}
