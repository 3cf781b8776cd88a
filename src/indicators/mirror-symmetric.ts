import { given, requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { MirrorFigures } from "./mirror-gap.js";

/**
 * The mirror gap over the mean of both figures, which takes neither side as the right one.
 *
 * `(a − b) / ((a + b) / 2)`, with a the partner's and b the reporter's figure, as in `mirror-gap`. From −2 to
 * 2.
 *
 * @returns The ratio, or `undefined` when both report zero.
 * @throws BilatError `BILAT_E_VALUE` when a figure is negative or not finite.
 *
 * @example
 * ```ts
 * mirrorSymmetric({ reporter: 75, partner: 125 }); // 0.5
 * mirrorSymmetric({ reporter: 0, partner: 0 }); // undefined
 * ```
 *
 * @see un-imts-2010
 */
export function mirrorSymmetric(figures: MirrorFigures): number | undefined {
  const { reporter, partner } = given(figures);
  requireTradeValues({ reporter, partner });
  const mean = (reporter + partner) / 2;
  return mean === 0 ? undefined : (partner - reporter) / mean;
}

export const mirrorSymmetricMeta = {
  id: "mirror-symmetric",
  title: "Mirror gap against the mean of both figures",
  family: "mirror",
  unit: "ratio",
  range: [-2, 2],
  reading:
    "Above 0, the partner reports more of the flow than the reporter; 2 or −2 when only one side reports any.",
  noMeaning: "when both sides report zero",
  formula: "(a − b) / ((a + b) / 2), a the partner's figure, b the reporter's",
  question: "Do both sides report the same?",
  needs: ["the same flow as reporter and partner report it"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
