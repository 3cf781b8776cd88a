import { type Measured, measure } from "../../../core/measured.js";
import { previousYear, type YearRange, yearPeriods } from "../../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../../core/result-table.js";
import { contribution } from "../../../indicators/contribution.js";
import type { PartnerBook } from "../../books/partner-book.js";
import { yearGrowth } from "../../trade.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "exports_contribution", label: "Exports", unit: "points", decimals: 1 },
  { name: "imports_contribution", label: "Imports", unit: "points", decimals: 1 },
  { name: "turnover_growth", label: "Turnover growth", unit: "rate", decimals: 1 },
] as const satisfies readonly Column[];

/** How many points of turnover growth exports and imports each brought. */
export function contributionTable(book: PartnerBook, partner: string, years: YearRange): ResultTable {
  return resultTable({
    id: "contribution",
    title: "Contributions of exports and imports to turnover growth",
    columns: COLUMNS,
    key: ["period"],
    records: yearPeriods(years).map((period) => {
      const [now, before] = [book.entry(period, partner), book.entry(previousYear(period), partner)];
      return {
        period,
        exports_contribution: part(now.exports, before.exports, before.turnover),
        imports_contribution: part(now.imports, before.imports, before.turnover),
        turnover_growth: yearGrowth(now.turnover, before.turnover),
      };
    }),
    caveats: [],
    sources: [],
  });
}

function part(current: Measured, previous: Measured, totalPrevious: Measured): Measured {
  return measure("contribution", { current, previous, totalPrevious }, contribution);
}
