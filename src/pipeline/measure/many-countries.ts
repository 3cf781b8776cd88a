import { countryName } from "../../codes/countries.js";
import { andList } from "../../core/and-list.js";
import type { Caveat } from "../../core/caveats.js";
import { BilatError } from "../../core/errors.js";
import { inText } from "../../core/names-in-text.js";
import { requireYearsWithin, type YearRange } from "../../core/periods.js";
import {
  type DetailScope,
  hasParts,
  lastWholeYear,
  type ProductDetail,
  productDetail,
} from "../../store/matrix-queries.js";
import { findSnapshot, listSnapshots, newerLast, type Snapshot } from "../../store/snapshots.js";
import { coveredYears } from "../../store/trade-queries.js";
import { holdsHsProducts } from "../books/open-products.js";
import { isReconciled } from "../books/partner-book.js";
import { snapshotRef } from "../workbench.js";
import { note, type StoreJob, tooFew } from "./job.js";

/** An imported source of products, open at the years that are asked for. */
export interface ManyCountries {
  readonly snapshot: Snapshot;
  readonly years: YearRange;
}

/**
 * The snapshot that is named, or the newest one of products.
 *
 * @param unless The years where none are asked for: the last one of the source, or all.
 * @throws BilatError `BILAT_E_NO_DATA` without such a snapshot, `BILAT_E_YEARS` for years it lacks.
 */
export async function openManyCountries(job: StoreJob, unless: "last" | "all"): Promise<ManyCountries> {
  const { bench, source } = job;
  const named = source === undefined ? undefined : findSnapshot(bench.store, source);
  const snapshot = named ?? listSnapshots(bench.store).filter(holdsHsProducts).sort(newerLast).at(-1);
  if (!snapshot || !holdsHsProducts(snapshot)) {
    throw notHeld(
      job,
      snapshot ? `${snapshot.id} holds no products` : "no snapshot holds products of all countries",
    );
  }
  const covered = (await coveredYears(bench.engine, snapshot)) ?? { from: 0, to: 0 };
  if (job.years !== undefined) {
    requireYearsWithin(job.years, covered, snapshot.id);
    return { snapshot, years: job.years };
  }
  const to = (await lastWholeYear(bench.engine, snapshot, covered)) ?? covered.to;
  const years = { from: unless === "last" ? to : covered.from, to };
  return { snapshot, years };
}

/** The first and the last of the years, which a change lies between. */
export function changeBetween({ meta }: StoreJob, { snapshot, years }: ManyCountries): [string, string] {
  if (years.from < years.to) return [String(years.from), String(years.to)];
  throw tooFew(`${meta.id} compares two years.`, [`${snapshot.id}: ${years.from}`]);
}

/**
 * How products are told apart in all that a job needs.
 *
 * @throws BilatError `BILAT_E_NO_DATA` where years, flows or countries have no such detail in common.
 */
export async function commonDetail(
  job: StoreJob,
  snapshot: Snapshot,
  scope: DetailScope,
): Promise<ProductDetail> {
  const found = await productDetail(job.bench.engine, snapshot, scope);
  if (found) return found;
  const { years, flows, reporters = [] } = scope;
  const whose = reporters.length > 0 ? ` of ${andList([...new Set(reporters)])}` : "";
  const goods = andList(flows.map((flow) => `${flow}s`));
  const alike = years.length > 1 || flows.length > 1 || reporters.length > 1 ? "under the same codes " : "";
  const months = hasParts(snapshot) ? ", with every month" : "";
  throw notHeld(job, `${snapshot.id}: no ${goods} by product${whose} ${alike}in ${andList(years)}${months}`);
}

/** Refuse a job for which the sources have nothing. */
export function notHeld({ meta }: StoreJob, found: string): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `${meta.id} needs the trade of many countries by product.`,
    found: [found],
    hint: `Import such a source, CEPII BACI for one, with bilat import; or give a file: bilat measure ${meta.id} --input FILE.`,
  });
}

/** "HS2012, 6 digits" */
export function detailWords({ classification, digits }: ProductDetail): string {
  return `${classification}, ${digits} digits`;
}

/** How the figures of the countries named are valued, and from where they are. */
export function notesAndSource({ bench, source }: StoreJob, snapshot: Snapshot, filers: readonly string[]) {
  const [first = "", ...others] = filers.map((code) => countryName(bench.countries, code));
  const valued: Caveat = isReconciled(snapshot)
    ? { kind: "reconciled", source: snapshot.id }
    : { kind: "valuation", reporter: [first, ...others.map(inText)].join(" and by ") };
  const chosen: Caveat = { kind: "chosen-source", source: snapshot.id, others: [] };
  return {
    caveats: [valued, ...(source === undefined ? [chosen] : [])],
    sources: [snapshotRef(snapshot)],
  };
}

/** What is said of a world that is made of those in the source. */
export function worldNote(reporters: number, detail: ProductDetail) {
  return note(
    `The world is the sum of the ${reporters} countries that report (${detailWords(detail)}). What is not in the source counts as no trade (0).`,
  );
}
