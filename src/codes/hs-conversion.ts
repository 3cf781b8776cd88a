import { BilatError } from "../core/errors.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";

/** The revisions between which weights are known, in the order in which they came into force. */
export const CONVERTED_REVISIONS = ["HS2007", "HS2012", "HS2017"] as const;

/** A revision of the Harmonized System from and to which weights are known. */
export type ConvertedRevision = (typeof CONVERTED_REVISIONS)[number];

/** Where a part of a product's value goes. */
export interface Weight {
  readonly to: string;
  /** Above 0, at most 1; the weights of a product add up to 1. */
  readonly weight: number;
}

/** The weights of one step, by six-digit product; a product without weights keeps its code. */
export type ConversionStep = ReadonlyMap<string, readonly Weight[]>;

/**
 * Trade by product, carried over by steps: each product's value is divided by its weights, `V'_l = Σ_k w_kl · V_k`,
 * step by step, and the total stays what it was.
 *
 * @example
 * ```ts
 * const step = new Map([["010110", [{ to: "010121", weight: 0.75 }, { to: "010130", weight: 0.25 }]]]);
 * [...carriedOver(new Map([["010110", 100], ["020110", 7]]), [step])];
 * // [["010121", 75], ["010130", 25], ["020110", 7]]
 * ```
 */
export function carriedOver(
  values: ReadonlyMap<string, number>,
  steps: readonly ConversionStep[],
): Map<string, number> {
  return steps.reduce((before, step) => {
    const after = new Map<string, number>();
    for (const [product, value] of before) {
      for (const { to, weight } of step.get(product) ?? [{ to: product, weight: 1 }]) {
        after.set(to, (after.get(to) ?? 0) + value * weight);
      }
    }
    return after;
  }, new Map(values));
}

/**
 * Read the steps from one revision to another; none for a revision to itself.
 *
 * @param weights The checked path of the weights: `weights.csv` of the snapshot `hs-conversion`.
 * @throws BilatError `BILAT_E_VALUE` for a revision without weights.
 */
export async function readConversion(
  engine: Engine,
  weights: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ConversionStep[]> {
  const [start, end] = [placeOf(from), placeOf(to)];
  const forward = start <= end;
  const passed = CONVERTED_REVISIONS.slice(Math.min(start, end), Math.max(start, end) + 1);
  const path = forward ? passed : passed.toReversed();
  return Promise.all(
    path.slice(1).map((revision, place) => readStep(engine, weights, [path[place] ?? "", revision])),
  );
}

async function readStep(
  engine: Engine,
  weights: string,
  [from, to]: readonly [from: string, to: string],
): Promise<ConversionStep> {
  const rows = await engine.rows<{ product: string; to_product: string; weight: number }>(sql`
    SELECT product, to_product, weight::DOUBLE AS weight
    FROM read_csv(${weights}, header = true, all_varchar = true)
    WHERE from_revision = ${from} AND to_revision = ${to}
    ORDER BY product, to_product`);
  const step = new Map<string, Weight[]>();
  for (const { product, to_product, weight } of rows) {
    step.set(product, [...(step.get(product) ?? []), { to: to_product, weight }]);
  }
  return step;
}

function placeOf(revision: string): number {
  const place = (CONVERTED_REVISIONS as readonly string[]).indexOf(revision);
  if (place >= 0) return place;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `Products are carried between ${CONVERTED_REVISIONS.join(", ")} only.`,
    found: [`"${revision}"`],
  });
}
