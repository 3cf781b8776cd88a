import { type Measured, measure, reported } from "../../core/measured.js";
import type { PrintedText, TableRecord } from "../../core/result-table.js";
import type { MeasureOptions, TwoWayContract } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import type { TwoWayTrade } from "../../indicators/grubel-lloyd.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, inputSource, note, tooFew, unreadNote } from "./job.js";
import { rowsByYear } from "./products.js";
import { columns, type Draft, valueName } from "./table.js";

/** Both flows of one product. */
export interface BothFlows {
  readonly exports: Measured;
  readonly imports: Measured;
}

/** Both flows by product in one period. */
export interface TwoWayGroup {
  /** The period as the result writes it; absent where there is only one. */
  readonly period: string | undefined;
  readonly products: ReadonlyMap<string, BothFlows>;
}

/** How periods and products are written. */
export interface TwoWayNames {
  readonly period: "year" | "period";
  /** A name beside a product's code. */
  of?(code: string): string | PrintedText;
}

/** `flow,product,value[,year]` → intra-industry trade, Lafay. */
export const TWO_WAY: ContractHandler<TwoWayContract> = {
  input: ({ gives }) => ({
    columns: [
      { name: "flow", kind: "word", words: ["export", "import"] },
      { name: "product", kind: "text" },
      { name: "value", kind: "amount" },
      { name: "year", kind: "text", optional: gives !== "change" },
    ],
    key: ["year", "flow", "product"],
  }),
  fromInput: ({ meta, contract, table, options }) => {
    const groups = [...rowsByYear(table)].map(
      ([year, rows]): TwoWayGroup => ({
        period: table.has("year") ? year : undefined,
        products: productsOf(table, rows),
      }),
    );
    if (contract.gives === "change" && groups.length < 2) {
      throw tooFew(`${meta.id} needs two years or more.`, [
        `${table.name} has ${groups.map(({ period }) => period).join(", ")}`,
      ]);
    }
    return {
      subject: table.name,
      ...twoWayBody({ meta, contract, options }, groups, { period: "year" }),
      caveats: [note("A product without a line for a flow counts as 0 in it."), ...unreadNote(table)],
      sources: [inputSource(table)],
    };
  },
  sample: ({ gives }) => {
    const now = sampleLines(1);
    if (gives !== "change") return `flow,product,value\n${now.map((line) => `${line}\n`).join("")}`;
    const dated = [...now.map((line) => `${line},2017`), ...sampleLines(1.5).map((line) => `${line},2018`)];
    return `flow,product,value,year\n${dated.map((line) => `${line}\n`).join("")}`;
  },
};

function sampleLines(factor: number): string[] {
  return [
    "export,10,30",
    "export,84,50",
    `export,87,${20 * factor}`,
    "import,10,10",
    `import,84,${40 * factor}`,
    "import,87,90",
  ];
}

function productsOf(table: InputTable, rows: readonly number[]): Map<string, BothFlows> {
  const [flows, codes, values] = [table.text("flow"), table.text("product"), table.numbers("value")];
  const products = new Map<string, BothFlows>();
  for (const row of rows) {
    const code = codes[row] ?? "";
    const figure = reported(values[row], [{ snapshot: "input", file: table.name, line: table.line(row) }]);
    const known = products.get(code) ?? { exports: reported(0, []), imports: reported(0, []) };
    products.set(
      code,
      flows[row] === "export" ? { ...known, exports: figure } : { ...known, imports: figure },
    );
  }
  return products;
}

interface TwoWayRequest {
  readonly meta: IndicatorMeta;
  readonly contract: TwoWayContract;
  readonly options: MeasureOptions;
}

/** One row a period, a product, or a change between neighbouring periods of those there are. */
export function twoWayBody(
  { meta, contract, options }: TwoWayRequest,
  groups: readonly TwoWayGroup[],
  names: TwoWayNames,
): Pick<Draft, "keys" | "beside" | "body"> {
  const label = ({ period }: TwoWayGroup) => (period === undefined ? {} : { [names.period]: period });
  const dated = groups[0]?.period === undefined ? [] : [names.period];
  if (contract.gives === "change") {
    const records = groups
      .slice(1)
      .map((after, place) => changeRecord(meta, contract, [groups[place] as TwoWayGroup, after]));
    return { keys: columns("from", "to"), beside: columns("products"), body: { records } };
  }
  if (contract.gives === "one" && options.by !== "product") {
    const records = groups.map((group) => {
      const inputs = inputsOf(group.products, "");
      const value = measure(meta.id, inputs, () => contract.formula(listsOf(group.products)));
      return { ...label(group), [valueName(meta)]: value, products: reported(traded(group), []) };
    });
    return { keys: columns(...dated), beside: columns("products"), body: { records } };
  }
  const records = groups.flatMap((group) =>
    productRecords({ meta, contract }, group, names).map((record) => ({ ...label(group), ...record })),
  );
  return { keys: columns(...dated, "product", ...(names.of ? ["product_name"] : [])), body: { records } };
}

function productRecords(
  {
    meta,
    contract,
  }: { readonly meta: IndicatorMeta; readonly contract: Exclude<TwoWayContract, { gives: "change" }> },
  { products }: TwoWayGroup,
  { of }: TwoWayNames,
): TableRecord<string>[] {
  const { exports, imports } = listsOf(products);
  const total = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);
  const totals = { totalExports: total(exports), totalImports: total(imports) };
  return [...products]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([product, flows]) => {
      const cell = measure(meta.id, { exports: flows.exports, imports: flows.imports }, (own) =>
        contract.gives === "products"
          ? contract.formula({ ...own, ...totals })
          : contract.formula({ exports: [own.exports], imports: [own.imports] }),
      );
      return { product, ...(of && { product_name: of(product) }), [valueName(meta)]: cell };
    });
}

function changeRecord(
  meta: IndicatorMeta,
  contract: Extract<TwoWayContract, { gives: "change" }>,
  [before, after]: readonly [TwoWayGroup, TwoWayGroup],
): TableRecord<string> {
  const codes = [...new Set([...before.products.keys(), ...after.products.keys()])].sort();
  const inputs = { ...inputsOf(before.products, "before "), ...inputsOf(after.products, "after ") };
  const change = { before: listsOf(before.products, codes), after: listsOf(after.products, codes) };
  return {
    from: before.period ?? "",
    to: after.period ?? "",
    [valueName(meta)]: measure(meta.id, inputs, () => contract.formula(change)),
    products: reported(codes.length, []),
  };
}

function listsOf(products: TwoWayGroup["products"], codes = [...products.keys()].sort()): TwoWayTrade {
  const list = (flow: keyof BothFlows) => codes.map((code) => products.get(code)?.[flow].value ?? 0);
  return { exports: list("exports"), imports: list("imports") };
}

function inputsOf(products: TwoWayGroup["products"], prefix: string): Record<string, Measured> {
  const all = [...products].flatMap(([code, { exports, imports }]) => [
    [`${prefix}exports ${code}`, exports] as const,
    [`${prefix}imports ${code}`, imports] as const,
  ]);
  return Object.fromEntries(all);
}

function traded({ products }: TwoWayGroup): number {
  return [...products.values()].filter(
    ({ exports, imports }) => (exports.value ?? 0) + (imports.value ?? 0) > 0,
  ).length;
}
