import { type Measured, measure } from "../../../core/measured.js";
import { type YearRange, yearPeriods } from "../../../core/periods.js";
import {
  type Column,
  type PrintedFigure,
  type ResultTable,
  resultTable,
} from "../../../core/result-table.js";
import { index } from "../../../indicators/index.js";
import { recovery } from "../../../indicators/recovery.js";
import type { PartnerBook } from "../../books/partner-book.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 1 },
  { name: "turnover_index", label: "Index (first year = 100)", unit: "index", decimals: 1 },
  { name: "to_peak", label: "Of the highest year", unit: "share", decimals: 1 },
  { name: "from_trough", label: "Of the fall made good", unit: "share", decimals: 1 },
] as const satisfies readonly Column[];

/**
 * Turnover against its first year and its peak; and, from the lowest year on, how much has been made good of the
 * fall from the highest year before it. Where no year is before the lowest one, or none after it, there is no such
 * fall, or nothing yet to make good.
 */
export function levelTable(book: PartnerBook, partner: string, years: YearRange): ResultTable {
  const periods = yearPeriods(years);
  const series = periods.map((period) => book.entry(period, partner).turnover);
  const [peak, trough] = [extreme(series, Math.max), extreme(series, Math.min)];
  const low = trough ? series.indexOf(trough) : series.length;
  const isPast = series.slice(low + 1).some(({ value }) => value !== undefined);
  const before = isPast ? extreme(series.slice(0, low), Math.max) : undefined;
  return resultTable({
    id: "levels",
    title: before ? "Turnover, index and recovery" : "Turnover and index",
    columns: COLUMNS,
    key: ["period"],
    records: periods.map((period, place) => {
      const value = series[place] as Measured;
      return {
        period,
        turnover_usd: value,
        turnover_index: measure("index", { value, base: series[0] as Measured }, index),
        to_peak:
          peak &&
          trough &&
          measure("recovery.toPeak", { value, peak, trough }, (all) => recovery(all).toPeak),
        from_trough:
          before && trough && place >= low
            ? madeGood(
                measure(
                  "recovery.fromTrough",
                  { value, peak: before, trough },
                  (all) => recovery(all).fromTrough,
                ),
              )
            : measure("recovery.fromTrough", {}, () => undefined),
      };
    }),
    caveats: [],
    sources: [],
  });
}

/** Beyond the fall there is nothing to have a part of. */
function madeGood(part: Measured): Measured | PrintedFigure {
  return (part.value ?? 0) > 1 ? { figure: part, text: "all" } : part;
}

function extreme(series: readonly Measured[], pick: (...values: number[]) => number): Measured | undefined {
  const values = series.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return series.find(({ value }) => value === pick(...values));
}
