import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complementarityDrysdaleGarnaut } from "../../src/indicators/complementarity-drysdale-garnaut.js";
import { expectClose } from "../helpers/close.js";
import { holds, unit } from "../helpers/property.js";

describe("complementarityDrysdaleGarnaut", () => {
  it("weighs the reporter's shares with what the partner imports more of than others", () => {
    const baskets = { exports: [60, 40], imports: [10, 30], ownImports: [10, 20], worldImports: [60, 170] };
    // The world without the reporter imports 50 and 150: a quarter and three quarters, just like the partner.
    expectClose(complementarityDrysdaleGarnaut(baskets), 1);
    expectClose(
      complementarityDrysdaleGarnaut({ ...baskets, imports: [30, 10] }),
      0.6 * 4 * 0.75 + (0.4 * 0.25) / 0.75,
    );
  });

  it("leaves out products that nobody else imports", () => {
    const baskets = { exports: [1, 1], imports: [0, 5], ownImports: [7, 0], worldImports: [7, 10] };
    expectClose(complementarityDrysdaleGarnaut(baskets), 0.5);
  });

  it("has no meaning without exports, imports or a market", () => {
    const [none, some] = [
      [0, 0],
      [1, 2],
    ];
    const world = [9, 9];
    expect(
      complementarityDrysdaleGarnaut({ exports: none, imports: some, ownImports: none, worldImports: world }),
    ).toBeUndefined();
    expect(
      complementarityDrysdaleGarnaut({ exports: some, imports: none, ownImports: none, worldImports: world }),
    ).toBeUndefined();
    expect(
      complementarityDrysdaleGarnaut({
        exports: some,
        imports: none,
        ownImports: world,
        worldImports: world,
      }),
    ).toBeUndefined();
    expect(
      complementarityDrysdaleGarnaut({ exports: [], imports: [], ownImports: [], worldImports: [] }),
    ).toBeUndefined();
  });

  it("refuses countries that import more than the world", () => {
    const baskets = { exports: [1], imports: [4], ownImports: [7], worldImports: [10] };
    expect(() => complementarityDrysdaleGarnaut(baskets)).toThrow("can't be larger than the whole");
    expect(() => complementarityDrysdaleGarnaut({ ...baskets, ownImports: [11], imports: [0] })).toThrow(
      "larger than the whole",
    );
  });

  const figure = fc.double({ min: 1e6, max: 1e9, noNaN: true });
  const markets = fc.array(fc.tuple(figure, figure, figure, figure), {
    minLength: 1,
    maxLength: 20,
  });
  const basketsOf = (rows: readonly (readonly number[])[], rate: number) => {
    const column = (place: number) => rows.map((row) => (row[place] ?? 0) * rate);
    const worldImports = rows.map(([, imports = 0, own = 0, others = 0]) => (imports + own + others) * rate);
    return { exports: column(0), imports: column(1), ownImports: column(2), worldImports };
  };

  it("is 1 when the partner imports like the rest of the world", () => {
    holds(
      fc.property(markets, (rows) => {
        const alike = rows.map(([exports, imports, own]) => [exports, imports, own, imports]);
        expectClose(complementarityDrysdaleGarnaut(basketsOf(alike, 1)), 1, 1e-9);
      }),
    );
  });

  it("does not change with the currency unit or the order of the products", () => {
    holds(
      fc.property(markets, unit, (rows, rate) => {
        const index = complementarityDrysdaleGarnaut(basketsOf(rows, 1));
        expectClose(complementarityDrysdaleGarnaut(basketsOf(rows, rate)), index, 1e-9);
        expectClose(complementarityDrysdaleGarnaut(basketsOf([...rows].reverse(), 1)), index);
      }),
    );
  });
});
