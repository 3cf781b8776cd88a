import { BilatError } from "../../core/errors.js";

/**
 * Refuse estimates of which one is infinite or no number: a sum or a square of figures went beyond the numbers that a
 * computer has. One that has no meaning may be missing.
 *
 * @throws BilatError `BILAT_E_NOT_CONVERGED`.
 */
export function requireInRange(estimates: readonly (number | undefined)[]): void {
  if (estimates.every((estimate) => estimate === undefined || Number.isFinite(estimate))) return;
  throw new BilatError("BILAT_E_NOT_CONVERGED", {
    problem: "The estimates can't be computed: the figures lie too many powers of ten apart.",
  });
}
