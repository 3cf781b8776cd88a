import { BilatError } from "../../core/errors.js";
import type { FormulaKey, FormulaTerm, GravityFormula } from "./formula.js";
import { type Cell, crossed, type Groups, groupsAt, groupsOf } from "./groups.js";

/** One column: numbers with NaN where nothing stands, or a list with `undefined` there. */
export type GravityColumn = Float64Array | readonly Cell[];

/** A table by column; all columns have the same length. */
export type GravityColumns = Readonly<Record<string, GravityColumn>>;

/** What the estimators see: complete observations as numbers. */
export interface Sample {
  readonly size: number;
  readonly response: Float64Array;
  readonly regressors: readonly Float64Array[];
  /** One for each set of fixed effects. */
  readonly sets: readonly Groups[];
  readonly cluster: Groups | undefined;
}

/** A sample, and how many rows were left out to get it. */
export interface CompleteSample {
  readonly sample: Sample;
  /** Rows with an empty cell. */
  readonly missing: number;
  /** Complete rows with a zero under a logarithm. */
  readonly logOfZero: number;
}

/** What is to be read from a table. */
export interface SampleRequest {
  readonly formula: GravityFormula;
  readonly cluster: FormulaKey | undefined;
  /** Whether the response must not be negative, as for PPML. */
  readonly counts: boolean;
}

/**
 * Read the columns that a formula names, and keep the rows in which none is empty.
 *
 * @throws BilatError `BILAT_E_FORMULA` for a column that is not there, `BILAT_E_VALUE` for text among numbers,
 *   infinite numbers, negative ones under a logarithm or for PPML, or columns of different length.
 */
export function readSample(
  columns: GravityColumns,
  { formula, cluster, counts }: SampleRequest,
): CompleteSample {
  const { response, regressors, fixedEffects } = formula;
  const size = sizeOf(columns);
  const numbers = [response, ...regressors].map((term) =>
    readNumbers(columns, term, term.log || (counts && term === response)),
  );
  const keys = [...fixedEffects, ...(cluster === undefined ? [] : [cluster])];
  const sets = keys.map((key) => readKeys(columns, key));
  const rows = completeRows(size, numbers, sets);
  const kept = rows.filter((row) => numbers.every((values) => values[row] !== -Infinity));
  const [first = new Float64Array(size), ...others] = numbers;
  const whole: Sample = {
    size,
    response: first,
    regressors: others,
    sets: sets.slice(0, fixedEffects.length),
    cluster: sets[fixedEffects.length],
  };
  return {
    sample: sampleAt(whole, kept),
    missing: size - rows.length,
    logOfZero: rows.length - kept.length,
  };
}

/** Some of the observations, in the order given. */
export function sampleAt(sample: Sample, rows: Int32Array): Sample {
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return {
    size: rows.length,
    response: pick(sample.response),
    regressors: sample.regressors.map(pick),
    sets: sample.sets.map((groups) => groupsAt(groups, rows)),
    cluster: sample.cluster && groupsAt(sample.cluster, rows),
  };
}

function completeRows(size: number, numbers: readonly Float64Array[], sets: readonly Groups[]): Int32Array {
  return Int32Array.from({ length: size }, (_, row) => row).filter(
    (row) =>
      numbers.every((values) => !Number.isNaN(values[row])) &&
      sets.every(({ codes }) => (codes[row] as number) >= 0),
  );
}

function sizeOf(columns: GravityColumns): number {
  const lengths = Object.entries(columns).map(([name, { length }]) => ({ name, length }));
  const size = lengths[0]?.length ?? 0;
  const wrong = lengths.filter(({ length }) => length !== size);
  if (wrong.length === 0) return size;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "All columns must have the same number of rows.",
    found: lengths.map(({ name, length }) => `${name} has ${length}`),
  });
}

/** A term as numbers: NaN where nothing stands, −∞ for the logarithm of zero. */
function readNumbers(
  columns: GravityColumns,
  { column, log, place }: FormulaTerm,
  notNegative: boolean,
): Float64Array {
  const cells = columnOf(columns, column, place);
  const wrong: string[] = [];
  const values = Float64Array.from(cells as ArrayLike<Cell>, (cell, row) => {
    if (cell === undefined || Number.isNaN(cell)) return Number.NaN;
    if (typeof cell === "number" && Number.isFinite(cell) && !(notNegative && cell < 0)) {
      return log ? Math.log(cell) : cell;
    }
    wrong.push(`${column}[${row}] is ${typeof cell === "string" ? JSON.stringify(cell) : cell}`);
    return Number.NaN;
  });
  if (wrong.length === 0) return values;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${column} must hold finite numbers${notNegative ? " that are not negative" : ""}.`,
    found: wrong,
  });
}

function readKeys(columns: GravityColumns, { columns: names, place }: FormulaKey): Groups {
  const keys = names.map((name) => groupsOf(columnOf(columns, name, place)));
  return keys.reduce(crossed);
}

function columnOf(columns: GravityColumns, name: string, place: string): GravityColumn {
  const found = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (found !== undefined) return found;
  throw new BilatError("BILAT_E_FORMULA", {
    problem: "Every name in a formula must be a column of the table.",
    found: [`${place}, there is no column "${name}"`],
    hint: `The columns are ${Object.keys(columns).join(", ")}.`,
  });
}
