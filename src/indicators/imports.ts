import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Goods the reporter gets from the partner; a level as the source files it, so there is nothing to compute. */
export const importsMeta = {
  id: "imports",
  title: "Imports",
  family: "levels",
  unit: "usd",
  range: [0, Infinity],
  reading: "What the reporter says it got from the partner, in current US dollars, as a rule valued CIF.",
  formula: "M_ij",
  question: "How much do they trade?",
  needs: ["imports of the reporter from the partner"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
