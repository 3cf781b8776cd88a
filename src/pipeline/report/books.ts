import { countryName } from "../../codes/countries.js";
import { BilatError } from "../../core/errors.js";
import { requireYearsWithin, type YearRange, yearPeriods } from "../../core/periods.js";
import { findSnapshot, holdsTrade } from "../../store/snapshots.js";
import { mirroredBook } from "../books/mirrored-book.js";
import { inYears } from "../books/part-of-year.js";
import { openBook, openPartnerBook, type PartnerBook } from "../books/partner-book.js";
import type { Workbench } from "../workbench.js";
import type { ReportDefinition } from "./definition.js";

/** The books a report reads: the reporter's, or in their stead what the partner's say. */
export interface ReportBooks {
  readonly own: PartnerBook;
  /** The partner's books, for what both sides say. */
  readonly other: PartnerBook;
  /** The periods as they are filed, in a range of years: years, quarters or months. */
  filed(years: YearRange): readonly string[];
}

type Asked = Pick<ReportDefinition, "reporter" | "partner" | "years" | "sources" | "currency">;

/**
 * Open the first source that holds what the reporter filed about the partner; where none does, the first
 * one with the partner's books, read as a mirror.
 *
 * @throws BilatError `BILAT_E_NO_DATA` when neither side filed anything about the other.
 */
export async function openReportBooks(bench: Workbench, asked: Asked): Promise<ReportBooks> {
  const sources = asked.sources.filter((source) => holdsTrade(findSnapshot(bench.store, source)));
  const open = (source: string, reporter: string) => openBook(bench, { source, reporter }, asked.currency);
  for (const source of sources) {
    const own = await open(source, asked.reporter);
    if (hasFigures(own, asked.partner, asked.years)) {
      const other = inYears(await open(source, asked.partner));
      return { own: inYears(own), other, filed: own.periods };
    }
  }
  await requireYears(bench, asked, sources);
  for (const source of sources) {
    const other = await open(source, asked.partner);
    if (hasFigures(other, asked.reporter, asked.years))
      return {
        own: inYears(mirroredBook(other, asked.reporter)),
        other: inYears(other),
        filed: other.periods,
      };
  }
  throw noFigures(bench, asked);
}

/** Years that no source covers are a slip of the pen rather than a lack of figures. */
async function requireYears(
  bench: Workbench,
  { reporter, years }: Asked,
  sources: readonly string[],
): Promise<void> {
  const [preferred] = sources;
  if (!years || preferred === undefined) return;
  const { covered } = await openPartnerBook(bench, preferred, reporter);
  requireYearsWithin(years, covered, preferred);
}

function hasFigures(book: PartnerBook, partner: string, years: YearRange = book.covered): boolean {
  return yearPeriods(years).some((period) => {
    const { exports, imports, lacking } = book.entry(period, partner);
    return exports.value !== undefined || imports.value !== undefined || lacking !== undefined;
  });
}

function noFigures(bench: Workbench, { reporter, partner, years, sources }: Asked): BilatError {
  const [own, other] = [reporter, partner].map((code) => countryName(bench.countries, code));
  const when = years ? ` for ${years.from}–${years.to}` : "";
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `A report needs what ${own} reported about ${other}, or the reverse${when}; the sources hold neither.`,
    found: sources.map((source) => `${source}: ${reporter} ${partner}, no figure`),
    hint: "bilat sources lists what there is; the embedded snapshot holds what Russia and Japan reported, and what others reported about them.",
  });
}
