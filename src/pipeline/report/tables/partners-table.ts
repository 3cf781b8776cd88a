import { countryName, WORLD } from "../../../codes/countries.js";
import { type Measured, measure } from "../../../core/measured.js";
import { type YearRange, yearPeriods } from "../../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../../core/result-table.js";
import { index } from "../../../indicators/index.js";
import { rankChange } from "../../../indicators/rank-change.js";
import { share } from "../../../indicators/share.js";
import type { PartnerBook } from "../../books/partner-book.js";
import { ranking, rankOf } from "../../books/ranking.js";
import { yearGrowth } from "../../trade.js";
import type { Workbench } from "../../workbench.js";

const COLUMNS = [
  { name: "partner", label: "Code", unit: "text", decimals: 0 },
  { name: "partner_name", label: "Partner", unit: "text", decimals: 0 },
  { name: "first_usd", label: "First year", unit: "usd", decimals: 1 },
  { name: "last_usd", label: "Last year", unit: "usd", decimals: 1 },
  { name: "index", label: "Index (first year = 100)", unit: "index", decimals: 1 },
  { name: "growth", label: "Growth in the last year", unit: "rate", decimals: 1 },
  { name: "share", label: "Share in the last year", unit: "share", decimals: 1 },
  { name: "rank", label: "Rank among all", unit: "rank", decimals: 0 },
  { name: "rank_change", label: "Ranks gained", unit: "places", decimals: 0 },
] as const satisfies readonly Column[];

/** The partners set side by side: value, index, growth, share, rank and how it moved, largest first. */
export function partnersTable(
  bench: Workbench,
  book: PartnerBook,
  { partners, years }: { readonly partners: readonly string[]; readonly years: YearRange },
): ResultTable {
  const [first, last, before] = [years.from, years.to, years.to - 1].map(String) as [string, string, string];
  const all = { flow: "turnover" } as const;
  const [ranksThen, ranksNow] = [ranking(book, first, all), ranking(book, last, all)];
  const records = partners.map((partner) => {
    const [then, now] = [book.entry(first, partner), book.entry(last, partner)];
    const ranks = {
      previous: rankOf(ranksThen, then, "turnover"),
      current: rankOf(ranksNow, now, "turnover"),
    };
    return {
      partner,
      partner_name: countryName(bench.countries, partner),
      first_usd: then.turnover,
      last_usd: now.turnover,
      index: measure("index", { value: now.turnover, base: then.turnover }, index),
      growth: yearGrowth(now.turnover, book.entry(before, partner).turnover),
      share: measure("share", { part: now.turnover, whole: book.entry(last, WORLD).turnover }, share),
      rank: ranks.current,
      rank_change: measure("rank-change", ranks, places),
    };
  });
  records.sort((a, b) => (b.last_usd.value ?? -1) - (a.last_usd.value ?? -1));
  return resultTable({
    id: "partners",
    title: "Partners compared",
    columns: COLUMNS,
    key: ["partner"],
    records,
    caveats: [],
    sources: [],
  });
}

function places(ranks: { previous: number; current: number }): number | undefined {
  const change = rankChange(ranks);
  return change && "places" in change ? change.places : undefined;
}

const SERIES = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "partner", label: "Code", unit: "text", decimals: 0 },
  { name: "partner_name", label: "Partner", unit: "text", decimals: 0 },
  { name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 1 },
  { name: "index", label: "Index (first year = 100)", unit: "index", decimals: 1 },
] as const satisfies readonly Column[];

/** Turnover with each of some partners year by year, and as an index. */
export function partnerSeriesTable(
  bench: Workbench,
  book: PartnerBook,
  { partners, years }: { readonly partners: readonly string[]; readonly years: YearRange },
): ResultTable {
  const base = (partner: string): Measured => book.entry(String(years.from), partner).turnover;
  const records = partners.flatMap((partner) =>
    yearPeriods(years).map((period) => {
      const value = book.entry(period, partner).turnover;
      return {
        period,
        partner,
        partner_name: countryName(bench.countries, partner),
        turnover_usd: value,
        index: measure("index", { value, base: base(partner) }, index),
      };
    }),
  );
  return resultTable({
    id: "partner-series",
    title: "Partners year by year",
    columns: SERIES,
    key: ["period", "partner"],
    records,
    caveats: [],
    sources: [],
  });
}
