import { type Measured, measure } from "../../core/measured.js";
import type { TableRecord } from "../../core/result-table.js";
import type { CellTotals } from "../../indicators/balassa.js";
import type { TwoWayCellsContract } from "../../indicators/catalogue/contract.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, type InputJob, inputSource, note, unreadNote } from "./job.js";
import { rowsByYear } from "./products.js";
import { columns, valueName } from "./table.js";

/** `country,flow,product,value[,year]` → measures of a country and product that need both flows. */
export const TWO_WAY_CELLS: ContractHandler<TwoWayCellsContract> = {
  input: () => ({
    columns: [
      { name: "country", kind: "text" },
      { name: "flow", kind: "word", words: ["export", "import"] },
      { name: "product", kind: "text" },
      { name: "value", kind: "amount" },
      { name: "year", kind: "text", optional: true },
    ],
    key: ["year", "country", "flow", "product"],
  }),
  fromInput: (job) => {
    const { table } = job;
    const records = [...rowsByYear(table)].flatMap(([year, rows]) => yearRecords(job, year, rows));
    return {
      subject: table.name,
      keys: columns(...(table.has("year") ? ["year"] : []), "country", "product"),
      body: { records },
      caveats: [
        note("What has no line counts as no trade (0); the world is the sum of the countries in the file."),
        ...unreadNote(table),
      ],
      sources: [inputSource(table)],
    };
  },
  sample: () => SAMPLE,
};

const SAMPLE = `country,flow,product,value
JPN,export,84,90
JPN,export,27,10
JPN,import,84,20
JPN,import,27,60
CHL,export,84,5
CHL,export,27,45
CHL,import,84,40
CHL,import,27,15
`;

type Sums = Map<string, number>;

function yearRecords(
  { meta, contract, table }: InputJob<TwoWayCellsContract>,
  year: string,
  rows: readonly number[],
): TableRecord<string>[] {
  const sums = sumsOf(table, rows);
  const named = (column: string) => [...new Set(rows.map((row) => table.text(column)[row] ?? ""))].sort();
  const totals = (flow: string, country: string, product: string): CellTotals => ({
    countryProduct: sums.get(`${flow}\n${country}\n${product}`) ?? 0,
    country: sums.get(`${flow}\n${country}\n`) ?? 0,
    worldProduct: sums.get(`${flow}\n\n${product}`) ?? 0,
    world: sums.get(`${flow}\n\n`) ?? 0,
  });
  return named("country").flatMap((country) =>
    named("product").map((product) => {
      const cell = {
        exports: totals("export", country, product),
        imports: totals("import", country, product),
      };
      const value: Measured = measure(meta.id, {}, () => contract.formula(cell));
      return { ...(table.has("year") && { year }), country, product, [valueName(meta)]: value };
    }),
  );
}

/** Every figure added to its cell, its country, its product and the world. */
function sumsOf(table: InputTable, rows: readonly number[]): Sums {
  const sums: Sums = new Map();
  const [flows, countries, products, values] = [
    table.text("flow"),
    table.text("country"),
    table.text("product"),
    table.numbers("value"),
  ];
  for (const row of rows) {
    for (const country of [countries[row], ""]) {
      for (const product of [products[row], ""]) {
        const key = `${flows[row]}\n${country}\n${product}`;
        sums.set(key, (sums.get(key) ?? 0) + (values[row] ?? 0));
      }
    }
  }
  return sums;
}
