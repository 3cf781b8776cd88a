import { type Measured, measure, reported } from "../../core/measured.js";
import type { TableRecord } from "../../core/result-table.js";
import { countProducts, MIN_PRODUCTS } from "../../indicators/arguments/product-baskets.js";
import type { BasketsContract } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import { snakeCase } from "./figures.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, inputSource, note, tooFew, unreadNote } from "./job.js";
import { rowsByYear } from "./products.js";
import { columns, type Draft, valueName } from "./table.js";

/** What a basket holds, by product. */
export type Basket = ReadonlyMap<string, Measured>;

/** Baskets by name, of one year. */
export interface BasketGroup {
  readonly labels: Readonly<Record<string, string>>;
  readonly baskets: ReadonlyMap<string, Basket>;
}

/** `basket,product,value[,year]` → similarity of any two baskets, margins, complementarity. */
export const BASKETS: ContractHandler<BasketsContract> = {
  input: ({ roles }) => ({
    columns: [
      roles
        ? { name: "basket", kind: "word", words: roles.map(snakeCase) }
        : { name: "basket", kind: "text" },
      { name: "product", kind: "text" },
      { name: "value", kind: "amount" },
      { name: "year", kind: "text", optional: true },
    ],
    key: ["year", "basket", "product"],
  }),
  fromInput: ({ meta, contract, table }) => {
    const groups = groupsOf(table);
    requireBaskets(table, contract, groups);
    return {
      subject: table.name,
      ...basketsBody(meta, contract, groups),
      caveats: [
        note("A product that a basket has no line for counts as 0 in it."),
        ...levelNote(contract),
        ...unreadNote(table),
      ],
      sources: [inputSource(table)],
    };
  },
  sample: ({ roles }) => {
    const lines = (roles?.map(snakeCase) ?? ["JPN", "DEU"]).flatMap((basket, column) =>
      SAMPLE.map((values, product) => `${basket},${product + 10},${values[column]}\n`),
    );
    return `basket,product,value\n${lines.join("")}`;
  },
};

const SAMPLE = [
  [50, 40, 5, 300],
  [30, 10, 8, 120],
  [0, 30, 2, 90],
  [15, 5, 1, 60],
  [5, 15, 4, 80],
];

/** That finer products lower similarity, under every result that rises with aggregation. */
export function levelNote({ fewest }: BasketsContract) {
  return fewest < MIN_PRODUCTS
    ? []
    : [note("The index rises when products are put together; compare equal detail only.")];
}

function groupsOf(table: InputTable): BasketGroup[] {
  const [names, products, values] = [table.text("basket"), table.text("product"), table.numbers("value")];
  return [...rowsByYear(table)].map(([year, rows]) => {
    const baskets = new Map<string, Map<string, Measured>>();
    for (const row of rows) {
      const basket = baskets.get(names[row] ?? "") ?? new Map<string, Measured>();
      const source = { snapshot: "input", file: table.name, line: table.line(row) };
      basket.set(products[row] ?? "", reported(values[row], [source]));
      baskets.set(names[row] ?? "", basket);
    }
    return { labels: table.has("year") ? { year } : {}, baskets };
  });
}

function requireBaskets(
  { name }: InputTable,
  contract: BasketsContract,
  groups: readonly BasketGroup[],
): void {
  const { roles, fewest } = contract;
  const found = groups.flatMap(({ labels, baskets }) => {
    const place = [name, ...Object.values(labels)].join(", ");
    const absent = roles?.map(snakeCase).filter((role) => !baskets.has(role)) ?? [];
    if (absent.length > 0) return [`${place} has no basket ${absent.join(", ")}`];
    if (baskets.size < 2) return [`${place} has ${baskets.size} basket`];
    return pairsOf(contract, baskets).flatMap(({ names, values }) => {
      const count = countAll(values);
      return count < fewest ? [`${place}: ${names.join(" and ")} hold ${count} products`] : [];
    });
  });
  if (found.length === 0) return;
  const wanted = roles ? `the baskets ${roles.map(snakeCase).join(", ")}` : "two baskets or more";
  const least = fewest > 1 ? `, with ${fewest} products or more` : "";
  throw tooFew(`There must be ${wanted}${least}.`, found);
}

interface Combination {
  /** The names of the baskets, as the file has them. */
  readonly names: readonly string[];
  /** As the formula takes them: lists over the same products, in the same order. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly inputs: Readonly<Record<string, Measured>>;
}

/** The baskets a formula is applied to: the named ones, or every pair. */
function pairsOf({ roles }: BasketsContract, baskets: BasketGroup["baskets"]): Combination[] {
  if (roles)
    return [
      combine(
        baskets,
        roles.map((role) => [role, snakeCase(role)] as const),
      ),
    ];
  const names = [...baskets.keys()].sort();
  return names.flatMap((first, place) =>
    names.slice(place + 1).map((second) =>
      combine(baskets, [
        ["a", first],
        ["b", second],
      ]),
    ),
  );
}

function combine(
  baskets: BasketGroup["baskets"],
  roles: readonly (readonly [string, string])[],
): Combination {
  const chosen = roles.map(([role, name]) => ({
    role,
    name,
    basket: baskets.get(name) ?? new Map<string, Measured>(),
  }));
  const products = [...new Set(chosen.flatMap(({ basket }) => [...basket.keys()]))].sort();
  const values = chosen.map(({ role, basket }) => [
    role,
    products.map((product) => basket.get(product)?.value ?? 0),
  ]);
  const inputs = chosen.flatMap(({ name, basket }) =>
    [...basket].map(([product, figure]) => [`${name} ${product}`, figure] as const),
  );
  return {
    names: chosen.map(({ name }) => name),
    values: Object.fromEntries(values),
    inputs: Object.fromEntries(inputs),
  };
}

function countAll(values: Combination["values"]): number {
  const [a = [], ...others] = Object.values(values);
  const b = a.map((_, product) => Math.max(0, ...others.map((list) => list[product] ?? 0)));
  return countProducts({ a, b });
}

/** One row for each pair, or for the named baskets; suppressed under the fewest products. */
export function basketsBody(
  meta: IndicatorMeta,
  contract: BasketsContract,
  groups: readonly BasketGroup[],
): Pick<Draft, "keys" | "beside" | "body"> {
  const labels = Object.keys(groups[0]?.labels ?? {});
  const records = groups.flatMap((group) =>
    pairsOf(contract, group.baskets).flatMap((pair) =>
      answerRecords(meta, contract, pair).map((record) => ({ ...group.labels, ...record })),
    ),
  );
  const between = contract.roles ? [] : ["basket_1", "basket_2"];
  const parts = "component" in (records[0] ?? {}) ? ["component"] : [];
  return { keys: columns(...labels, ...between, ...parts), beside: columns("products"), body: { records } };
}

function answerRecords(
  meta: IndicatorMeta,
  contract: BasketsContract,
  pair: Combination,
): TableRecord<string>[] {
  const products = countAll(pair.values);
  const answer = products < contract.fewest ? undefined : contract.formula(pair.values);
  const count = reported(products, []);
  if (typeof answer === "object") {
    return Object.entries(answer).map(([component, value]) => ({
      component,
      [valueName(meta)]: measure(meta.id, pair.inputs, () => value),
      products: count,
    }));
  }
  const between = contract.roles ? {} : { basket_1: pair.names[0], basket_2: pair.names[1] };
  return [{ ...between, [valueName(meta)]: measure(meta.id, pair.inputs, () => answer), products: count }];
}
