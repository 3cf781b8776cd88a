import { partsOfYear } from "../../charts/headlines/words.js";
import type { Caveat } from "../../core/caveats.js";
import { CURRENCIES } from "../../core/currencies.js";
import { BilatError } from "../../core/errors.js";
import { capital } from "../../core/names-in-text.js";
import { requireYearsWithin, type YearRange, yearPeriods, yearsText } from "../../core/periods.js";
import { findSnapshot, isImported, listSnapshots, newerLast, type Snapshot } from "../../store/snapshots.js";
import { note } from "../import/summary.js";
import { placeInOrder, requireOrder } from "../sources/order.js";
import { wrongKind } from "../sources/wrong-kind.js";
import type { Workbench } from "../workbench.js";
import { openHsBook } from "./hs-book.js";
import { partsByYear } from "./part-of-year.js";
import { COMMODITIES_FILE, openCommodityBook, type ProductBook, type ProductView } from "./product-book.js";

/** Where trade by product is looked for. */
export interface ProductsWanted {
  /** A snapshot, a source, or nothing. */
  readonly source?: string | undefined;
  readonly years?: YearRange | undefined;
}

/**
 * Open a pair's trade by product in whichever form a snapshot has it. Where none is named, the first that holds the
 * pair in some of the years: by the order of preference, then the package's own, then the newest.
 *
 * @param views What will do, the best first.
 * @throws BilatError `BILAT_E_SOURCE_UNKNOWN` when there is no such source, or it holds no products; `BILAT_E_NO_DATA`
 *   when it has none of the pair.
 */
export async function openProducts(
  bench: Workbench,
  { source, years }: ProductsWanted,
  views: readonly ProductView[],
): Promise<ProductBook> {
  const held: ProductBook[] = [];
  const refusals: BilatError[] = [];
  for (const snapshot of candidates(bench, source)) {
    for (const view of views) {
      const book = await orRefusal(openIn(bench, snapshot, view));
      if (book instanceof BilatError) refusals.push(book);
      else if (meets(book, years)) return book;
      else held.push(book);
    }
  }
  const [first] = held;
  if (first) return first;
  throw refusals[0];
}

/** Whether an import holds products of the Harmonized System, or of a system built on it. */
export function holdsHsProducts(snapshot: Snapshot): boolean {
  return isImported(snapshot) && (snapshot.manifest.import?.classifications.length ?? 0) > 0;
}

/**
 * Refuse years that a book lacks; the package's own has dollars for the years that it has rates for.
 *
 * @throws BilatError `BILAT_E_YEARS`, naming the years there are, and the months of those that are not whole.
 */
export function requireProductYears(book: ProductBook, years: YearRange): void {
  const { covered, snapshot, reporter, partner, unfinished = [], withoutRate } = book;
  const isOutside = (year: number) => year < covered.from || year > covered.to;
  const parts = partsByYear(unfinished).filter(({ year }) => isWithin(year, years) && isOutside(year));
  if (parts.length === 0) {
    if (withoutRate && isOutside(years.to) && years.to <= withoutRate.to && years.from >= covered.from)
      throw noRate(book, withoutRate, years);
    const money = book.currency === undefined ? "US dollars" : CURRENCIES[book.currency].name;
    const name = isImported(snapshot) ? snapshot.id : `${snapshot.id}, in ${money},`;
    requireYearsWithin(years, covered, name);
    return;
  }
  throw new BilatError("BILAT_E_YEARS", {
    problem: `${snapshot.id} covers ${yearsText(covered)} with every month; the years asked for must lie inside.`,
    found: parts.map(({ year, part }) => `${year}: ${partsOfYear(part)} only`),
    hint: `Ask for years inside. Months stand alone: bilat products ${reporter} ${partner} --source ${snapshot.id} --years ${parts[0]?.year}`,
  });
}

