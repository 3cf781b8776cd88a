import fc from "fast-check";

/** The day the first properties were written; a failure prints it with the counterexample. */
const SEED = 20261124;

/** Check a property on 200 cases, or as many as are asked for, that are the same in every run. */
export function holds<Inputs>(property: fc.IProperty<Inputs>, cases = 200): void {
  fc.assert(property, { seed: SEED, numRuns: cases });
}

/** The same for a property that takes its time. */
export async function holdsInTime<Inputs>(property: fc.IAsyncProperty<Inputs>, cases = 200): Promise<void> {
  await fc.assert(property, { seed: SEED, numRuns: cases });
}

/** A trade value in US dollars, zero now and then. */
export const tradeValue = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: 1, max: 1e13, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** A trade value above zero. */
export const positiveValue = fc.double({ min: 1, max: 1e13, noNaN: true });

/** Trade by partner or product, in which something is traded. */
export const tradeValues = fc
  .array(tradeValue, { minLength: 1, maxLength: 40 })
  .filter((values) => values.some((value) => value > 0));

/** One over the dollars in a unit of another currency, or thousands and millions instead of ones. */
export const unit = fc.constantFrom(1e-6, 0.001, 0.0091, 1.3, 64.7, 1000);
