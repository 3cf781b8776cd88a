import { countryName } from "../../codes/countries.js";
import { ENTREPOTS } from "../../codes/entrepots.js";
import type { Caveat } from "../../core/caveats.js";
import { type YearRange, yearPeriods } from "../../core/periods.js";
import { noRowCaveats } from "../books/no-row-caveats.js";
import type { PartnerBook } from "../books/partner-book.js";
import type { Workbench } from "../workbench.js";

/** What holds for every comparison of two books. */
export function mirrorNotes(margin: number, given: boolean): Caveat[] {
  return [
    {
      kind: "note",
      text: "Gaps are the partner's figure less the reporter's. Importers book goods by country of origin, exporters by last known destination, and a shipment may fall into two years.",
    },
    { kind: "cif-margin", margin, given },
  ];
}

/** A warning for each country through which goods of others pass. */
export function entrepotCaveats(bench: Workbench, codes: readonly string[]): Caveat[] {
  const countries = codes
    .filter((code) => ENTREPOTS.has(code))
    .map((code) => countryName(bench.countries, code));
  return countries.length === 0 ? [] : [{ kind: "re-exports", countries }];
}

/** What one of two countries did not report about the other, and how many figures are estimates. */
export function filedCaveats(
  { book, mirror }: { readonly book: PartnerBook; readonly mirror: PartnerBook },
  years: YearRange,
  names: readonly [string, string],
): Caveat[] {
  const periods = yearPeriods(years);
  const sides = [
    { own: book, other: mirror.reporter, reporter: names[0], partner: names[1] },
    { own: mirror, other: book.reporter, reporter: names[1], partner: names[0] },
  ];
  const gaps = sides.flatMap(({ own, other, reporter, partner }): Caveat[] => {
    const entries = periods.map((period) => ({ period, ...own.entry(period, other) }));
    const missing = entries
      .filter(({ turnover, lacking }) => turnover.value === undefined && lacking === undefined)
      .map(({ period }) => period);
    const parts = noRowCaveats(own, entries, [reporter, partner]);
    return missing.length === 0
      ? parts
      : [...parts, { kind: "not-reported", reporter, partner, periods: missing }];
  });
  const estimates = sides.flatMap(({ own, other }) =>
    periods
      .flatMap((period) => [own.entry(period, other).exports, own.entry(period, other).imports])
      .filter(({ estimated }) => estimated),
  );
  if (estimates.length === 0) return gaps;
  return [
    ...gaps,
    { kind: "estimates", figures: estimates.length, of: "exports and imports of both countries" },
  ];
}
