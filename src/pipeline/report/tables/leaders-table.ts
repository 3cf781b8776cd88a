import { countryName } from "../../../codes/countries.js";
import { type YearRange, yearPeriods } from "../../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../../core/result-table.js";
import type { PartnerBook } from "../../books/partner-book.js";
import { type Ranked, ranking } from "../../books/ranking.js";
import type { Workbench } from "../../workbench.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "rank", label: "Rank", unit: "rank", decimals: 0 },
  { name: "partner", label: "Code", unit: "text", decimals: 0 },
  { name: "partner_name", label: "Partner", unit: "text", decimals: 0 },
  { name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 1 },
] as const satisfies readonly Column[];

const MOST_LEADERS = 12;

/** The largest partners of each year, and the pair's partner where it stands below them. */
export function leadersTable(
  bench: Workbench,
  book: PartnerBook,
  { partner, years }: { readonly partner: string; readonly years: YearRange },
): ResultTable {
  const records = yearPeriods(years).flatMap((period) =>
    leaders(ranking(book, period, { flow: "turnover" }), partner).map((place) => ({
      period,
      rank: place.rank,
      partner: place.partner,
      partner_name: countryName(bench.countries, place.partner),
      turnover_usd: place.value,
    })),
  );
  return resultTable({
    id: "leaders",
    title: "The largest partners",
    columns: COLUMNS,
    key: ["period", "partner"],
    records,
    caveats: [],
    sources: [],
  });
}

function leaders(ranked: readonly Ranked[], partner: string): Ranked[] {
  return ranked.filter((place, index) => index < MOST_LEADERS || place.partner === partner);
}
