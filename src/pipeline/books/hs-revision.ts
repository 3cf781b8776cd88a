import { type ConversionStep, type ConvertedRevision, carriedOver } from "../../codes/hs-conversion.js";
import type { Caveat } from "../../core/caveats.js";
import type { HsDigits, ProductFlow } from "../../store/product-queries.js";
import { conversionSteps } from "../convert-products.js";
import type { Workbench } from "../workbench.js";

export type { ConvertedRevision } from "../../codes/hs-conversion.js";

/**
 * Trade by subheading, carried to one revision of the Harmonized System, by so many digits of its codes. A part of a
 * product's value that goes elsewhere rests on the same lines.
 *
 * @throws BilatError `BILAT_E_VALUE` for products of a revision without weights.
 */
export async function inRevision(
  bench: Workbench,
  flows: readonly ProductFlow[],
  { to, digits }: { readonly to: ConvertedRevision; readonly digits: HsDigits },
): Promise<ProductFlow[]> {
  const stepsOf = new Map<string, readonly ConversionStep[]>();
  for (const from of new Set(flows.map(({ classification }) => classification ?? "")))
    stepsOf.set(from, await conversionSteps(bench, { from, to }));
  return flows.flatMap((flow) => {
    const steps = stepsOf.get(flow.classification ?? "") ?? [];
    const parts = carriedOver(new Map([[flow.product, flow.value_usd]]), steps);
    return [...parts].map(([product, value_usd]) => ({
      ...flow,
      product: product.slice(0, digits),
      value_usd,
    }));
  });
}

/** What is said of products that were carried from other revisions. */
export function conversionCaveat(from: readonly string[], to: string): Caveat[] {
  const others = from.filter((revision) => revision !== to);
  if (others.length === 0) return [];
  return [{ kind: "carried", from: others, to }];
}
