// For programs whose own `lib` has no `Disposable`.
/// <reference lib="esnext.disposable" preserve="true" />

export type { ChartName } from "./charts/catalogue.js";
export type { Finding } from "./claims/arithmetic/finding.js";
export type { Fragility } from "./claims/judge/fragility.js";
export type { Judgement } from "./claims/judge/judge.js";
export { VERDICTS, type Verdict } from "./claims/judge/verdict.js";
export type { Claim } from "./claims/language/claim.js";
export type { ConvertedRevision } from "./codes/hs-conversion.js";
export { type Caveat, caveatText } from "./core/caveats.js";
export type { ErrorCode } from "./core/error-codes.js";
export { BilatError, type ErrorDetail } from "./core/errors.js";
export type { Measured, Origin, SourceRow } from "./core/measured.js";
export type { RowIn } from "./core/named-by-currency.js";
export { parseYears, type YearRange } from "./core/periods.js";
export type { Column, ResultTable, SnapshotRef, Value } from "./core/result-table.js";
export { formatTable, type TableFormat } from "./core/table-formats.js";
export type { Flow, Unit, Usd } from "./core/units.js";
export { toDataFrame } from "./frames/data-frame.js";
export { fromDataFrame } from "./frames/from-data-frame.js";
export { aquino } from "./indicators/aquino.js";
export {
  type CountryProductMatrix,
  type CountryProductRow,
  countryProductMatrix,
} from "./indicators/arguments/country-product-matrix.js";
export { balance } from "./indicators/balance.js";
export { balassa } from "./indicators/balassa.js";
export { balassaMatrix } from "./indicators/balassa-matrix.js";
export { balassaSymmetric } from "./indicators/balassa-symmetric.js";
export { bilateralPropensity } from "./indicators/bilateral-propensity.js";
export { bilateralPropensityRelative } from "./indicators/bilateral-propensity-relative.js";
export { brayCurtis } from "./indicators/bray-curtis.js";
export { cagr } from "./indicators/cagr.js";
export { INDICATORS } from "./indicators/catalogue/catalogue.js";
export type { IndicatorMeta } from "./indicators/catalogue/indicator.js";
export { cifFobAdjusted } from "./indicators/cif-fob-adjusted.js";
export { complementarity } from "./indicators/complementarity.js";
export { complementarityDrysdaleGarnaut } from "./indicators/complementarity-drysdale-garnaut.js";
export { concentrationRatio } from "./indicators/concentration-ratio.js";
export { constantMarketShare } from "./indicators/constant-market-share.js";
export { contribution } from "./indicators/contribution.js";
export { cosineSimilarity } from "./indicators/cosine-similarity.js";
export { coverageRatio } from "./indicators/coverage-ratio.js";
export { density } from "./indicators/density.js";
export { diversification } from "./indicators/diversification.js";
export { economicComplexity } from "./indicators/economic-complexity.js";
export { effectiveNumber } from "./indicators/effective-number.js";
export { entropy } from "./indicators/entropy.js";
export { exportSimilarity } from "./indicators/export-similarity.js";
export { expy } from "./indicators/expy.js";
export { extensiveMargin, worldTradeInSold } from "./indicators/extensive-margin.js";
export { fisher } from "./indicators/fisher.js";
export { fitness } from "./indicators/fitness.js";
export { gini } from "./indicators/gini.js";
export {
  type GravityCoefficient,
  type GravityColumns,
  type GravityFit,
  type GravityRequest,
  gravity,
} from "./indicators/gravity.js";
export { growth } from "./indicators/growth.js";
export { growthSamePeriod } from "./indicators/growth-same-period.js";
export { grubelLloyd } from "./indicators/grubel-lloyd.js";
export { herfindahl } from "./indicators/herfindahl.js";
export { herfindahlNormalized } from "./indicators/herfindahl-normalized.js";
export { importIntensity } from "./indicators/import-intensity.js";
export { importPenetration } from "./indicators/import-penetration.js";
export { index } from "./indicators/index.js";
export { intensiveMargin } from "./indicators/intensive-margin.js";
export { krugmanDissimilarity } from "./indicators/krugman-dissimilarity.js";
export { lafay } from "./indicators/lafay.js";
export { laspeyres } from "./indicators/laspeyres.js";
export { levelBreak } from "./indicators/level-break.js";
export { logGrowth, logGrowthSeries } from "./indicators/log-growth.js";
export { marginDecomposition } from "./indicators/margin-decomposition.js";
export { marginalIit } from "./indicators/marginal-iit.js";
export { marketShare } from "./indicators/market-share.js";
export { mirrorGap } from "./indicators/mirror-gap.js";
export { mirrorLogRatio } from "./indicators/mirror-log-ratio.js";
export { mirrorSymmetric } from "./indicators/mirror-symmetric.js";
export { mirrorWeighted } from "./indicators/mirror-weighted.js";
export { normalizedBalance } from "./indicators/normalized-balance.js";
export { openness } from "./indicators/openness.js";
export { opennessHalf } from "./indicators/openness-half.js";
export { paasche } from "./indicators/paasche.js";
export { prody } from "./indicators/prody.js";
export { proximity, proximityBetween } from "./indicators/proximity.js";
export { rank } from "./indicators/rank.js";
export { rankChange } from "./indicators/rank-change.js";
export { rankMargin } from "./indicators/rank-margin.js";
export { recovery } from "./indicators/recovery.js";
export { seasonalAdjustment } from "./indicators/seasonal-adjustment.js";
export { share } from "./indicators/share.js";
export { shareOfChange } from "./indicators/share-of-change.js";
export { termsOfTrade } from "./indicators/terms-of-trade.js";
export { theil } from "./indicators/theil.js";
export { tornqvist } from "./indicators/tornqvist.js";
export { tradeIntensity } from "./indicators/trade-intensity.js";
export { tradeIntensityAdjusted } from "./indicators/trade-intensity-adjusted.js";
export { trailingGrowth } from "./indicators/trailing-growth.js";
export { trendGrowth } from "./indicators/trend-growth.js";
export { turnover } from "./indicators/turnover.js";
export { unctadConcentration } from "./indicators/unctad-concentration.js";
export { unitValue } from "./indicators/unit-value.js";
export { unusualMonth } from "./indicators/unusual-month.js";
export { volatility } from "./indicators/volatility.js";
export { vollrath } from "./indicators/vollrath.js";
export { type Chart, type ChartRequest, makeChart } from "./pipeline/chart.js";
export { chartPage, chartPng, chartSvg } from "./pipeline/chart-files.js";
export { type CheckedClaims, type CheckRequest, checkClaims } from "./pipeline/claims/check.js";
export { type CheckRow, checkTable } from "./pipeline/claims/check-table.js";
export { type Conversion, convertProducts } from "./pipeline/convert-products.js";
export { type DiffRequest, type DiffRow, diffTable } from "./pipeline/diff.js";
export { type Imported, type ImportRequest, importFiles } from "./pipeline/import/import.js";
export { type InputBench, type InputRequest, openInput } from "./pipeline/import/input.js";
export { importSummary } from "./pipeline/import/summary.js";
export { type InvestmentsRequest, type InvestmentView, investmentsTable } from "./pipeline/investments.js";
export { measureTable } from "./pipeline/measure/measure.js";
export type { MeasureRequest } from "./pipeline/measure/request.js";
export { type MirrorRequest, type MirrorRow, mirrorTable } from "./pipeline/mirror/mirror.js";
export { type ProductsRequest, type ProductsRow, productsTable } from "./pipeline/products.js";
export { type RankRequest, type RankRow, rankTable } from "./pipeline/rank.js";
export {
  buildReport,
  type PairRequest,
  type ReportRequest,
  type WrittenReport,
} from "./pipeline/report/report.js";
export { removeSource, type SourcesRow, sourcesTable } from "./pipeline/sources/sources.js";
export { type Verified, verifySources } from "./pipeline/sources/verify.js";
export { type Trace, type TracedFigure, type TraceRequest, traceFigure } from "./pipeline/trace/trace.js";
export { traceText } from "./pipeline/trace/trace-text.js";
export { type TradeRequest, type TradeRow, tradeTable } from "./pipeline/trade.js";
export { openWorkbench, type Workbench, type WorkbenchOptions } from "./pipeline/workbench.js";
export type {
  ImportRecord,
  InputFile,
  Manifest,
  ManifestFile,
  RowAccount,
  UnmappedCode,
} from "./store/manifest.js";
export type { Store } from "./store/snapshots.js";
