import { BilatError } from "../../core/errors.js";
import type { Sample } from "./sample.js";

/** What a refusal tells beside its reason. */
export interface Circumstances {
  /** Rows that were left out, by reason. */
  readonly dropped: object;
  readonly response: string;
}

/**
 * Refuse a sample without rows, one whose response is zero throughout, and clusters that are one.
 *
 * @throws BilatError `BILAT_E_NOT_IDENTIFIED`
 */
export function requireVaried({ size, response, cluster }: Sample, circumstances: Circumstances): void {
  if (size === 0) throw refusal("No row is left to estimate from.", reasons(circumstances));
  if (response.every((value) => value === 0)) {
    throw refusal("The response must not be zero throughout.", [
      `${circumstances.response} is 0 in ${size} rows`,
    ]);
  }
  if (cluster !== undefined && cluster.count < 2) {
    throw refusal("Errors can be clustered with two clusters or more.", [`all ${size} rows are one cluster`]);
  }
}

/** How an estimate counts. */
export interface Counts {
  readonly parameters: number;
  readonly kept: number;
}

/**
 * Refuse more parameters than rows, and regressors none of which says anything.
 *
 * @throws BilatError `BILAT_E_NOT_IDENTIFIED`
 */
export function requireIdentified({ size }: Sample, counts: Counts, circumstances: Circumstances): void {
  if (counts.kept === 0) {
    throw refusal(
      "Every regressor is a combination of the fixed effects or constant.",
      reasons(circumstances),
    );
  }
  if (size > counts.parameters) return;
  const found = [`${size} rows, ${counts.parameters} parameters`, ...reasons(circumstances)];
  throw refusal("There must be more rows than parameters.", found);
}

function reasons({ dropped }: Circumstances): string[] {
  return Object.entries(dropped).flatMap(([reason, rows]) =>
    rows === 0 ? [] : [`${rows} rows left out: ${reason.replaceAll("_", " ")}`],
  );
}

function refusal(problem: string, found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_NOT_IDENTIFIED", { problem, found });
}
