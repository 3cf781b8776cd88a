import { BilatError } from "../../core/errors.js";
import type { Measured } from "../../core/measured.js";
import type { ResultTable, Row } from "../../core/result-table.js";
import {
  type CountryProductMatrix,
  countryProductMatrix,
} from "../../indicators/arguments/country-product-matrix.js";
import type { MatrixAnswer, MatrixContract, MeasureOptions } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, type InputJob, inputSource, note, tooFew, unreadNote } from "./job.js";
import { PRODUCT_COLUMNS, PRODUCTS_SAMPLE, rowsByYear } from "./products.js";
import { columns, valueName } from "./table.js";

type Kind = MatrixContract["gives"][number];

/** The columns that name a row, by what the numbers stand for. */
export const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  cells: ["country", "product"],
  countries: ["country"],
  products: ["product"],
  pairs: ["product_1", "product_2"],
};

/** `country,product,value[,year]` → comparative advantage, complexity, proximity. */
export const MATRIX: ContractHandler<MatrixContract> = {
  input: ({ incomes }) =>
    incomes
      ? { ...PRODUCT_COLUMNS, columns: [...PRODUCT_COLUMNS.columns, { name: "income", kind: "amount" }] }
      : PRODUCT_COLUMNS,
  fromInput: (job) => {
    const { meta, contract, table, options } = job;
    const kind = kindOf(contract, options);
    const years = [...rowsByYear(table)].map(([year, rows]) => yearTable(job, { year, rows, kind }));
    const keys = table.has("year") ? ["year", ...KEYS[kind]] : KEYS[kind];
    const rows = years.flatMap((year) => year.rows);
    return {
      subject: table.name,
      keys: columns(...keys),
      body: { rows, figures: figuresOf(meta, rows) },
      caveats: [...new Set(years.flatMap(({ notes }) => notes))].map(note).concat(unreadNote(table)),
      sources: [inputSource(table)],
    };
  },
  sample: ({ incomes }) => (incomes ? withIncomes(PRODUCTS_SAMPLE) : PRODUCTS_SAMPLE),
};

/** The figures beside the rows of a matrix, too many for each to say where it comes from. */
export function figuresOf(meta: IndicatorMeta, rows: readonly Row[]): ResultTable["figures"] {
  const empty = absentFigures(meta);
  return rows.map((row) => (row[valueName(meta)] === undefined ? empty : NO_FIGURES));
}

const NO_FIGURES: ResultTable["figures"][number] = {};

function absentFigures(meta: IndicatorMeta): Record<string, Measured> {
  const origin = { kind: "computed", by: meta.id, inputs: {} } as const;
  return { [valueName(meta)]: { value: undefined, absence: "not-meaningful", estimated: false, origin } };
}

/** What the numbers stand for: what is asked for, else the first that the measure gives. */
export function kindOf({ gives }: MatrixContract, { by }: MeasureOptions): Kind {
  const asked = by === "country" ? "countries" : by === "product" ? "products" : undefined;
  return asked ?? gives[0] ?? "cells";
}

interface YearRows {
  readonly year: string;
  readonly rows: readonly number[];
  readonly kind: Kind;
}

function yearTable(
  { meta, contract, table, options }: InputJob<MatrixContract>,
  { year, rows, kind }: YearRows,
): { rows: Row[]; notes: string[] } {
  const matrix = matrixOf(table, rows);
  const incomes = contract.incomes ? incomesOf(table, rows, matrix) : [];
  const answer = comparesCountries(matrix) ? contract.formula(matrix, { ...options, incomes }) : undefined;
  if (answer === undefined) throw tooSmall(meta, table, { year, matrix });
  const label = table.has("year") ? { year } : {};
  const found = rowsOf(matrix, answer, { kind, label, name: valueName(meta) });
  return { rows: found, notes: [...notesOf(matrix), ...(answer.note ? [answer.note] : [])] };
}

/** Whether there are several countries: one alone is its own world, of which every comparison is neutral. */
export function comparesCountries({ countries }: CountryProductMatrix): boolean {
  return countries.length > 1;
}

/** How many countries and products there are. */
export function sizeOf({ countries, products }: CountryProductMatrix): string {
  return `${countries.length} ${countries.length === 1 ? "country" : "countries"} and ${products.length} ${products.length === 1 ? "product" : "products"}`;
}

function matrixOf(table: InputTable, rows: readonly number[]): CountryProductMatrix {
  const [countries, products, values] = [
    table.text("country"),
    table.text("product"),
    table.numbers("value"),
  ];
  return countryProductMatrix(
    rows.map((row) => ({
      country: countries[row] ?? "",
      product: products[row] ?? "",
      value: values[row] ?? 0,
    })),
  );
}

