import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/indicators/catalogue/catalogue.js";
import type { Contract, Indicator } from "../../src/indicators/catalogue/contract.js";
import { handlerOf, isEmbedded } from "../../src/pipeline/measure/contracts.js";
import { inputColumns } from "../../src/pipeline/measure/example.js";
import { expectClose } from "../helpers/close.js";
import { type JsonRow, measuredRows } from "./plain-file.js";

const SEED = 20261125;

const samples = CATALOGUE.map(({ meta, contracts }) => {
  const contract = contracts[0] as Contract;
  const handler = handlerOf(contract);
  const options = Object.entries(handler.sampleOptions ?? {}).flatMap(([name, value]) => [
    `--${name}`,
    String(value),
  ]);
  return {
    id: meta.id,
    column: meta.id.replaceAll("-", "_"),
    meta,
    contract,
    options,
    text: handler.sample(contract, meta),
  };
});

const shapeOf = ({ contract }: (typeof samples)[number]) =>
  [contract.from, "gives" in contract ? String(contract.gives) : ""].join(" ");

/** One indicator for each way of reading a file; their formulas have property tests of their own. */
const computed = samples.filter(
  (sample, place) =>
    sample.contract.from !== "equation" &&
    samples.findIndex((other) => shapeOf(other) === shapeOf(sample)) === place,
);

/** The lines below the header in another order. */
function shuffled(text: string, order: readonly number[]): string {
  const [header, ...lines] = text.trimEnd().split("\n");
  const keyed = lines.map((line, place) => ({ line, key: order[place % order.length] ?? 0, place }));
  return [header, ...keyed.sort((a, b) => a.key - b.key || b.place - a.place).map(({ line }) => line)].join(
    "\n",
  );
}

/** Every amount in another currency; a quantity is no amount. */
function inCurrency(text: string, rate: number): string {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const names = header.split(",");
  const scaled = lines.map((line) =>
    line
      .split(",")
      .map((cell, place) => (MONEY.has(names[place] ?? "") ? String(Number(cell) * rate) : cell))
      .join(","),
  );
  return [header, ...scaled].join("\n");
}

const LABELS = ["country", "product", "basket", "flow", "market", "period", "year", "quantity", "weight"];
const MONEY = {
  has: (name: string) => !LABELS.includes(name) && name !== "",
};

/** Numbers that change with the currency: money itself. */
const IN_MONEY = ["usd"];

describe("the sample of each contract", () => {
  it.each(samples)(
    "feeds $id, with a number in the column of its name",
    async ({ id, column, options, text, meta }) => {
      const rows = await measuredRows(text, [id, ...options]);
      expect(rows.length).toBeGreaterThan(0);
      const name = id === "gravity" ? "estimate" : column;
      const numbers = rows.flatMap((row) => (typeof row[name] === "number" ? [row[name]] : []));
      expect(numbers.length, `${id} has numbers`).toBeGreaterThan(0);
      const [low, high] = meta.range;
      for (const number of numbers) {
        expect(number).toBeGreaterThanOrEqual(low - 1e-9);
        expect(number).toBeLessThanOrEqual(high + 1e-9);
      }
    },
  );

  it.each(samples)("has the columns that help gives for $id", ({ id, text }) => {
    const indicator = CATALOGUE.find(({ meta }) => meta.id === id) as Indicator;
    const { must, may } = inputColumns(indicator);
    const header = text.split("\n", 1)[0]?.split(",") ?? [];
    expect(header).toEqual(expect.arrayContaining(must));
    expect([...must, ...may]).toEqual(expect.arrayContaining(header));
  });

  it.each(computed)(
    "gives the same for $id whatever the order of its lines",
    async ({ id, options, text }) => {
      const given = await measuredRows(text, [id, ...options]);
      const order = fc.array(fc.integer(), { minLength: 3, maxLength: 50 });
      const property = fc.asyncProperty(order, async (keys) => {
        expect(await measuredRows(shuffled(text, keys), [id, ...options])).toEqual(given);
      });
      await fc.assert(property, { seed: SEED, numRuns: 1 });
    },
  );

  const free = computed.filter(({ meta }) => !IN_MONEY.includes(meta.unit) && meta.id !== "unit-value");
  it.each(free)("gives the same for $id in another currency", async ({ id, column, options, text }) => {
    const values = (rows: readonly JsonRow[]) => rows.map((row) => row[column] ?? undefined);
    const given = values(await measuredRows(text, [id, ...options]));
    const property = fc.asyncProperty(fc.constantFrom(0.0091, 64.7, 1000), async (rate) => {
      expectClose(values(await measuredRows(inCurrency(text, rate), [id, ...options])), given, 1e-9);
    });
    await fc.assert(property, { seed: SEED, numRuns: 1 });
  });
});

describe("contracts", () => {
  it("find in the store what the embedded figures hold", () => {
    const held = CATALOGUE.filter(({ contracts }) => contracts.some(isEmbedded)).map(({ meta }) => meta.id);
    expect(held).toEqual(
      expect.arrayContaining([
        "growth",
        "rank",
        "herfindahl",
        "trade-intensity",
        "openness",
        "mirror-gap",
        "grubel-lloyd",
      ]),
    );
    expect(held).not.toContain("balassa");
    expect(held).not.toContain("unit-value");
  });
});
