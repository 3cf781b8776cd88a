/** A cell of a table, as it comes from a CSV file; `undefined` where nothing stands. */
export type Cell = string | number | undefined;

/** Which group each observation belongs to: numbers from 0 to `count − 1`, or −1 where the key is missing. */
export interface Groups {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Number the distinct values of a column in the order they come; `undefined`, NaN and "" are missing. */
export function groupsOf(column: ArrayLike<Cell>): Groups {
  const known = new Map<Cell, number>();
  const codes = new Int32Array(column.length);
  for (let row = 0; row < codes.length; row++) {
    const cell = column[row];
    codes[row] = cell === undefined || cell === "" || Number.isNaN(cell) ? -1 : numberOf(known, cell);
  }
  return { codes, count: known.size };
}

/** The groups of those who share both keys. */
export function crossed(a: Groups, b: Groups): Groups {
  const known = new Map<number, number>();
  const codes = a.codes.map((left, row) => {
    const right = b.codes[row] as number;
    return left < 0 || right < 0 ? -1 : numberOf(known, left * b.count + right);
  });
  return { codes, count: known.size };
}

/** The groups of some of the observations, numbered anew without gaps. */
export function groupsAt(groups: Groups, rows: Int32Array): Groups {
  const numbers = new Int32Array(groups.count).fill(-1);
  let count = 0;
  const codes = rows.map((row) => {
    const code = groups.codes[row] as number;
    if (numbers[code] === -1) numbers[code] = count++;
    return numbers[code] as number;
  });
  return { codes, count };
}

/** One group of all. */
export function oneGroup(size: number): Groups {
  return { codes: new Int32Array(size), count: 1 };
}

/** Whether each group lies wholly within a group of the other key. */
export function isNested(inner: Groups, outer: Groups): boolean {
  const outerOf = new Int32Array(inner.count).fill(-1);
  return inner.codes.every((code, row) => {
    const found = outer.codes[row] as number;
    if (outerOf[code] === -1) outerOf[code] = found;
    return outerOf[code] === found;
  });
}

function numberOf<Key>(known: Map<Key, number>, key: Key): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, known.size);
  return known.size - 1;
}
