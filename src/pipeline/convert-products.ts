import {
  type ConversionStep,
  type ConvertedRevision,
  carriedOver,
  readConversion,
} from "../codes/hs-conversion.js";
import { BilatError } from "../core/errors.js";
import { awaitHint, givenText } from "../core/given-text.js";
import { type FieldsOf, requireFields } from "../core/require-fields.js";
import { requireMade } from "../core/require-made.js";
import { snapshotFile } from "../store/snapshots.js";
import { embeddedSnapshot, type Workbench } from "./workbench.js";

/** From which revision of the Harmonized System to which. */
export interface Conversion {
  readonly from: ConvertedRevision;
  readonly to: ConvertedRevision;
}

const FIELDS: FieldsOf<Conversion> = { from: "text!", to: "text!" };

/**
 * Trade by product in another revision of the Harmonized System.
 *
 * Each product's value is divided by its weights, `V'_l = Σ_k w_kl · V_k`, and the total stays what it was. An
 * estimate: the weights are means over world trade.
 *
 * @param values Values by six-digit product, in any unit.
 * @returns Values by product of the new revision, in the same unit.
 * @throws BilatError `BILAT_E_VALUE` for a revision without weights.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const filed = new Map([["010110", 100], ["020110", 7]]);
 * const converted = await convertProducts(bench, filed, { from: "HS2007", to: "HS2012" });
 * [...converted.keys()]; // ["010121", "010130", "020110"]
 * ```
 */
export async function convertProducts(
  bench: Workbench,
  values: ReadonlyMap<string, number>,
  conversion: Conversion,
): Promise<Map<string, number>> {
  requireMade(bench, "workbench");
  if (!(values instanceof Map))
    throw new BilatError("BILAT_E_VALUE", {
      problem: "Values by product must be a Map.",
      found: [givenText(values)],
      ...awaitHint(values),
    });
  requireFields(conversion, FIELDS);
  return carriedOver(values, await conversionSteps(bench, conversion));
}

/** The steps of a conversion, each with its weights; none from a revision to itself. */
export function conversionSteps(
  bench: Workbench,
  conversion: { readonly from: string; readonly to: string },
): Promise<ConversionStep[]> {
  const weights = snapshotFile(embeddedSnapshot(bench.store, "hs-conversion"), "weights.csv");
  return readConversion(bench.engine, weights, conversion);
}
