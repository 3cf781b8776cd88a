import { aquinoMeta } from "./aquino.js";
import { balanceMeta } from "./balance.js";
import { balassaMeta } from "./balassa.js";
import { balassaSymmetricMeta } from "./balassa-symmetric.js";
import { bilateralPropensityMeta } from "./bilateral-propensity.js";
import { bilateralPropensityRelativeMeta } from "./bilateral-propensity-relative.js";
import { brayCurtisMeta } from "./bray-curtis.js";
import { cagrMeta } from "./cagr.js";
import { cifFobAdjustedMeta } from "./cif-fob-adjusted.js";
import { complementarityMeta } from "./complementarity.js";
import { complementarityDrysdaleGarnautMeta } from "./complementarity-drysdale-garnaut.js";
import { concentrationRatioMeta } from "./concentration-ratio.js";
import { constantMarketShareMeta } from "./constant-market-share.js";
import { contributionMeta } from "./contribution.js";
import { cosineSimilarityMeta } from "./cosine-similarity.js";
import { coverageRatioMeta } from "./coverage-ratio.js";
import { densityMeta } from "./density.js";
import { diversificationMeta } from "./diversification.js";
import { economicComplexityMeta } from "./economic-complexity.js";
import { effectiveNumberMeta } from "./effective-number.js";
import { entropyMeta } from "./entropy.js";
import { exportSimilarityMeta } from "./export-similarity.js";
import { exportsMeta } from "./exports.js";
import { expyMeta } from "./expy.js";
import { extensiveMarginMeta } from "./extensive-margin.js";
import { fisherMeta } from "./fisher.js";
import { fitnessMeta } from "./fitness.js";
import { giniMeta } from "./gini.js";
import { gravityMeta } from "./gravity.js";
import { growthMeta } from "./growth.js";
import { growthSamePeriodMeta } from "./growth-same-period.js";
import { grubelLloydMeta } from "./grubel-lloyd.js";
import { herfindahlMeta } from "./herfindahl.js";
import { herfindahlNormalizedMeta } from "./herfindahl-normalized.js";
import { importIntensityMeta } from "./import-intensity.js";
import { importPenetrationMeta } from "./import-penetration.js";
import { importsMeta } from "./imports.js";
import { indexMeta } from "./index.js";
import type { IndicatorMeta } from "./indicator.js";
import { intensiveMarginMeta } from "./intensive-margin.js";
import { krugmanDissimilarityMeta } from "./krugman-dissimilarity.js";
import { lafayMeta } from "./lafay.js";
import { laspeyresMeta } from "./laspeyres.js";
import { levelBreakMeta } from "./level-break.js";
import { logGrowthMeta } from "./log-growth.js";
import { marginDecompositionMeta } from "./margin-decomposition.js";
import { marginalIitMeta } from "./marginal-iit.js";
import { marketShareMeta } from "./market-share.js";
import { mirrorGapMeta } from "./mirror-gap.js";
import { mirrorLogRatioMeta } from "./mirror-log-ratio.js";
import { mirrorSymmetricMeta } from "./mirror-symmetric.js";
import { mirrorWeightedMeta } from "./mirror-weighted.js";
import { normalizedBalanceMeta } from "./normalized-balance.js";
import { opennessMeta } from "./openness.js";
import { opennessHalfMeta } from "./openness-half.js";
import { paascheMeta } from "./paasche.js";
import { prodyMeta } from "./prody.js";
import { proximityMeta } from "./proximity.js";
import { rankMeta } from "./rank.js";
import { rankChangeMeta } from "./rank-change.js";
import { rankMarginMeta } from "./rank-margin.js";
import { recoveryMeta } from "./recovery.js";
import { seasonalAdjustmentMeta } from "./seasonal-adjustment.js";
import { shareMeta } from "./share.js";
import { shareOfChangeMeta } from "./share-of-change.js";
import { termsOfTradeMeta } from "./terms-of-trade.js";
import { theilMeta } from "./theil.js";
import { tornqvistMeta } from "./tornqvist.js";
import { tradeIntensityMeta } from "./trade-intensity.js";
import { tradeIntensityAdjustedMeta } from "./trade-intensity-adjusted.js";
import { trailingGrowthMeta } from "./trailing-growth.js";
import { trendGrowthMeta } from "./trend-growth.js";
import { turnoverMeta } from "./turnover.js";
import { unctadConcentrationMeta } from "./unctad-concentration.js";
import { unitValueMeta } from "./unit-value.js";
import { unusualMonthMeta } from "./unusual-month.js";
import { volatilityMeta } from "./volatility.js";
import { vollrathMeta } from "./vollrath.js";

/** Every indicator, in the order of the docs. */
export const INDICATORS: readonly IndicatorMeta[] = [
  // levels
  exportsMeta,
  importsMeta,
  turnoverMeta,
  balanceMeta,
  normalizedBalanceMeta,
  coverageRatioMeta,
  // growth
  growthMeta,
  growthSamePeriodMeta,
  trailingGrowthMeta,
  logGrowthMeta,
  cagrMeta,
  trendGrowthMeta,
  indexMeta,
  contributionMeta,
  shareOfChangeMeta,
  recoveryMeta,
  volatilityMeta,
  levelBreakMeta,
  // shares and ranks
  shareMeta,
  rankMeta,
  rankChangeMeta,
  rankMarginMeta,
  marketShareMeta,
  // concentration
  herfindahlMeta,
  herfindahlNormalizedMeta,
  effectiveNumberMeta,
  unctadConcentrationMeta,
  concentrationRatioMeta,
  entropyMeta,
  theilMeta,
  giniMeta,
  diversificationMeta,
  // intensity
  tradeIntensityMeta,
  tradeIntensityAdjustedMeta,
  importIntensityMeta,
  bilateralPropensityMeta,
  bilateralPropensityRelativeMeta,
  opennessMeta,
  opennessHalfMeta,
  importPenetrationMeta,
  // complementarity and similarity
  complementarityMeta,
  complementarityDrysdaleGarnautMeta,
  exportSimilarityMeta,
  krugmanDissimilarityMeta,
  brayCurtisMeta,
  cosineSimilarityMeta,
  // comparative advantage
  balassaMeta,
  balassaSymmetricMeta,
  vollrathMeta,
  lafayMeta,
  prodyMeta,
  expyMeta,
  economicComplexityMeta,
  fitnessMeta,
  proximityMeta,
  densityMeta,
  // intra-industry
  grubelLloydMeta,
  aquinoMeta,
  marginalIitMeta,
  // margins
  extensiveMarginMeta,
  intensiveMarginMeta,
  marginDecompositionMeta,
  // decomposition
  constantMarketShareMeta,
  // price and volume
  unitValueMeta,
  laspeyresMeta,
  paascheMeta,
  fisherMeta,
  tornqvistMeta,
  termsOfTradeMeta,
  // mirror
  mirrorGapMeta,
  mirrorLogRatioMeta,
  mirrorSymmetricMeta,
  mirrorWeightedMeta,
  cifFobAdjustedMeta,
  // gravity
  gravityMeta,
  // seasonality
  seasonalAdjustmentMeta,
  unusualMonthMeta,
];
