import { balance, balanceMeta } from "../balance.js";
import { bilateralPropensity, bilateralPropensityMeta } from "../bilateral-propensity.js";
import {
  bilateralPropensityRelative,
  bilateralPropensityRelativeMeta,
} from "../bilateral-propensity-relative.js";
import { cagr, cagrMeta } from "../cagr.js";
import { cifFobAdjusted, cifFobAdjustedMeta } from "../cif-fob-adjusted.js";
import { concentrationRatio, concentrationRatioMeta } from "../concentration-ratio.js";
import { contribution, contributionMeta } from "../contribution.js";
import { coverageRatio, coverageRatioMeta } from "../coverage-ratio.js";
import { diversification, diversificationMeta } from "../diversification.js";
import { effectiveNumber, effectiveNumberMeta } from "../effective-number.js";
import { entropy, entropyMeta } from "../entropy.js";
import { exportsMeta } from "../exports.js";
import { gini, giniMeta } from "../gini.js";
import { gravity, gravityMeta } from "../gravity.js";
import { growth, growthMeta } from "../growth.js";
import { growthSamePeriod, growthSamePeriodMeta } from "../growth-same-period.js";
import { herfindahl, herfindahlMeta } from "../herfindahl.js";
import { herfindahlNormalized, herfindahlNormalizedMeta } from "../herfindahl-normalized.js";
import { importIntensity, importIntensityMeta } from "../import-intensity.js";
import { importPenetration, importPenetrationMeta } from "../import-penetration.js";
import { importsMeta } from "../imports.js";
import { index, indexMeta } from "../index.js";
import { levelBreakMeta } from "../level-break.js";
import { logGrowth, logGrowthMeta } from "../log-growth.js";
import { marketShare, marketShareMeta } from "../market-share.js";
import { mirrorGap, mirrorGapMeta } from "../mirror-gap.js";
import { mirrorLogRatio, mirrorLogRatioMeta } from "../mirror-log-ratio.js";
import { mirrorSymmetric, mirrorSymmetricMeta } from "../mirror-symmetric.js";
import { mirrorWeighted, mirrorWeightedMeta } from "../mirror-weighted.js";
import { normalizedBalance, normalizedBalanceMeta } from "../normalized-balance.js";
import { openness, opennessMeta } from "../openness.js";
import { opennessHalf, opennessHalfMeta } from "../openness-half.js";
import { rankMeta } from "../rank.js";
import { rankChangeMeta } from "../rank-change.js";
import { rankMarginMeta } from "../rank-margin.js";
import { recoveryMeta } from "../recovery.js";
import { seasonalAdjustmentMeta } from "../seasonal-adjustment.js";
import { share, shareMeta } from "../share.js";
import { shareOfChange, shareOfChangeMeta } from "../share-of-change.js";
import { theil, theilMeta } from "../theil.js";
import { tradeIntensity, tradeIntensityMeta } from "../trade-intensity.js";
import { tradeIntensityAdjusted, tradeIntensityAdjustedMeta } from "../trade-intensity-adjusted.js";
import { trailingGrowth, trailingGrowthMeta } from "../trailing-growth.js";
import { trendGrowth, trendGrowthMeta } from "../trend-growth.js";
import { turnover, turnoverMeta } from "../turnover.js";
import { unctadConcentration, unctadConcentrationMeta } from "../unctad-concentration.js";
import { unusualMonth, unusualMonthMeta } from "../unusual-month.js";
import { volatility, volatilityMeta } from "../volatility.js";
import {
  breakOf,
  rankChangesOf,
  rankMarginsOf,
  ranksOf,
  recoveries,
  seasonOf,
  spanOf,
  valuesOf,
} from "./answers.js";
import type { Indicator } from "./contract.js";
import {
  cells,
  eachPart,
  eachPeriod,
  entry,
  equation,
  figures,
  namedBaskets,
  neighbours,
  onBase,
  pairOfBaskets,
  parts,
  wholeSeries,
} from "./entries.js";

/** How many of the largest `concentration-ratio` adds unless told; four is what the literature prints most. */
export const DEFAULT_TOP = 4;

