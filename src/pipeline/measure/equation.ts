import { BilatError } from "../../core/errors.js";
import { decimal } from "../../core/numbers.js";
import type { Column, Row } from "../../core/result-table.js";
import { rowCount } from "../../core/row-count.js";
import type { EquationContract, MeasureOptions } from "../../indicators/catalogue/contract.js";
import {
  type GravityFormula,
  parseGravityFormula,
  parseGravityKey,
} from "../../indicators/gravity/formula.js";
import type { GravityColumns, GravityFit } from "../../indicators/gravity.js";
import type { InputColumn } from "./input-columns.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, inputSource, note, unreadNote } from "./job.js";

/** The columns that a formula names → a table of coefficients. */
export const EQUATION: ContractHandler<EquationContract> = {
  input: (_, __, options) => {
    const columns = columnsOf(requireFormula(options), options);
    return { columns, key: [], standsOnce: (header) => flowKey(header, columns) };
  },
  fromInput: ({ contract, table, options }) => {
    const formula = requireFormula(options);
    const estimator = options.estimator ?? "ppml";
    const columns = columnsOf(formula, options);
    const { cluster } = options;
    const request = { formula: options.formula ?? "", estimator, ...(cluster !== undefined && { cluster }) };
    const fit = contract.formula(cellsOf(table, columns), request);
    const rows = fit.coefficients.map((coefficient): Row => ({ ...coefficient }));
    return {
      subject: `${options.formula}, ${estimator.toUpperCase()}, ${table.name}`,
      keys: [{ name: "term", label: "Term", unit: "text", decimals: 0 }],
      value: decimals("estimate", "Estimate"),
      beside: [
        judging("std_error", "Standard error"),
        judging("z", fit.distribution === "normal" ? "z" : "t"),
        judging("p", "p"),
      ],
      body: { rows, figures: rows.map(() => ({})), texts: rows.map(smallest) },
      caveats: [...notesOf(fit), ...unreadNote(table)],
      sources: [inputSource(table)],
    };
  },
  sample: () => SAMPLE,
  sampleOptions: {
    formula: "trade ~ log(distance) + border | exporter^year + importer^year",
    cluster: "exporter^importer",
  },
};

const DECIMALS = 4;

function decimals(name: string, label: string): Column {
  return { name, label, unit: "ratio", decimals: DECIMALS };
}

/** What judges an estimate is drawn on no scale with it. */
function judging(name: string, label: string): Column {
  return { ...decimals(name, label), unit: "index" };
}

/** A probability that would print as nought is said to be below the last place. */
function smallest({ p }: Row): Readonly<Record<string, string>> {
  const least = 10 ** -DECIMALS;
  return typeof p === "number" && p < least / 2 ? { p: `<${decimal(least, DECIMALS)}` } : {};
}

function requireFormula({ formula }: MeasureOptions): GravityFormula {
  if (formula !== undefined) return parseGravityFormula(formula);
  throw new BilatError("BILAT_E_USAGE", {
    problem: "A gravity equation needs a --formula.",
    found: ["no formula"],
    hint: 'Such as --formula "trade ~ log(distance) + border | exporter^year + importer^year".',
  });
}

/** The numbers of a formula, and the columns its fixed effects and clusters are made from. */
function columnsOf(
  { response, regressors, fixedEffects }: GravityFormula,
  { cluster }: MeasureOptions,
): InputColumn[] {
  const numbers = [response, ...regressors].map(({ column }) => column);
  const keys = [...fixedEffects, ...(cluster === undefined ? [] : [parseGravityKey(cluster)])];
  const texts = keys.flatMap(({ columns }) => columns).filter((name) => !numbers.includes(name));
  return [
    ...[...new Set(numbers)].map((name): InputColumn => ({ name, kind: "number", mayBeEmpty: true })),
    ...[...new Set(texts)].map((name): InputColumn => ({ name, kind: "text", mayBeEmpty: true })),
  ];
}

const PAIR = ["exporter", "importer"];
const TIME = ["year", "period"];

/** What tells the flows of a file apart: all but the numbers of the formula. Rows without a pair may be alike. */
function flowKey(header: readonly string[], columns: readonly InputColumn[]): string[] {
  if (!PAIR.every((name) => header.includes(name))) return [];
  const numbers = columns.flatMap(({ name, kind }) => (kind === "number" ? [name] : []));
  return header.filter((name) => TIME.includes(name) || !numbers.includes(name));
}

function cellsOf(table: InputTable, columns: readonly InputColumn[]): GravityColumns {
  const cells = columns.map(({ name, kind }) => {
    const text = () => table.text(name).map((cell) => cell ?? undefined);
    return [name, kind === "number" ? table.numbers(name) : text()] as const;
  });
  return Object.fromEntries(cells);
}

/** n, what was left out, the fit, and how the standard errors were made. */
function notesOf(fit: GravityFit) {
  const { dropped, fixed_effects, clusters } = fit;
  const left = Object.entries(dropped).filter(([, count]) => count > 0);
  const sets = fixed_effects.map(({ term, groups }) => `${term} (${groups})`);
  const errors = clusters ? `clustered by ${clusters.term} (${clusters.groups})` : fit.standard_errors;
  const isExact = fit.coefficients.some(({ z }) => z === undefined);
  const texts = [
    `${rowCount(fit.observations)} in the fit; ${left.length === 0 ? "none left out" : `left out: ${left.map(([why, count]) => `${decimal(count, 0)} (${why.replaceAll("_", " ")})`).join(", ")}`}.`,
    fitText(fit),
    ...(sets.length > 0 ? [`Fixed effects: ${sets.join(", ")}.`] : []),
    `Standard errors: ${errors}; p from the ${fit.distribution === "normal" ? "normal distribution" : `t distribution with ${fit.degrees_of_freedom} degrees of freedom`}.`,
    ...(isExact ? ["The equation fits without a remainder: z and p have no meaning."] : []),
    ...(fit.collinear.length > 0 ? [`Left out as collinear: ${fit.collinear.join(", ")}.`] : []),
  ];
  return texts.map(note);
}

function fitText({ r2, within_r2, pseudo_r2, squared_correlation, iterations }: GravityFit): string {
  const measures = [
    ["R²", r2],
    ["within R²", within_r2],
    ["pseudo-R²", pseudo_r2],
    ["squared correlation", squared_correlation],
  ] as const;
  const shown = measures.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${decimal(value, 4)}`],
  );
  return `${shown.join(", ")}; settled after ${iterations} ${iterations === 1 ? "round" : "rounds"}.`;
}

const COUNTRIES = ["CHN", "DEU", "JPN", "RUS", "USA"];

/** Ten pairs in two years, made by a rule with a little noise, so that a formula has something to find. */
const SAMPLE = `exporter,importer,year,trade,distance,border\n${COUNTRIES.flatMap((exporter, i) =>
  COUNTRIES.flatMap((importer, j) =>
    i === j
      ? []
      : [2017, 2018].map((year) => {
          const distance = 1000 + 900 * Math.abs(i - j);
          const border = Math.abs(i - j) === 1 ? 1 : 0;
          const trade = Math.round(
            (1e6 * (i + 2) * (j + 2) * (1 + border)) / distance + ((i * 7 + j * 3 + year) % 5) * 100,
          );
          return `${exporter},${importer},${year},${trade},${distance},${border}\n`;
        }),
  ),
).join("")}`;
