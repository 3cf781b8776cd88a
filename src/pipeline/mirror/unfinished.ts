import { partsOfYear } from "../../charts/headlines/words.js";
import { countryName } from "../../codes/countries.js";
import { periodsOf, type YearRange } from "../../core/periods.js";
import type { PartnerBook } from "../books/partner-book.js";
import type { Workbench } from "../workbench.js";

/** The years of which one of two books has some months or quarters only, with these, as an error lists them. */
export function unfinishedBetween(
  { countries }: Workbench,
  books: readonly [PartnerBook, PartnerBook],
  years: YearRange,
): string[] {
  const [own, other] = books;
  const sides = [
    [own, other.reporter],
    [other, own.reporter],
  ] as const;
  return sides.flatMap(([book, partner]) => {
    if (book.frequency === "year") return [];
    return Array.from({ length: years.to - years.from + 1 }, (_, step) => years.from + step).flatMap(
      (year) => {
        const all = periodsOf({ from: year, to: year }, book.frequency);
        const filed = all.filter((period) => {
          const { exports, imports } = book.entry(period, partner);
          return exports.value !== undefined || imports.value !== undefined;
        });
        if (filed.length === 0 || filed.length === all.length) return [];
        return [`${year}: ${countryName(countries, book.reporter)} filed ${partsOfYear(filed)} only`];
      },
    );
  });
}
