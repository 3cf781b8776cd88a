import { type YearRange, yearPeriods } from "../../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../../core/result-table.js";
import { coverageOf } from "../../books/coverage.js";
import type { Exchange } from "../../books/exchange.js";
import type { PartnerBook } from "../../books/partner-book.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "named_share", label: "With named countries", unit: "share", decimals: 1 },
  { name: "unspecified_usd", label: "Areas not specified", unit: "usd", decimals: 1 },
] as const satisfies readonly Column[];

/** Only where the world total holds more, or less, than its rows. */
const UNTOLD = { name: "untold_usd", label: "In no row", unit: "usd", decimals: 1 } as const satisfies Column;

/**
 * How much of the reporter's world total is with countries, year by year, and what is in no country.
 *
 * @param book As it was filed: a share of dollars is the same share of any currency.
 */
export function coverageTable(
  book: PartnerBook,
  { years, exchange }: { readonly years: YearRange; readonly exchange: Exchange },
): ResultTable {
  const records = yearPeriods(years).flatMap((period) => {
    const found = coverageOf(book, period, "turnover");
    if (!found) return [];
    const unspecified = exchange.convert(found.unspecified, period);
    const untold = found.untold && exchange.convert(found.untold, period);
    return [{ period, named_share: found.named, unspecified_usd: unspecified, untold_usd: untold }];
  });
  return resultTable({
    id: "coverage",
    title: "What the world total holds",
    columns: records.some(({ untold_usd }) => untold_usd) ? [...COLUMNS, UNTOLD] : COLUMNS,
    key: ["period"],
    records,
    caveats: [],
    sources: [],
  });
}
