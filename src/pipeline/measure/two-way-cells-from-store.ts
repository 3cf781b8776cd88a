import { countryName, WORLD } from "../../codes/countries.js";
import { measure, reported } from "../../core/measured.js";
import { yearPeriods } from "../../core/periods.js";
import type { TableRecord } from "../../core/result-table.js";
import type { CellTotals } from "../../indicators/balassa.js";
import type { TwoWayCellsContract } from "../../indicators/catalogue/contract.js";
import { basketsOf, type ProductTrade } from "../../store/matrix-queries.js";
import type { Snapshot } from "../../store/snapshots.js";
import { type StoreJob, tooFew } from "./job.js";
import { commonDetail, notesAndSource, openManyCountries, worldNote } from "./many-countries.js";
import { columns, type Draft, valueName } from "./table.js";

type CellsJob = StoreJob<TwoWayCellsContract>;

/** One country's products in both directions, beside those of all countries; the last year unless years are given. */
export async function storeTwoWayCells(job: CellsJob): Promise<Draft> {
  const { snapshot, years } = await openManyCountries(job, "last");
  const records: TableRecord<string>[] = [];
  const notes = new Map<number, ReturnType<typeof worldNote>>();
  for (const period of yearPeriods(years)) {
    const year = await yearOf(job, snapshot, period);
    records.push(...year.records);
    notes.set(year.reporters, year.note);
  }
  const { caveats, sources } = notesAndSource(job, snapshot, [job.reporter]);
  return {
    subject: `${countryName(job.bench.countries, job.reporter)}'s trade by product`,
    keys: columns("period", "country", "product"),
    body: { records },
    caveats: [...caveats, ...notes.values()],
    sources,
  };
}

async function yearOf(job: CellsJob, snapshot: Snapshot, period: string) {
  const { meta, contract, bench, reporter } = job;
  const flows = ["export", "import"] as const;
  const detail = await commonDetail(job, snapshot, { years: [period], flows });
  const asked = { detail, year: period, countries: [reporter] };
  const sold = await basketsOf(bench.engine, snapshot, { ...asked, flow: "export" });
  const bought = await basketsOf(bench.engine, snapshot, { ...asked, flow: "import" });
  const reporters = Math.max(sold.reporters, bought.reporters);
  if (reporters < 2) throw tooFew(`${meta.id} compares countries.`, [`${snapshot.id}: ${reporter}`]);
  const [exports, imports] = [cellsOf(sold.rows, reporter), cellsOf(bought.rows, reporter)];
  const products = [...new Set([...exports.products, ...imports.products])].sort();
  const records = products.map((product) => {
    const cell = { exports: exports.of(product), imports: imports.of(product) };
    const inputs = {
      exports: reported(cell.exports.countryProduct, []),
      imports: reported(cell.imports.countryProduct, []),
    };
    const value = measure(meta.id, inputs, () => contract.formula(cell));
    return { period, country: reporter, product, [valueName(meta)]: value };
  });
  return { records, reporters, note: worldNote(reporters, detail) };
}

function cellsOf(rows: readonly ProductTrade[], reporter: string) {
  const basket = (of: string) =>
    new Map(rows.flatMap(({ country, product, value }) => (country === of ? [[product, value]] : [])));
  const [own, world] = [basket(reporter), basket(WORLD)];
  const sum = (values: ReadonlyMap<string, number>) =>
    [...values.values()].reduce((all, one) => all + one, 0);
  const [country, whole] = [sum(own), sum(world)];
  return {
    products: [...world.keys()],
    of: (product: string): CellTotals => ({
      countryProduct: own.get(product) ?? 0,
      country,
      worldProduct: world.get(product) ?? 0,
      world: whole,
    }),
  };
}
