import { countryName, WORLD } from "../../codes/countries.js";
import { BilatError } from "../../core/errors.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { requireYearsWithin, yearPeriods } from "../../core/periods.js";
import type { SnapshotRef } from "../../core/result-table.js";
import type { Flow } from "../../core/units.js";
import { turnover } from "../../indicators/turnover.js";
import { findSnapshot, type Snapshot } from "../../store/snapshots.js";
import { openCommodityBook, type Product, type ProductBook } from "../books/product-book.js";
import { snapshotRef } from "../workbench.js";
import type { StoreJob } from "./job.js";

const SOURCE = "japan-customs";
const FILED = ["export", "import"] as const;

/** The same goods from the other side. */
export const MIRRORED: Readonly<Record<Flow, Flow>> = {
  export: "import",
  import: "export",
  turnover: "turnover",
};

/** Trade of a pair by the sections of Japan Customs, which add up to the total. */
export interface SectionTrade {
  /** The country whose customs counted. */
  readonly reporter: string;
  readonly partner: string;
  readonly periods: readonly string[];
  /** The flow as the customs file it that the job's reporter calls so: its exports are the other side's imports. */
  flowOf(flow: Flow): Flow;
  /** Every section's figure; `partner` is the other country, or `WLD`. */
  of(flow: Flow, period: string, partner: string): ReadonlyMap<string, Measured>;
  /** The name of a section. */
  name(section: string): string;
  readonly source: SnapshotRef;
  /** How the sections are to be read. */
  readonly note: string;
}

/**
 * The customs' figures of a pair, whichever of the two is named first.
 *
 * @throws BilatError `BILAT_E_NO_DATA` for a pair that no snapshot holds by product, `BILAT_E_YEARS` for years it
 *   lacks.
 */
export async function openSections(job: StoreJob): Promise<SectionTrade> {
  const snapshot = findSnapshot(job.bench.store, SOURCE);
  const { reporter, partner, book } = await openEitherWay(job, snapshot);
  const world = await openCommodityBook(job.bench, snapshot, { reporter, partner: WORLD, level: "section" });
  const years = job.years ?? book.covered;
  requireYearsWithin(years, book.covered, snapshot.id);
  const sections = sectionsOf(world);
  return {
    reporter,
    partner,
    periods: yearPeriods(years),
    flowOf: (flow) => (reporter === job.reporter ? flow : MIRRORED[flow]),
    of: (flow, period, to) => {
      const read = to === WORLD ? world : book;
      return new Map([...sections.keys()].map((code) => [code, flowOfSection(read, code, { flow, period })]));
    },
    name: (section) => sections.get(section) ?? section,
    source: snapshotRef(snapshot),
    note: `By the ${sections.size} sections of ${countryName(job.bench.countries, reporter)}'s customs, which add up to the total; finer products would give another figure.`,
  };
}

interface PairBook {
  readonly reporter: string;
  readonly partner: string;
  readonly book: ProductBook;
}

async function openEitherWay(job: StoreJob, snapshot: Snapshot): Promise<PairBook> {
  const { reporter, partner = WORLD } = job;
  for (const [own, other] of [
    [reporter, partner],
    [partner, reporter],
  ] as const) {
    const book = await bookOrNone(job, snapshot, [own, other]);
    if (book) return { reporter: own, partner: other, book };
  }
  throw notHeld(job);
}

async function bookOrNone(
  { bench }: StoreJob,
  snapshot: Snapshot,
  [reporter, partner]: readonly [string, string],
): Promise<ProductBook | undefined> {
  try {
    return await openCommodityBook(bench, snapshot, { reporter, partner, level: "section" });
  } catch (error) {
    if (error instanceof BilatError && error.code === "BILAT_E_NO_DATA") return undefined;
    throw error;
  }
}

/** Every section of either flow, by code, with its name. */
function sectionsOf(world: ProductBook): Map<string, string> {
  const years = yearPeriods(world.covered);
  const all = FILED.flatMap((flow) =>
    years.flatMap((period): readonly Product[] => world.products(flow, period)),
  );
  const sorted = [...all].sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(sorted.map(({ code, name }) => [code, name]));
}

/** One flow of a section, or both together. */
function flowOfSection(
  book: ProductBook,
  section: string,
  { flow, period }: { readonly flow: Flow; readonly period: string },
): Measured {
  if (flow !== "turnover") return book.value(flow, period, section) ?? reported(undefined, []);
  const [exports, imports] = FILED.map((filed) => book.value(filed, period, section));
  return measure("turnover", { exports, imports } as Record<"exports" | "imports", Measured>, turnover);
}

function notHeld({ meta, reporter, partner, bench }: StoreJob): BilatError {
  const pair = [reporter, partner].flatMap((code) =>
    code === undefined ? [] : [countryName(bench.countries, code)],
  );
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `A snapshot must hold the pair's trade by product before ${meta.id} can be computed.`,
    found: [`${pair.join(", ")}: no figures by product`],
    hint: `The embedded ${SOURCE} holds Japan with Russia; or give a file: bilat measure ${meta.id} --input FILE.`,
  });
}
