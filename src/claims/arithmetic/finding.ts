import type { Place } from "../language/claim.js";
import type { Interval } from "../language/interval.js";

/** Claims that were held against each other, with or without data. */
export interface Finding {
  /** Id of a relation of the file; absent where the claims themselves call for the check. */
  readonly relation?: string;
  /** `implied`: nothing was held against it; the text says what the claims mean for what is not stated. */
  readonly verdict: "possible" | "impossible" | "not-comparable" | "implied";
  /** The claims, the one that is asked about first. */
  readonly claims: readonly string[];
  /** What was held against what, as one sentence. */
  readonly text: string;
  /** What the other claims leave open for the first one, where that is a range of numbers. */
  readonly range?: Interval;
  /** Where the first claim or the relation stands in the file. */
  readonly at: Place;
}
