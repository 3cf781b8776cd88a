import { countryName } from "../../codes/countries.js";
import { yearPeriods } from "../../core/periods.js";
import type { Row } from "../../core/result-table.js";
import { countryProductMatrix } from "../../indicators/arguments/country-product-matrix.js";
import type { MatrixContract } from "../../indicators/catalogue/contract.js";
import { tradeByProduct } from "../../store/matrix-queries.js";
import type { Snapshot } from "../../store/snapshots.js";
import { snapshotRef } from "../workbench.js";
import { note, type StoreJob, tooFew } from "./job.js";
import { commonDetail, detailWords, notHeld, openManyCountries } from "./many-countries.js";
import { comparesCountries, figuresOf, KEYS, kindOf, rowsOf, sizeOf } from "./matrix.js";
import { columns, type Draft, valueName } from "./table.js";

/**
 * A measure of a country's exports by product among all countries of an imported snapshot. A row of the country and
 * each product, of the country, or of each product or pair of them; the last year unless years are given.
 *
 * @throws BilatError `BILAT_E_NO_DATA` without a snapshot of products, `BILAT_E_TOO_FEW` where the measure has no meaning.
 */
export async function storeMatrix(job: StoreJob<MatrixContract>): Promise<Draft> {
  const { bench, contract, options, reporter } = job;
  const { snapshot, years } = await openManyCountries(job, "last");
  const rows: Row[] = [];
  const notes = new Set<string>();
  for (const period of yearPeriods(years)) {
    const year = await yearOf(job, snapshot, period);
    for (const row of year.rows) rows.push(row);
    for (const text of year.notes) notes.add(text);
  }
  const kind = kindOf(contract, options);
  const name = countryName(bench.countries, reporter);
  return {
    subject:
      kind === "products" || kind === "pairs" ? "products in world exports" : `${name}'s exports by product`,
    keys: columns("period", ...KEYS[kind]),
    body: { rows, figures: figuresOf(job.meta, rows) },
    caveats: [...notes].map(note),
    sources: [snapshotRef(snapshot)],
  };
}

/** Whether exports by product are all that a measure needs. */
export function needsExportsOnly({ incomes }: MatrixContract): boolean {
  return !incomes;
}

/** Pairs of subheadings are millions, which nobody reads; of headings, still some hundred thousand. */
const DIGITS_OF_PAIRS = 4;

async function yearOf(job: StoreJob<MatrixContract>, snapshot: Snapshot, period: string) {
  const { meta, contract, options, reporter } = job;
  const kind = kindOf(contract, options);
  const filed = await commonDetail(job, snapshot, { years: [period], flows: ["export"] });
  const digits = kind === "pairs" ? Math.min(filed.digits, DIGITS_OF_PAIRS) : filed.digits;
  const scope = { detail: filed, year: period, flow: "export", digits } as const;
  const matrix = countryProductMatrix(await tradeByProduct(job.bench.engine, snapshot, scope));
  if (!matrix.countries.includes(reporter)) throw notHeld(job, `${snapshot.id}: no exports of ${reporter}`);
  const answer = comparesCountries(matrix)
    ? contract.formula(matrix, { ...options, incomes: [] })
    : undefined;
  const size = sizeOf(matrix);
  if (!answer) throw tooFew(`${meta.id} has no meaning for so few.`, [`${snapshot.id}, ${period}: ${size}`]);
  const shape = { kind, label: { period }, name: valueName(meta) };
  const rows = rowsOf(matrix, answer, shape).filter(({ country = reporter }) => country === reporter);
  const of = `${size} (${detailWords({ ...filed, digits })})`;
  const notes = [
    `In ${period}: ${of}; the world is the sum of the countries that report. What is not in the source counts as no trade (0).`,
    ...(answer.note ? [answer.note] : []),
  ];
  return { rows, notes };
}
