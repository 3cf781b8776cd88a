import fc from "fast-check";
import { sum } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { countryProductMatrix } from "../../src/indicators/arguments/country-product-matrix.js";
import { CATALOGUE } from "../../src/indicators/catalogue/catalogue.js";
import type { Contract } from "../../src/indicators/catalogue/contract.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";

/** Lists of figures, which each contract takes what it needs of, and in which order rows are given. */
interface Given {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly c: readonly number[];
  readonly d: readonly number[];
  /** Numbers that are no trade: incomes and quantities. */
  readonly others: readonly number[];
  rows<Row>(list: readonly Row[]): Row[];
}

type Of<From extends Contract["from"]> = Extract<Contract, { from: From }>;
// An equation names its own columns: gravity-properties.test.ts.
type From = Exclude<Contract["from"], "equation">;

const COUNTRIES = 6;
const PRODUCTS = 8;
const MONTHS = 12;
const SIZE = COUNTRIES * PRODUCTS;
// Doubles are multiplied by it exactly, so that nothing that is equal to a threshold crosses it.
const OTHER_UNIT = 1024;

const label = (place: number) => String(place).padStart(2, "0");

/** The world holds what its countries hold. */
const isWorld = (name: string) => name.startsWith("world");

/** The main numbers of what a contract of each kind answers. */
const ANSWERS: { readonly [Kind in From]: (contract: Of<Kind>, given: Given) => unknown } = {
  figures: ({ inputs, formula }, { a, b }) => {
    const totals = Object.keys(inputs).map((name, place) => [
      name,
      (a[place] ?? 0) + (isWorld(name) ? sum([...b]) : 0),
    ]);
    return formula(Object.fromEntries(totals), {});
  },
  series: (contract, { a }) => {
    const [previous = 0, current = 0] = a;
    if (contract.gives === "neighbours") return contract.formula({ current, previous });
    if (contract.gives === "on-base") return contract.formula({ value: current, base: previous });
    if (contract.gives === "each") return contract.formula(a, MONTHS).map(mainOf);
    const period = (month: number) => `${2015 + Math.floor(month / MONTHS)}-${label((month % MONTHS) + 1)}`;
    return mainOf(contract.formula(a.map((value, month) => ({ period: period(month), value }))));
  },
  parts: (contract, { a, b, rows }) => {
    if (contract.gives === "one") return contract.formula(rows(a), {});
    const [now, before] = [a, b].map((list) =>
      rows(list.map((value, place) => ({ code: label(place), value }))),
    );
    const answers = [...contract.formula(now ?? [], before ?? [])];
    return Object.fromEntries(answers.map(([code, answer]) => [code, mainOf(answer)]));
  },
  matrix: ({ formula, gives }, { a, others, rows }) => {
    const cells = a.map((value, place) => ({
      country: `c${place % COUNTRIES}`,
      product: `p${Math.floor(place / COUNTRIES)}`,
      value,
    }));
    const answer = formula(countryProductMatrix(rows(cells)), { incomes: others.slice(0, COUNTRIES) });
    return answer && gives.map((kind) => [...(answer[kind] ?? [])]);
  },
  "two-way-cells": ({ formula }, { a, b }) => {
    const [exports, imports] = [a, b].map(([own = 0, products = 0, countries = 0, rest = 0]) => ({
      countryProduct: own,
      country: own + products,
      worldProduct: own + countries,
      world: own + products + countries + rest,
    }));
    return exports && imports && formula({ exports, imports });
  },
  "two-way": (contract, { a, b, c, d, rows }) => {
    const before = { exports: rows(a), imports: rows(b) };
    if (contract.gives === "one") return contract.formula(before);
    if (contract.gives === "change")
      return contract.formula({ before, after: { exports: rows(c), imports: rows(d) } });
    const [exports = 0, imports = 0, more = 0, others = 0] = a;
    return contract.formula({
      exports,
      imports,
      totalExports: exports + more,
      totalImports: imports + others,
    });
  },
  baskets: ({ roles = ["a", "b"], formula }, { a, b, c, d, rows }) => {
    const all = a.map((value, product) => value + (b[product] ?? 0) + (c[product] ?? 0) + (d[product] ?? 0));
    const baskets = roles.map((role, place) => [
      role,
      rows(isWorld(role) ? all : ([a, b, c, d][place] ?? [])),
    ]);
    return formula(Object.fromEntries(baskets));
  },
  prices: ({ formula }, { a, b, others, rows }) => {
    const [baseQuantities, quantities] = [rows(others), rows([...others].sort((one, other) => one - other))];
    return formula({ basePrices: rows(a), baseQuantities, prices: rows(b), quantities });
  },
  markets: ({ formula }, { a, b, c, d, rows }) => {
    const cells = a.map((before, place) => ({
      product: `p${place % PRODUCTS}`,
      market: `m${Math.floor(place / PRODUCTS)}`,
      before,
      after: b[place] ?? 0,
      worldBefore: before + (c[place] ?? 0),
      worldAfter: (b[place] ?? 0) + (d[place] ?? 0),
    }));
    return formula(rows(cells));
  },
};

