import { WORLD } from "../../codes/countries.js";
import { measure, reported } from "../../core/measured.js";
import { percent } from "../../core/numbers.js";
import { yearPeriods } from "../../core/periods.js";
import type { FiguresContract, PricesContract } from "../../indicators/catalogue/contract.js";
import type { PricedQuantity } from "../../indicators/index-series.js";
import { unitValue } from "../../indicators/unit-value.js";
import { type WeighedProduct, weighedProducts } from "../../store/matrix-queries.js";
import { productNames } from "../../store/product-names.js";
import { flowWords, subjectOf } from "./books.js";
import { note, type StoreJob, tooFew } from "./job.js";
import {
  commonDetail,
  detailWords,
  type ManyCountries,
  notesAndSource,
  notHeld,
  openManyCountries,
} from "./many-countries.js";
import { indexBody, indexWords, MATCHED_NOTE } from "./prices.js";
import { columns, type Draft, valueName } from "./table.js";
import { oneFlow } from "./usage.js";

/** Price and quantity indices of one direction of trade, on unit values by product: US dollars per kilogram. */
export async function storePrices(job: StoreJob<PricesContract>): Promise<Draft> {
  const { meta, contract, options } = job;
  const open = await openManyCountries(job, "all");
  const years = yearPeriods(open.years);
  if (years.length < 2)
    throw tooFew("An index needs two periods or more.", [`${open.snapshot.id}: ${years}`]);
  const { rows, ...shared } = await weighed(job, open);
  const baskets = new Map(years.map((year) => [year, new Map<string, PricedQuantity>()]));
  for (const { period, product, value, weight } of rows) {
    const price = unitValue({ value: value ?? 0, weight: weight ?? 0 });
    if (price !== undefined) baskets.get(period)?.set(product, { price, quantity: weight ?? 0 });
  }
  return {
    subject: `${indexWords(options)}, ${shared.of}`,
    ...indexBody({ meta, contract, options }, baskets),
    caveats: [...shared.caveats, MATCHED_NOTE],
    sources: shared.sources,
  };
}

/** US dollars per kilogram of each product, in one direction; the last year unless years are given. */
export async function storeUnitValues(job: StoreJob<FiguresContract>): Promise<Draft> {
  const { meta, contract, bench } = job;
  const open = await openManyCountries(job, "last");
  const { rows, detail, ...shared } = await weighed(job, open);
  const nameOf = await productNames(bench.engine, open.snapshot);
  const records = rows.map(({ period, product, value, weight }) => {
    const inputs = {
      value: reported(value ?? undefined, []),
      weight: reported(weight ?? undefined, []),
    };
    const name = nameOf(detail.classification, product);
    return {
      period,
      product,
      ...(name !== undefined && { product_name: name }),
      [valueName(meta)]: measure(meta.id, inputs, (figures) => contract.formula(figures, job.options)),
    };
  });
  const hasNames = records.some(({ product_name }) => product_name !== undefined);
  return {
    subject: shared.of,
    keys: columns("period", "product", ...(hasNames ? ["product_name"] : [])),
    value: { name: valueName(meta), label: meta.id, unit: "ratio", decimals: 2 },
    body: { records },
    caveats: [note("In US dollars per kilogram."), ...shared.caveats],
    sources: shared.sources,
  };
}

async function weighed(job: StoreJob, { snapshot, years }: ManyCountries) {
  const { bench, reporter, partner = WORLD } = job;
  const flow = oneFlow(job);
  const asked = { years: yearPeriods(years), flows: [flow], reporters: [reporter] };
  const detail = await commonDetail(job, snapshot, asked);
  const scope = { detail, years: asked.years, flow, reporter, partner };
  const rows = await weighedProducts(bench.engine, snapshot, scope);
  if (!rows.some(({ weight }) => weight !== null)) {
    throw notHeld(job, `${snapshot.id}: no weights of ${reporter}'s ${flowWords(flow)}`);
  }
  const { caveats, sources } = notesAndSource(job, snapshot, [reporter]);
  const of = note(
    `By product (${detailWords(detail)}), over the rows that have a weight: ${percent(weighedShare(rows))} of the value.`,
  );
  return { rows, detail, of: subjectOf(job, flowWords(flow)), caveats: [...caveats, of], sources };
}

function weighedShare(rows: readonly WeighedProduct[]): number {
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  return sum(rows.map(({ value }) => value ?? 0)) / sum(rows.map(({ whole }) => whole));
}
