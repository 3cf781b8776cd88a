import { BilatError } from "../../core/errors.js";
import type { GravityDropped } from "./dropped.js";
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
  readonly dropped: GravityDropped;
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
  const groups = new Map<string, Groups>();
  const sets = keys.map((key) => readKeys(columns, key, groups));
  const rows = rowsWhere(
    size,
    (row) =>
      numbers.every((values) => !Number.isNaN(values[row])) &&
      sets.every(({ codes }) => (codes[row] as number) >= 0),
  );
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
    dropped: {
      missing: size - rows.length,
      log_of_zero: rows.length - kept.length,
      singleton: 0,
      only_zeros: 0,
      separated: 0,
    },
  };
}

/** Some of the observations, in the order given. */
export function sampleAt(sample: Sample, rows: Int32Array): Sample {
  return {
    size: rows.length,
    response: valuesAt(sample.response, rows),
    regressors: sample.regressors.map((values) => valuesAt(values, rows)),
    sets: sample.sets.map((groups) => groupsAt(groups, rows)),
    cluster: sample.cluster && groupsAt(sample.cluster, rows),
  };
}

function valuesAt(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) picked[place] = values[rows[place] as number] as number;
  return picked;
}

/** The rows that pass. */
export function rowsWhere(size: number, passes: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if (passes(row)) rows[count++] = row;
  return rows.slice(0, count);
}

function sizeOf(columns: GravityColumns): number {
  const lengths = Object.entries(columns).map(([name, cells]) => ({ name, length: cells?.length ?? 0 }));
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
  const values = new Float64Array(cells.length).fill(Number.NaN);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (cell === undefined || Number.isNaN(cell)) continue;
    if (typeof cell === "number" && Number.isFinite(cell) && !(notNegative && cell < 0)) {
      values[row] = log ? Math.log(cell) : cell;
    } else wrong.push(`${column}[${row}] is ${typeof cell === "string" ? JSON.stringify(cell) : cell}`);
  }
  if (wrong.length === 0) return values;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `${column} must hold finite numbers${notNegative ? " that are not negative" : ""}.`,
    found: wrong,
  });
}

/** The groups of a key; a column that was read before is not read again. */
function readKeys(columns: GravityColumns, key: FormulaKey, known: Map<string, Groups>): Groups {
  const groups = key.columns.map((name) => {
    const column = known.get(name) ?? groupsOf(columnOf(columns, name, key.place));
    known.set(name, column);
    return column;
  });
  return groups.reduce(crossed);
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