/** Each country's income, which every line of it must give alike. */
function incomesOf(table: InputTable, rows: readonly number[], matrix: CountryProductMatrix): number[] {
  const byCountry = new Map<string, number | undefined>();
  const [countries, incomes] = [table.text("country"), table.numbers("income")];
  const other = rows.filter((row) => {
    const country = countries[row] ?? "";
    if (!byCountry.has(country)) byCountry.set(country, incomes[row]);
    return byCountry.get(country) !== incomes[row];
  });
  if (other.length > 0) {
    throw new BilatError("BILAT_E_CELL", {
      problem: "Every line of a country must give the same income.",
      found: other.map((row) => {
        const country = countries[row] ?? "";
        return table.place(
          row,
          `income of ${country} is ${incomes[row]}, before it was ${byCountry.get(country)}`,
        );
      }),
    });
  }
  return matrix.countries.map((country) => byCountry.get(country) ?? 0);
}

function tooSmall(
  meta: IndicatorMeta,
  { name }: InputTable,
  { year, matrix }: { readonly year: string; readonly matrix: CountryProductMatrix },
): BilatError {
  const found = [`${name}${year && `, ${year}`}: ${sizeOf(matrix)} with trade`];
  const problem = comparesCountries(matrix)
    ? `${meta.id} has a meaning only for several countries that share products and differ in what they export.`
    : `${meta.id} compares countries, and needs several of them in the file.`;
  return tooFew(problem, found);
}

function notesOf(matrix: CountryProductMatrix): string[] {
  const { untraded } = matrix;
  const left = [...untraded.countries, ...untraded.products];
  return [
    "A country and product without a line count as no trade (0); the world is the sum of the countries in the file.",
    ...(left.length > 0 ? [`Not meaningful for ${left.join(", ")}, which trade nothing.`] : []),
    `${sizeOf(matrix)}.`,
  ];
}

interface RowShape {
  readonly kind: Kind;
  readonly label: Readonly<Record<string, string>>;
  readonly name: string;
}

/** The rows of an answer. */
export function rowsOf(matrix: CountryProductMatrix, answer: MatrixAnswer, shape: RowShape): Row[] {
  switch (shape.kind) {
    case "cells":
      return cellRows(matrix, answer.cells, shape);
    case "countries":
      return listRows(matrix.countries, matrix.untraded.countries, {
        ...shape,
        key: "country",
        values: answer.countries,
      });
    case "products":
      return listRows(matrix.products, matrix.untraded.products, {
        ...shape,
        key: "product",
        values: answer.products,
      });
    case "pairs":
      return pairRows(matrix.products, answer.pairs, shape);
  }
}

/** A row for each country and product that the file names; without a number where one of them trades nothing. */
function cellRows(
  matrix: CountryProductMatrix,
  cells: Float64Array | undefined,
  { label, name }: RowShape,
): Row[] {
  const countries = [...matrix.countries, ...matrix.untraded.countries].sort();
  const products = [...matrix.products, ...matrix.untraded.products].sort();
  const [rowAt, columnAt] = [placesIn(matrix.countries), placesIn(matrix.products)];
  const width = matrix.products.length;
  return countries.flatMap((country) => {
    const row = rowAt.get(country);
    return products.map((product): Row => {
      const column = columnAt.get(product);
      const value = row === undefined || column === undefined ? undefined : cells?.[row * width + column];
      return { ...label, country, product, [name]: number(value) };
    });
  });
}

function placesIn(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(codes.map((code, place) => [code, place]));
}

interface ListShape extends RowShape {
  readonly key: string;
  readonly values: Float64Array | undefined;
}

function listRows(
  codes: readonly string[],
  untraded: readonly string[],
  { label, key, name, values }: ListShape,
): Row[] {
  const places = placesIn(codes);
  return [...codes, ...untraded].sort().map((code) => {
    const place = places.get(code);
    return { ...label, [key]: code, [name]: place === undefined ? undefined : number(values?.[place]) };
  });
}

function pairRows(
  products: readonly string[],
  pairs: Float64Array | undefined,
  { label, name }: RowShape,
): Row[] {
  return products.flatMap((first, a) =>
    products.slice(a + 1).map((second, step) => {
      const b = a + 1 + step;
      return { ...label, product_1: first, product_2: second, [name]: pairs?.[(b * (b - 1)) / 2 + a] };
    }),
  );
}

/** A matrix holds no `undefined`; what has no meaning is NaN in it, and nothing outside. */
function number(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

const INCOMES: Readonly<Record<string, number>> = {
  ARG: 12000,
  CHL: 15000,
  DEU: 47000,
  JPN: 39000,
  KOR: 33000,
};

function withIncomes(sample: string): string {
  const [header, ...lines] = sample.trimEnd().split("\n");
  return `${header},income\n${lines.map((line) => `${line},${INCOMES[line.slice(0, 3)]}\n`).join("")}`;
}
