import { countryName } from "../../codes/countries.js";
import { BilatError } from "../../core/errors.js";
import { requireYearsWithin, yearPeriods } from "../../core/periods.js";
import type { Row } from "../../core/result-table.js";
import { countryProductMatrix } from "../../indicators/arguments/country-product-matrix.js";
import type { MatrixContract } from "../../indicators/catalogue/contract.js";
import { exportsByProduct } from "../../store/matrix-queries.js";
import { findSnapshot, listSnapshots, newerLast, type Snapshot } from "../../store/snapshots.js";
import { coveredYears } from "../../store/trade-queries.js";
import { holdsHsProducts } from "../books/open-products.js";
import { snapshotRef } from "../workbench.js";
import { note, type StoreJob, tooFew } from "./job.js";
import { comparesCountries, figuresOf, KEYS, kindOf, rowsOf, sizeOf } from "./matrix.js";
import { columns, type Draft, valueName } from "./table.js";

/**
 * A measure of a country's exports by product among all countries of an imported snapshot. A row of the country and
 * each product, of the country, or of each product; the last year unless years are given.
 *
 * @throws BilatError `BILAT_E_NO_DATA` without a snapshot of products, `BILAT_E_TOO_FEW` where the measure has no meaning.
 */
export async function storeMatrix(job: StoreJob<MatrixContract>): Promise<Draft> {
  const { bench, contract, options, reporter } = job;
  const snapshot = snapshotOfProducts(job);
  const covered = (await coveredYears(bench.engine, snapshot)) ?? { from: 0, to: 0 };
  const years = job.years ?? { from: covered.to, to: covered.to };
  requireYearsWithin(years, covered, snapshot.id);
  const rows: Row[] = [];
  const notes = new Set<string>();
  for (const period of yearPeriods(years)) {
    const year = await yearOf(job, snapshot, period);
    rows.push(...year.rows);
    for (const text of year.notes) notes.add(text);
  }
  const kind = kindOf(contract, options);
  const name = countryName(bench.countries, reporter);
  return {
    subject: kind === "products" ? "products in world exports" : `${name}'s exports by product`,
    keys: columns("period", ...KEYS[kind]),
    body: { rows, figures: figuresOf(job.meta, rows) },
    caveats: [...notes].map(note),
    sources: [snapshotRef(snapshot)],
  };
}

/** Whether exports by product are all that a measure needs, and its table is one that can be read. */
export function needsExportsOnly({ gives, incomes }: MatrixContract): boolean {
  return !incomes && gives[0] !== "pairs";
}

async function yearOf(job: StoreJob<MatrixContract>, snapshot: Snapshot, period: string) {
  const { meta, contract, options, reporter } = job;
  const found = await exportsByProduct(job.bench.engine, snapshot, period);
  if (!found) throw notHeld(job, `${snapshot.id}: no exports by product in ${period}`);
  const matrix = countryProductMatrix(found.rows);
  if (!matrix.countries.includes(reporter)) throw notHeld(job, `${snapshot.id}: no exports of ${reporter}`);
  const answer = comparesCountries(matrix)
    ? contract.formula(matrix, { ...options, incomes: [] })
    : undefined;
  const size = sizeOf(matrix);
  if (!answer) throw tooFew(`${meta.id} has no meaning for so few.`, [`${snapshot.id}, ${period}: ${size}`]);
  const shape = { kind: kindOf(contract, options), label: { period }, name: valueName(meta) };
  const rows = rowsOf(matrix, answer, shape).filter(({ country = reporter }) => country === reporter);
  const of = `${size} (${found.classification}, ${found.digits} digits)`;
  const notes = [
    `In ${period}: ${of}; the world is the sum of the countries that report. What is not in the source counts as no trade (0).`,
    ...(answer.note ? [answer.note] : []),
  ];
  return { rows, notes };
}

/** The snapshot that is named, or the newest one of products. */
function snapshotOfProducts(job: StoreJob): Snapshot {
  const { bench, source } = job;
  const named = source === undefined ? undefined : findSnapshot(bench.store, source);
  const found = named ?? listSnapshots(bench.store).filter(holdsHsProducts).sort(newerLast).at(-1);
  if (found && holdsHsProducts(found)) return found;
  throw notHeld(job, found ? `${found.id} holds no products` : "no snapshot holds products of all countries");
}

function notHeld({ meta }: StoreJob, found: string): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `${meta.id} needs the exports of many countries by product.`,
    found: [found],
    hint: `Import such a source, CEPII BACI for one, with bilat import; or give a file: bilat measure ${meta.id} --input FILE.`,
  });
}
