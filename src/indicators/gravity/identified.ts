import { BilatError } from "../../core/errors.js";
import type { GravityDropped } from "./dropped.js";
import type { Sample } from "./sample.js";

/**
 * Refuse a sample without rows, a response that is zero throughout, and clusters that are one.
 *
 * @throws BilatError `BILAT_E_NOT_IDENTIFIED`
 */
export function requireVaried({ size, response, cluster }: Sample, dropped: GravityDropped): void {
  if (size === 0) throw refusal("No row is left to estimate from.", told(dropped));
  if (response.every((value) => value === 0)) {
    throw refusal("The response must not be zero throughout.", [`it is 0 in all ${size} rows`]);
  }
  if (cluster !== undefined && cluster.count < 2) {
    throw refusal("Errors are clustered with two clusters or more.", [`all ${size} rows are one cluster`]);
  }
}

/** How an estimate counts. */
export interface Counts {
  readonly rows: number;
  readonly parameters: number;
  /** Regressors that are collinear, by name, and how many are not. */
  readonly collinear: readonly string[];
  readonly regressors: number;
}

/**
 * Refuse as many parameters as rows, and regressors none of which says anything.
 *
 * @throws BilatError `BILAT_E_NOT_IDENTIFIED`
 */
export function requireIdentified(
  { rows, parameters, collinear, regressors }: Counts,
  dropped: GravityDropped,
): void {
  if (regressors === 0) {
    const without = collinear.map((term) => `${term} does not`);
    throw refusal("Some regressor must vary within the fixed effects.", [...without, ...told(dropped)]);
  }
  if (rows > parameters) return;
  const found = [`${rows} rows, ${parameters} parameters`, ...told(dropped)];
  throw refusal("There must be more rows than parameters.", found);
}

function told(dropped: GravityDropped): string[] {
  return Object.entries(dropped).flatMap(([reason, rows]) =>
    rows === 0 ? [] : [`${rows} rows left out: ${reason.replaceAll("_", " ")}`],
  );
}

function refusal(problem: string, found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_NOT_IDENTIFIED", { problem, found });
}