/** Indicators of trade by partner and period. */
export const OF_TOTALS: readonly Indicator[] = [
  // levels
  entry(
    exportsMeta,
    figures({ exports: "X_ij" }, ({ exports }) => exports),
  ),
  entry(
    importsMeta,
    figures({ imports: "M_ij" }, ({ imports }) => imports),
  ),
  entry(turnoverMeta, figures({ exports: "X_ij", imports: "M_ij" }, turnover)),
  entry(balanceMeta, figures({ exports: "X_ij", imports: "M_ij" }, balance)),
  entry(normalizedBalanceMeta, figures({ exports: "X_ij", imports: "M_ij" }, normalizedBalance)),
  entry(coverageRatioMeta, figures({ exports: "X_ij", imports: "M_ij" }, coverageRatio)),
  // growth
  entry(growthMeta, neighbours(growth)),
  entry(
    growthSamePeriodMeta,
    eachPeriod(growthSamePeriod, {
      frequencies: [4, 12],
      restsOn: (perYear) => [0, perYear],
      yearsBefore: 1,
    }),
  ),
  entry(
    trailingGrowthMeta,
    eachPeriod(trailingGrowth, {
      frequencies: [4, 12],
      restsOn: (perYear) => [...Array(2 * perYear).keys()],
      yearsBefore: 2,
    }),
  ),
  entry(logGrowthMeta, neighbours(logGrowth)),
  entry(cagrMeta, wholeSeries(spanOf(cagr), { endsOnly: true })),
  entry(trendGrowthMeta, wholeSeries(valuesOf(trendGrowth), { perPeriod: true })),
  entry(indexMeta, onBase(index)),
  entry(
    contributionMeta,
    figures({ current: "V_ij", previous: "V_ij,t−1", totalPrevious: "V_i,t−1" }, contribution),
  ),
  entry(
    shareOfChangeMeta,
    figures(
      { current: "V_ij", previous: "V_ij,t−1", totalCurrent: "V_i", totalPrevious: "V_i,t−1" },
      shareOfChange,
    ),
  ),
  entry(recoveryMeta, eachPeriod(recoveries, { amounts: true })),
  entry(volatilityMeta, wholeSeries(valuesOf(volatility), { perPeriod: true })),
  entry(levelBreakMeta, wholeSeries(breakOf)),
  // shares and ranks
  entry(shareMeta, figures({ part: "V_ij", whole: "V_i" }, share)),
  entry(rankMeta, eachPart(ranksOf, { before: false })),
  entry(rankChangeMeta, eachPart(rankChangesOf, { before: true })),
  entry(rankMarginMeta, eachPart(rankMarginsOf, { before: false })),
  entry(
    marketShareMeta,
    cells(({ countryProduct, worldProduct }) =>
      marketShare({ country: countryProduct, world: worldProduct }),
    ),
    figures({ country: "X_ij", world: "X_wj" }, marketShare),
  ),
  // concentration
  entry(herfindahlMeta, parts(herfindahl)),
  entry(herfindahlNormalizedMeta, parts(herfindahlNormalized)),
  entry(effectiveNumberMeta, parts(effectiveNumber)),
  entry(unctadConcentrationMeta, parts(unctadConcentration)),
  entry(
    concentrationRatioMeta,
    parts((values, { top = DEFAULT_TOP }) => concentrationRatio(values, top), ["top"]),
  ),
  entry(entropyMeta, parts(entropy)),
  entry(theilMeta, parts(theil)),
  entry(giniMeta, parts(gini)),
  entry(
    diversificationMeta,
    pairOfBaskets(diversification, ["country", "world"], { fewest: 1, againstWorld: true }),
  ),
  // intensity
  entry(
    tradeIntensityMeta,
    figures(
      { bilateral: "X_ij", reporterTotal: "X_i", worldToPartner: "X_wj", worldTotal: "X_w" },
      tradeIntensity,
    ),
  ),
  entry(
    tradeIntensityAdjustedMeta,
    figures(
      {
        bilateral: "X_ij",
        reporterExports: "X_i",
        partnerImports: "M_j",
        worldImports: "M_w",
        reporterImports: "M_i",
      },
      tradeIntensityAdjusted,
    ),
  ),
  entry(
    importIntensityMeta,
    figures(
      {
        bilateral: "M_ij",
        reporterImports: "M_i",
        partnerExports: "X_j",
        worldExports: "X_w",
        reporterExports: "X_i",
      },
      importIntensity,
    ),
  ),
  entry(bilateralPropensityMeta, figures({ bilateral: "X_ij", reporterGdp: "GDP_i" }, bilateralPropensity)),
  entry(
    bilateralPropensityRelativeMeta,
    figures(
      { bilateral: "X_ij", reporterGdp: "GDP_i", partnerGdp: "GDP_j", worldGdp: "GDP_w" },
      bilateralPropensityRelative,
    ),
  ),
  entry(opennessMeta, figures({ exports: "X_i", imports: "M_i", gdp: "GDP_i" }, openness)),
  entry(opennessHalfMeta, figures({ exports: "X_i", imports: "M_i", gdp: "GDP_i" }, opennessHalf)),
  entry(importPenetrationMeta, figures({ exports: "X_i", imports: "M_i", gdp: "GDP_i" }, importPenetration)),
  // mirror
  entry(mirrorGapMeta, figures({ reporter: "V_ij", partner: "V_ji" }, mirrorGap)),
  entry(mirrorLogRatioMeta, figures({ reporter: "V_ij", partner: "V_ji" }, mirrorLogRatio)),
  entry(mirrorSymmetricMeta, figures({ reporter: "V_ij", partner: "V_ji" }, mirrorSymmetric)),
  entry(mirrorWeightedMeta, namedBaskets(["reporter", "partner"], mirrorWeighted)),
  entry(
    cifFobAdjustedMeta,
    figures(
      { imports: "M_ij" },
      ({ imports }, { margin }) => cifFobAdjusted({ imports, ...(margin !== undefined && { margin }) }),
      ["margin"],
    ),
  ),
  // gravity
  entry(gravityMeta, equation(gravity)),
  // seasonality
  entry(
    seasonalAdjustmentMeta,
    eachPeriod(seasonOf, { frequencies: [4, 12], gapless: true, looksAhead: true }),
  ),
  entry(unusualMonthMeta, eachPeriod(unusualMonth, { frequencies: [12], looksAhead: true, yearsBefore: 1 })),
];
