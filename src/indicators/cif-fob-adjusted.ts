import type { Usd } from "../core/units.js";
import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";

/**
 * Freight and insurance as a fraction of the FOB value, where the user gives none: the trade-weighted mean of
 * OECD's ITIC over all countries, 1995 to 2014, and the factor 1.06 of the IMF's Direction of Trade Statistics
 * yearbook of 2017 (1.10 in earlier ones). Single pairs and products lie far from it; say so wherever it is used.
 */
export const DEFAULT_CIF_MARGIN = 0.06;

/** Imports as filed, and what to take off. */
export interface CifImports {
  /** Imports, CIF. */
  readonly imports: Usd;
  /** τ, freight and insurance over the FOB value; {@link DEFAULT_CIF_MARGIN} unless given. */
  readonly margin?: number;
}

/**
 * Imports without freight and insurance, at a given margin.
 *
 * `M / (1 + τ)`, in US dollars; an estimate, not a reported figure.
 *
 * @returns The value, FOB; always a number.
 * @throws BilatError `BILAT_E_VALUE` when imports or margin are negative or not finite.
 *
 * @example
 * ```ts
 * cifFobAdjusted({ imports: 106 }); // 100
 * cifFobAdjusted({ imports: 110, margin: 0.1 }); // 100
 * ```
 *
 * @see miao-fortanier-2017
 * @see imf-dots-2017
 */
export function cifFobAdjusted(figures: CifImports): Usd {
  const { imports, margin = DEFAULT_CIF_MARGIN } = given(figures);
  requireTradeValues({ imports, margin });
  return imports / (1 + margin);
}

export const cifFobAdjustedMeta = {
  id: "cif-fob-adjusted",
  title: "Imports brought to FOB",
  family: "mirror",
  unit: "usd",
  range: [0, Infinity],
  reading:
    "An estimate: imports without freight and insurance at one margin for all, 6% unless another is given.",
  formula: "M / (1 + τ)",
  question: "Do both sides report the same?",
  needs: ["imports, CIF", "a margin for freight and insurance"],
  references: ["miao-fortanier-2017", "imf-dots-2017"],
} as const satisfies IndicatorMeta;
