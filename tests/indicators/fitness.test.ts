import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryProductMatrix } from "../../src/indicators/arguments/country-product-matrix.js";
import { fitness } from "../../src/indicators/fitness.js";
import { expectClose } from "../helpers/close.js";
import { holds } from "../helpers/property.js";
import { exportTables, matrixOf, reversed, rowsOf } from "./matrices.js";

// A is specialised in x and y, B in z alone: one step counts products.
const CELLS = [
  [4, 4, 0],
  [0, 0, 8],
];

describe("fitness", () => {
  it("counts products after one step", () => {
    const { fitness: f, complexity, steps, lastChange } = fitness(matrixOf(CELLS), { steps: 1 });
    expectClose([...f], [2 / 1.5, 1 / 1.5]);
    expectClose([...complexity], [1, 1, 1]);
    expect(steps).toBe(1);
    // Both moved by a third, from 1.
    expectClose(lastChange, 1 / 3);
  });

  it("takes 20 steps unless told, and says what the last one moved", () => {
    const twenty = fitness(matrixOf(CELLS));
    expect(twenty).toEqual(fitness(matrixOf(CELLS), { steps: 20 }));
    const before = fitness(matrixOf(CELLS), { steps: 19 }).fitness;
    const moved = Math.max(
      ...twenty.fitness.map((value, country) => Math.abs(value - (before[country] ?? 0))),
    );
    expectClose(twenty.lastChange, moved);
  });

  it("gives 1 to countries that make the same", () => {
    expectClose(
      [
        ...fitness(
          matrixOf([
            [1, 2],
            [2, 4],
            [3, 6],
          ]),
        ).fitness,
      ],
      [1, 1, 1],
    );
  });

  it("stays a number where the least fit vanish", () => {
    const cells = [
      [9, 6, 3],
      [0, 6, 3],
      [0, 0, 5],
    ];
    const { fitness: f, complexity } = fitness(matrixOf(cells), { steps: 5000 });
    expect([...f, ...complexity].every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
  });

  it("is empty without trade", () => {
    expect(fitness(matrixOf([]))).toMatchObject({ fitness: new Float64Array(0), lastChange: 0 });
  });

  it("refuses steps that are no number of steps", () => {
    expect(() => fitness(matrixOf(CELLS), { steps: 0 })).toThrow("steps must be a whole number");
    expect(() => fitness(matrixOf(CELLS), { steps: 1.5 })).toThrow("steps must be a whole number");
  });

  it("has mean 1 and ignores unit and order", () => {
    holds(
      fc.property(exportTables, (cells) => {
        const found = fitness(matrixOf(cells));
        expectClose(
          found.fitness.reduce((sum, value) => sum + value, 0),
          found.fitness.length,
        );
        expectClose(
          found.complexity.reduce((sum, value) => sum + value, 0),
          found.complexity.length,
        );
        const scaled = rowsOf(cells).map((row) => ({ ...row, value: row.value / 64 }));
        expect(fitness(countryProductMatrix(reversed(scaled)))).toEqual(found);
      }),
    );
  });
});
