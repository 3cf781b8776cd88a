import fc from "fast-check";
import {
  type CountryProductMatrix,
  type CountryProductRow,
  countryProductMatrix,
} from "../../src/indicators/arguments/country-product-matrix.js";

/** Cells as rows with codes `c00`, `c01`, … and `p00`, `p01`, …, so that sorting keeps their order. */
export function rowsOf(cells: readonly (readonly number[])[]): CountryProductRow[] {
  const code = (letter: string, place: number) => `${letter}${String(place).padStart(2, "0")}`;
  return cells.flatMap((row, country) =>
    row.map((value, product) => ({ country: code("c", country), product: code("p", product), value })),
  );
}

/** The matrix of a table with countries in rows and products in columns. */
export function matrixOf(cells: readonly (readonly number[])[]): CountryProductMatrix {
  return countryProductMatrix(rowsOf(cells));
}

/** A flat row-major array as a table again. */
export function tableOf(values: Float64Array, width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) => [
    ...values.subarray(row * width, (row + 1) * width),
  ]);
}

/** A small table of exports in which at least one cell is traded. */
export const exportTables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }))
  .chain(([countries, products]) => {
    const cell = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 1e6 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    );
    const row = fc.array(cell, { minLength: products, maxLength: products });
    return fc.array(row, { minLength: countries, maxLength: countries });
  })
  .filter((cells) => cells.some((row) => row.some((value) => value > 0)));

/** The table with its rows, and the products within them, in another order. */
export function reversed(rows: readonly CountryProductRow[]): CountryProductRow[] {
  return [...rows].reverse();
}

/**
 * x is made by A, B and C, y by A and B, z by C alone, w by D alone. Apart from w, which lies by itself, x and y lie 2/3
 * apart, x and z 1/3, y and z not near each other at all.
 */
export const THREE_DEGREES = [
  [1, 1, 0, 0],
  [1, 1, 0, 0],
  [1, 0, 1, 0],
  [0, 0, 0, 10],
];
