import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryProductMatrix } from "../../src/indicators/arguments/country-product-matrix.js";
import { economicComplexity } from "../../src/indicators/economic-complexity.js";
import { diversity, presence } from "../../src/indicators/presence.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";
import { exportTables, matrixOf, reversed, rowsOf } from "./matrices.js";

// A makes x and y, B y and z, C z alone: a chain, with the more diverse at one end.
const CHAIN = [
  [6, 5, 0],
  [0, 5, 5],
  [0, 0, 4],
];

describe("economicComplexity", () => {
  it("puts the country with rare products above the others, and rare products above common ones", () => {
    const { eci, pci } = economicComplexity(matrixOf(CHAIN)) ?? { eci: [], pci: [] };
    expect(eci[0]).toBeGreaterThan(eci[1] ?? Number.NaN);
    expect(eci[1]).toBeGreaterThan(eci[2] ?? Number.NaN);
    expect(pci[0]).toBeGreaterThan(pci[1] ?? Number.NaN);
    expect(pci[1]).toBeGreaterThan(pci[2] ?? Number.NaN);
  });

  it("says how far the iteration got", () => {
    const found = economicComplexity(matrixOf(CHAIN));
    expect(found?.residual).toBeLessThan(1e-13);
    expect(found?.iterations).toBeGreaterThan(0);
    expect(found?.eigenvalue).toBeGreaterThan(found?.nextEigenvalue ?? 1);
  });

  it.each([
    ["no trade", []],
    ["one country", [[1, 2, 3]]],
    ["one product", [[1], [2]]],
    [
      "countries without a product in common",
      [
        [5, 0],
        [0, 5],
      ],
    ],
    [
      "countries that export alike",
      [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
    ],
    [
      "all countries of the same diversity",
      [
        [5, 1, 5],
        [5, 5, 1],
        [1, 5, 5],
      ],
    ],
    // Each of the next is refused for one reason alone: eigenvalues 1, 1 and ½; 1, ½, ½ and 0; 1, ½ and 0.
    [
      "groups without a product in common, of which one is more diverse",
      [
        [1, 1, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ],
    [
      "two equal eigenvalues, whose countries are not equally diverse",
      [
        [1, 1, 1, 1],
        [1, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
    ],
    [
      "a chain that is the same from either end",
      [
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
    [
      "a chain of countries of the same diversity",
      [
        [1, 1, 0, 0],
        [0, 1, 1, 0],
        [0, 0, 1, 1],
      ],
    ],
  ])("has no meaning for %s", (_, cells) => {
    expect(economicComplexity(matrixOf(cells))).toBeUndefined();
  });

  it("has a meaning for two countries, of which one is more diverse, and no third eigenvalue", () => {
    const cells = [
      [1, 1, 1, 0],
      [0, 0, 1, 2],
    ];
    const { eci, pci, eigenvalue, nextEigenvalue } = economicComplexity(matrixOf(cells)) ?? {};
    expectClose([...(eci ?? [])], [1, -1]);
    // The means of their makers are 1, 1, 0 and -1, of which the mean is 1/4 and the variance 11/16.
    expectClose(
      [...(pci ?? [])],
      [3, 3, -1, -5].map((quarters) => quarters / Math.sqrt(11)),
    );
    // The trace is 5/6 + 3/4, and the first eigenvalue 1.
    expectClose(eigenvalue, 7 / 12);
    expect(nextEigenvalue).toBeUndefined();
  });

  it("settles a large block where eigenvalues crowd together", () => {
    // A ring: country c makes products c and c+1, and the first makes half of all; eigenvalues like cosines.
    const size = 90;
    const cells = Array.from({ length: size }, (_, c) =>
      Array.from({ length: size }, (_, p) =>
        p === c || p === (c + 1) % size || (c === 0 && p < 3) ? 100 + c : 0,
      ),
    );
    const found = economicComplexity(matrixOf(cells));
    expect(found?.residual).toBeLessThan(1e-12);
    expect(1 - (found?.eigenvalue ?? 0)).toBeLessThan(0.01);
  });

  it("has mean 0 and standard deviation 1, rises with diversity, and ignores unit and order", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const matrix = matrixOf(cells);
        const found = economicComplexity(matrix);
        if (!found || found.eigenvalue - (found.nextEigenvalue ?? 0) < 1e-3) return;
        for (const index of [found.eci, found.pci]) {
          expect(Math.abs(index.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9);
          expectClose(index.reduce((sum, value) => sum + value ** 2, 0) / index.length, 1, 1e-9);
        }
        const kc = diversity(presence(matrix));
        expect(
          found.eci.reduce((sum, value, country) => sum + value * (kc[country] ?? 0), 0),
        ).toBeGreaterThan(0);
        const scaled = rowsOf(cells).map((row) => ({ ...row, value: row.value / 64 }));
        const again = economicComplexity(countryProductMatrix(reversed(scaled)));
        expect(again).toEqual(found);
      }),
    );
  });
});