function mainOf(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "value" in answer ? answer.value : answer;
}

/** Five lists of figures above zero. */
const figures = fc
  .array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 5 * SIZE, maxLength: 5 * SIZE })
  .map((all) => (place: number) => all.slice(place * SIZE, (place + 1) * SIZE));

interface Told {
  readonly money?: number;
  readonly turned?: boolean;
}

/** What a contract answers when money is in another unit, or rows are the other way round. */
function answerOf(
  contract: Contract,
  list: (place: number) => number[],
  { money = 1, turned = false }: Told = {},
): unknown {
  const [a = [], b = [], c = [], d = []] = [0, 1, 2, 3].map((place) =>
    list(place).map((value) => value * money),
  );
  const answer = ANSWERS[contract.from as From] as (contract: Contract, given: Given) => unknown;
  return answer(contract, {
    ...{ a, b, c, d },
    others: list(4),
    rows: (rows) => (turned ? [...rows].reverse() : [...rows]),
  });
}

/** Every number of an answer, times a factor. */
function scaled(answer: unknown, factor: number): unknown {
  if (typeof answer === "number") return answer * factor;
  if (Array.isArray(answer)) return answer.map((one) => scaled(one, factor));
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, one]) => [name, scaled(one, factor)]));
}

const CASES = CATALOGUE.flatMap(({ meta, contracts }) =>
  contracts
    .filter(({ from }) => from !== "equation")
    .map((contract) => ({ id: meta.id, from: contract.from, unit: meta.unit, contract })),
);

describe("every indicator", () => {
  it.each(CASES)("$id from $from has numbers for some trade", ({ contract }) => {
    const answers = fc
      .sample(figures, { numRuns: 20, seed: 1 })
      .map((list) => JSON.stringify(answerOf(contract, list) ?? null));
    expect(answers.filter((numbers) => /\d/.test(numbers))).not.toHaveLength(0);
  });

  // PRODY and EXPY are in the dollars of incomes, which stay as they are; of a unit value the weight is multiplied, too.
  it.each(CASES)("$id from $from does not change with the unit of money, or is in it", (one) => {
    const degree = one.unit === "usd" && one.from !== "matrix" && one.id !== "unit-value" ? OTHER_UNIT : 1;
    const same = (list: (place: number) => number[]) =>
      expectClose(
        answerOf(one.contract, list, { money: OTHER_UNIT }),
        scaled(answerOf(one.contract, list), degree),
        1e-9,
      );
    holds(fc.property(figures, same), 50);
  });

  it.each(CASES)("$id from $from does not change with the order of the rows", ({ contract }) => {
    const same = (list: (place: number) => number[]) =>
      expectClose(answerOf(contract, list, { turned: true }), answerOf(contract, list), 1e-9);
    holds(fc.property(figures, same), 50);
  });
});
