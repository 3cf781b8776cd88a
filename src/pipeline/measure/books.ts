import { countryInText, countryName, WORLD } from "../../codes/countries.js";
import type { Caveat } from "../../core/caveats.js";
import { BilatError } from "../../core/errors.js";
import { requireYearsWithin, type YearRange, yearsText } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";
import { openBook, openPartnerBook, type PartnerBook } from "../books/partner-book.js";
import { snapshotRef } from "../workbench.js";
import type { StoreJob } from "./job.js";

const FLOW_WORDS: Readonly<Record<Flow, string>> = {
  export: "exports",
  import: "imports",
  turnover: "turnover",
};

/** A reporter's books, open at the years that are asked for. */
export interface OpenBook {
  readonly book: PartnerBook;
  readonly years: YearRange;
  readonly periods: readonly string[];
}

/** Open the books of the job's reporter, in the snapshot that holds the pair and the years best. */
export async function openJobBook(job: StoreJob): Promise<OpenBook> {
  const { bench, source, reporter, partner, years } = job;
  const wanted = { source, reporter, ...(partner && { partner }), ...(years && { years }) };
  return bookOf(job, await openBook(bench, wanted));
}

/** Open the books of another country in the snapshot that the reporter's were read from. */
export async function openOtherBook(job: StoreJob, { book }: OpenBook, country: string): Promise<OpenBook> {
  return bookOf(job, await openPartnerBook(job.bench, book.snapshot.id, country));
}

function bookOf(job: StoreJob, book: PartnerBook): OpenBook {
  const years = job.years ?? book.covered;
  requireYearsWithin(years, book.covered, book.snapshot.id);
  return { book, years, periods: book.periods(years) };
}

/** "Russia with Japan, turnover": what a result is about. */
export function subjectOf({ bench, reporter, partner }: StoreJob, what: string): string {
  const name = (code: string) => countryInText(bench.countries, code);
  const pair = partner === undefined ? name(reporter) : `${name(reporter)} with ${name(partner)}`;
  return `${pair}${what && `, ${what}`}`;
}

/** The plural of a flow, as titles have it. */
export function flowWords(flow: Flow): string {
  return FLOW_WORDS[flow];
}

/** The notes and sources of a result from one reporter's books. */
export function bookNotes({ bench, reporter }: StoreJob, { book }: OpenBook) {
  const caveats: Caveat[] = book.caveats(countryName(bench.countries, reporter));
  return { caveats, sources: [snapshotRef(book.snapshot)] };
}

/** Refuse a job of which the books hold no figure at all. */
export function requireFigures(job: StoreJob, { book, years, periods }: OpenBook): void {
  const partner = job.partner ?? WORLD;
  const some = periods.some((period) => {
    const { exports, imports } = book.entry(period, partner);
    return exports.value !== undefined || imports.value !== undefined;
  });
  if (some) return;
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: `${book.snapshot.id} has nothing that ${countryInText(job.bench.countries, book.reporter)} reported about ${countryInText(job.bench.countries, partner)}.`,
    found: [`${book.reporter} ${partner} ${yearsText(years)}: no figure`],
    hint: "The package has what Russia and Japan reported, and what others reported about them; bilat import FILE adds other figures.",
  });
}