function noRate({ covered, snapshot }: ProductBook, bare: YearRange, asked: YearRange) {
  const years = yearPeriods({ from: Math.max(asked.from, bare.from), to: asked.to });
  return new BilatError("BILAT_E_YEARS", {
    problem: `${snapshot.id} has yen up to ${bare.to}, and the package exchange rates up to ${covered.to}.`,
    found: years,
    hint: `Ask for years up to ${covered.to}, or for yen: --currency JPY.`,
  });
}

/** Said of years that are not whole, in a table of those that are. */
export function unfinishedYears(
  { unfinished = [], unfinishedFlows = {} }: ProductBook,
  years: YearRange,
): Caveat[] {
  const within = (periods: readonly string[]) =>
    partsByYear(periods).filter(({ year }) => isWithin(year, years));
  return [
    ...within(unfinished).map(({ year, part }) =>
      note(
        `${year} is not shown: the source has ${partsOfYear(part)} of it only, which --years ${year} shows by month.`,
      ),
    ),
    ...Object.entries(unfinishedFlows).flatMap(([flow, periods]) =>
      within(periods).map(({ year, part }) =>
        note(
          `${capital(flow)}s of ${year} are not shown: the source has ${partsOfYear(part)} of them only, which --flow ${flow} --years ${year} shows by month.`,
        ),
      ),
    ),
  ];
}

function isWithin(year: number, { from, to }: YearRange): boolean {
  return from <= year && year <= to;
}

/** Said where nobody asked for years, of later ones that the package has no rates for. */
export function laterYears({ covered, withoutRate }: ProductBook): Caveat[] {
  if (withoutRate === undefined || withoutRate.to <= covered.to) return [];
  const text = `The source goes on to ${withoutRate.to} in yen (--currency JPY); exchange rates of the package end in ${covered.to}.`;
  return [{ kind: "note", text }];
}

/** Said of products that stand in an import that nobody named. */
export function productChoice(source: string | undefined, { snapshot }: ProductBook): Caveat[] {
  const isChosen = source === undefined && isImported(snapshot);
  return isChosen ? [{ kind: "chosen-source", source: snapshot.id, others: [] }] : [];
}

/** The book, or the refusal of a snapshot that has no such row or level. */
async function orRefusal(opened: Promise<ProductBook>): Promise<ProductBook | BilatError> {
  try {
    return await opened;
  } catch (error) {
    if (error instanceof BilatError && ["BILAT_E_NO_DATA", "BILAT_E_VALUE"].includes(error.code))
      return error;
    throw error;
  }
}

function meets({ covered }: ProductBook, years: YearRange | undefined): boolean {
  return years === undefined || (covered.from <= years.to && years.from <= covered.to);
}

function hasOwnHeadings({ manifest }: Snapshot): boolean {
  return manifest.files.some(({ path }) => path === COMMODITIES_FILE);
}

function candidates({ store }: Workbench, source: string | undefined): Snapshot[] {
  const all = listSnapshots(store).filter((one) => hasOwnHeadings(one) || holdsHsProducts(one));
  if (source !== undefined) return [requireProducts(findSnapshot(store, source), all)];
  requireOrder(store);
  const merits = (one: Snapshot) => [placeInOrder(store, one.id), Number(isImported(one))] as const;
  return all
    .sort(newerLast)
    .reverse()
    .sort((one, other) => {
      const [[place, imported], [otherPlace, otherImported]] = [merits(one), merits(other)];
      return place - otherPlace || imported - otherImported;
    });
}

/** An import may hold codes that no revision names; its book says so. */
function requireProducts(snapshot: Snapshot, fitting: readonly Snapshot[]): Snapshot {
  if (hasOwnHeadings(snapshot) || isImported(snapshot)) return snapshot;
  throw wrongKind(snapshot, "The source must hold trade by product.", fitting);
}

function openIn(bench: Workbench, snapshot: Snapshot, view: ProductView): Promise<ProductBook> {
  return hasOwnHeadings(snapshot)
    ? openCommodityBook(bench, snapshot, view)
    : openHsBook(bench, snapshot, view);
}
