import { countryName, WORLD } from "../../codes/countries.js";
import type { Caveat } from "../../core/caveats.js";
import { BilatError } from "../../core/errors.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { inText } from "../../core/names-in-text.js";
import { frequencyOf } from "../../core/periods.js";
import type { PrintedText, SnapshotRef } from "../../core/result-table.js";
import type { Flow } from "../../core/units.js";
import { turnover } from "../../indicators/turnover.js";
import { holdsHsProducts, openProducts, productChoice, requireProductYears } from "../books/open-products.js";
import { filedBy, valuationOf } from "../books/partner-book.js";
import { type ProductBook, printedName } from "../books/product-book.js";
import { snapshotRef } from "../workbench.js";
import { note, type StoreJob } from "./job.js";

const FILED = ["export", "import"] as const;

/** The same goods from the other side. */
export const MIRRORED: Readonly<Record<Flow, Flow>> = {
  export: "import",
  import: "export",
  turnover: "turnover",
};

/** Trade of a pair by section, which add up to the total. */
export interface SectionTrade {
  /** The country whose books are read. */
  readonly reporter: string;
  readonly partner: string;
  readonly periods: readonly string[];
  /** The flow as the books have it that the job's reporter calls so: its exports are the other side's imports. */
  flowOf(flow: Flow): Flow;
  /** The figure of every section that the pair trades. */
  of(flow: Flow, period: string): ReadonlyMap<string, Measured>;
  /** The name of a section. */
  name(section: string): string | PrintedText;
  /** "as reported by Japan", or who reconciled the figures. */
  readonly reportedBy: string;
  /** How the sections are to be read. */
  readonly caveats: readonly Caveat[];
  readonly source: SnapshotRef;
  /** Said where the partners were added up, because the source does not state the world's. */
  readonly ofWorld: readonly Caveat[];
}

/**
 * The sections of a pair, in the books of whichever of the two a snapshot has; of the reporter's own where it has both.
 *
 * @throws BilatError `BILAT_E_NO_DATA` for a pair that no snapshot holds by product and year, `BILAT_E_YEARS` for years
 *   it lacks.
 */
export async function openSections(job: StoreJob): Promise<SectionTrade> {
  const { bench, reporter, partner = WORLD } = job;
  const own = { reporter, partner, level: "section" } as const;
  const other = { reporter: partner, partner: reporter, level: "section" } as const;
  const book = await openProducts(bench, job, [own, other]).catch((error: unknown) => {
    throw error instanceof BilatError && error.code === "BILAT_E_NO_DATA" ? notHeld(job, error) : error;
  });
  return sectionTrade(job, book);
}

/** What the country of the books trades with the world, beside which a pair's trade is held. */
export async function openWorldSections(
  job: StoreJob,
  { reporter, source }: SectionTrade,
): Promise<SectionTrade> {
  const wanted = { ...job, source: source.snapshot };
  const view = { reporter, partner: WORLD, level: "section" } as const;
  return sectionTrade(job, await openProducts(job.bench, wanted, [view]));
}

function sectionTrade(job: StoreJob, book: ProductBook): SectionTrade {
  const { reporter, partner } = book;
  const years = job.years ?? book.covered;
  requireProductYears(book, years);
  const periods = book.periods(years);
  if (periods.some((period) => frequencyOf(period) !== "year")) throw noYears(job, book);
  const sections = sectionsOf(book);
  const name = countryName(job.bench.countries, reporter);
  return {
    reporter,
    partner,
    periods,
    flowOf: (flow) => (reporter === job.reporter ? flow : MIRRORED[flow]),
    of: (flow, period) =>
      new Map([...sections.keys()].map((code) => [code, flowOfSection(book, code, { flow, period })])),
    name: (section) => sections.get(section) ?? section,
    reportedBy: `as ${filedBy(book.snapshot, inText(name))}`,
    caveats: [
      valuationOf(book.snapshot, name),
      note(
        `By ${sections.size} sections, which add up to the total; finer products would give another figure.`,
      ),
      ...(isList(book)
        ? [note("A section that the source does not list in a flow counts as no trade (0).")]
        : []),
      ...productChoice(job.source, book),
    ],
    source: snapshotRef(book.snapshot),
    ofWorld: sumOfPartners(book),
  };
}

/** Said of a world that the source does not state. */
function sumOfPartners({ isSumOfPartners, snapshot }: ProductBook): Caveat[] {
  return isSumOfPartners ? [{ kind: "world-is-sum", source: snapshot.id }] : [];
}

/** Whether the source lists what crossed the border, and nothing else. */
function isList({ snapshot }: ProductBook): boolean {
  return holdsHsProducts(snapshot);
}

/** Every section of either flow, by code, with its name. */
function sectionsOf(book: ProductBook): Map<string, string | PrintedText> {
  const all = FILED.flatMap((flow) =>
    book.periods(book.covered).flatMap((period) => book.products(flow, period)),
  );
  const sorted = [...all].sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(sorted.map((product) => [product.code, printedName(product)]));
}

/** One flow of a section, or both together. */
function flowOfSection(
  book: ProductBook,
  section: string,
  { flow, period }: { readonly flow: Flow; readonly period: string },
): Measured {
  if (flow === "turnover") {
    const [exports, imports] = FILED.map((filed) => flowOfSection(book, section, { flow: filed, period }));
    return measure("turnover", { exports, imports } as Record<"exports" | "imports", Measured>, turnover);
  }
  const figure = book.value(flow, period, section);
  const isLeftOut = figure.value === undefined && isList(book) && book.products(flow, period).length > 0;
  return isLeftOut ? reported(0, []) : figure;
}

function noYears({ meta }: StoreJob, { snapshot }: ProductBook): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `${meta.id} needs whole years by product.`,
    found: [`${snapshot.id}: no year of which every month is filed`],
  });
}

function notHeld({ meta }: StoreJob, { detail }: BilatError): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `A snapshot must hold the pair's trade by product before ${meta.id} can be computed.`,
    found: [detail.problem],
    hint: `The embedded japan-customs holds Japan with Russia, and bilat import FILE adds others; or give a file: bilat measure ${meta.id} --input FILE.`,
  });
}
