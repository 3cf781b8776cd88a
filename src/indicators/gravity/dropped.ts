/** Rows that are not in the estimate, by reason. */
export interface GravityDropped {
  /** A cell that the formula needs is empty. */
  readonly missing: number;
  /** A zero under `log()`. */
  readonly log_of_zero: number;
  /** Alone in a group of fixed effects, which fits them whatever the rest says; also after others went. */
  readonly singleton: number;
  /** PPML: all responses of a group of fixed effects are zero, which no finite effect fits. */
  readonly only_zeros: number;
  /** PPML: a zero that only infinite coefficients fit. */
  readonly separated: number;
}
