import { countryName } from "../../../codes/countries.js";
import type { GroupMembers } from "../../../codes/groups.js";
import { counted, type Measured, measure, reported, sourceRows } from "../../../core/measured.js";
import { type YearRange, yearPeriods } from "../../../core/periods.js";
import { type Column, type ResultTable, resultTable, type TableRecord } from "../../../core/result-table.js";
import type { PartnerBook } from "../../books/partner-book.js";
import { type Ranked, ranking } from "../../books/ranking.js";
import { scopeOf } from "../../rank.js";
import type { Workbench } from "../../workbench.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "rank", label: "Rank", unit: "rank", decimals: 0 },
  { name: "ranked", label: "of", unit: "count", decimals: 0 },
  { name: "above", label: "Next above", unit: "text", decimals: 0 },
  { name: "above_by_usd", label: "Its lead", unit: "usd", decimals: 1 },
  { name: "below", label: "Next below", unit: "text", decimals: 0 },
  { name: "below_by_usd", label: "Lead over it", unit: "usd", decimals: 1 },
] as const satisfies readonly Column[];

type StandingColumn = (typeof COLUMNS)[number]["name"];

/** Where the partner stands each year, between whom, and by how many dollars. */
export function standingTable(
  bench: Workbench,
  book: PartnerBook,
  view: { readonly partner: string; readonly years: YearRange; readonly group?: GroupMembers },
): ResultTable {
  const scope = scopeOf({ flow: "turnover", group: view.group });
  return resultTable({
    id: `standing-${view.group?.group ?? "all"}`,
    title: view.group ? view.group.title : "All countries",
    columns: COLUMNS,
    key: ["period"],
    records: yearPeriods(view.years).map((period) =>
      standing(bench, ranking(book, period, scope), { ...view, period }),
    ),
    caveats: [],
    sources: [],
  });
}

function standing(
  bench: Workbench,
  ranked: readonly Ranked[],
  { partner, period }: { readonly partner: string; readonly period: string },
): TableRecord<StandingColumn> {
  const place = ranked.findIndex((item) => item.partner === partner);
  const [own, above, below] = [ranked[place], place > 0 ? ranked[place - 1] : undefined, ranked[place + 1]];
  const name = (item: Ranked | undefined) =>
    item && own ? countryName(bench.countries, item.partner) : undefined;
  return {
    period,
    rank: own?.rank ?? reported(undefined, []),
    ranked: counted(ranked.flatMap(({ value }) => sourceRows(value).slice(0, 1))),
    above: name(above),
    above_by_usd: distance(above?.value, own?.value),
    below: name(below),
    below_by_usd: distance(own?.value, own && below?.value),
  };
}

function distance(larger: Measured | undefined, smaller: Measured | undefined): Measured | undefined {
  return (
    larger &&
    smaller &&
    measure("rank-margin", { larger, smaller }, (values) => values.larger - values.smaller)
  );
}
