import { type YearRange, yearPeriods } from "../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import { coverageOf } from "../coverage.js";
import type { PartnerBook } from "../partner-book.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "named_share", label: "With named countries", unit: "share", decimals: 1 },
  { name: "unspecified_usd", label: "Areas not specified", unit: "usd", decimals: 1 },
] as const satisfies readonly Column[];

/** How much of the reporter's world total is with countries, year by year, and what is in no country. */
export function coverageTable(book: PartnerBook, years: YearRange): ResultTable {
  return resultTable({
    id: "coverage",
    title: "The world total and its partners",
    columns: COLUMNS,
    key: ["period"],
    records: yearPeriods(years).flatMap((period) => {
      const found = coverageOf(book, period, "turnover");
      return found ? [{ period, named_share: found.named, unspecified_usd: found.unspecified }] : [];
    }),
    caveats: [],
    sources: [],
  });
}
