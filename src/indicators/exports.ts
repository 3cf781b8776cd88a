import type { IndicatorMeta } from "./catalogue/indicator.js";

/** Goods the reporter sends to the partner; a level as the source files it, so there is nothing to compute. */
export const exportsMeta = {
  id: "exports",
  title: "Exports",
  family: "levels",
  unit: "usd",
  range: [0, Infinity],
  reading: "What the reporter says it sent to the partner, in current US dollars, as a rule valued FOB.",
  formula: "X_ij",
  question: "How much do they trade?",
  needs: ["exports of the reporter to the partner"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
