import { smallEigen } from "./small-eigen.js";

/** A symmetric, positive semidefinite matrix, given by what it does to a vector. */
export type SymmetricOperator = (vector: Float64Array) => Float64Array;

/** An eigenvalue with its vector and what a reader needs to trust them. */
export interface LeadingEigenvector {
  readonly vector: Float64Array;
  readonly value: number;
  /** How often the operator was applied. */
  readonly iterations: number;
  /** ‖S v − λ v‖ of the unit vector returned. */
  readonly residual: number;
}

const FIRST_STEPS = 16;
const SETTLED = 1e-13;
// What rounding may leave of the residual when the basis is the whole space.
const EXACT = 1e-10;
const VANISHED = 1e-10;

/** An orthonormal basis that the operator makes nearly tridiagonal, grown one vector at a time. */
interface Krylov {
  readonly basis: Float64Array[];
  /** What the operator makes of each vector of the basis. */
  readonly images: Float64Array[];
}

/**
 * The leading eigenvector at right angles to known ones, by Lanczos' iteration with full orthogonalization.
 *
 * The basis doubles until the residual is below 1e-13; a basis of the whole space is exact, so that no
 * unsettled number is returned. Of several equal eigenvalues it finds one: call again with the vector found
 * among the known ones to see whether there is another.
 *
 * @param operator Its eigenvalues lie between 0 and about 1.
 * @param known Orthonormal eigenvectors to leave out; fewer than the dimension.
 */
export function leadingEigenvector(
  operator: SymmetricOperator,
  known: readonly [Float64Array, ...Float64Array[]],
): LeadingEigenvector {
  const most = known[0].length - known.length;
  const krylov: Krylov = { basis: [], images: [] };
  for (let steps = Math.min(FIRST_STEPS, most); ; steps = Math.min(2 * steps, most)) {
    while (krylov.basis.length < steps) grow(krylov, operator, known);
    const found = { ...bestOf(krylov), iterations: steps };
    if (found.residual <= SETTLED) return found;
    if (steps < most) continue;
    if (found.residual <= EXACT) return found;
    throw new Error(`Lanczos' iteration ended with a residual of ${found.residual}.`);
  }
}

/** Add what the operator makes of the last vector, less what lies in the basis already. */
function grow({ basis, images }: Krylov, operator: SymmetricOperator, known: readonly Float64Array[]): void {
  const taken = [...known, ...basis];
  let next = orthogonal(images.at(-1) ?? startVector(taken), taken);
  // The basis spans a space the operator does not leave: go on in another direction.
  if (norm(next) <= VANISHED) next = orthogonal(startVector(taken), taken);
  const length = norm(next);
  const vector = orthogonal(
    next.map((value) => value / length),
    taken,
  );
  basis.push(vector);
  images.push(operator(vector));
}

/** The best guess within the basis at the leading eigenvector, and how far it is from being one. */
function bestOf({ basis, images }: Krylov): Omit<LeadingEigenvector, "iterations"> {
  const size = basis.length;
  const inner = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = Math.max(0, row - 1); column <= row; column++) {
      const value = dot(basis[row] as Float64Array, images[column] as Float64Array);
      inner[row * size + column] = value;
      inner[column * size + row] = value;
    }
  }
  const { values, vectors } = smallEigen(inner, size);
  const [value, weights] = [values[0] as number, vectors[0] as Float64Array];
  const vector = mix(basis, weights);
  return { vector, value, residual: norm(combine(mix(images, weights), vector, -value)) };
}

/** Vectors without symmetry, the same on every run: the fractions of multiples of the golden ratio. */
function startVector(taken: readonly Float64Array[]): Float64Array {
  const golden = (Math.sqrt(5) - 1) / 2;
  const length = taken[0]?.length ?? 0;
  return Float64Array.from({ length }, (_, row) => (((row + 1) ** 2 * taken.length * golden) % 1) - 0.5);
}

/** Gram–Schmidt, twice for safety. */
function orthogonal(vector: Float64Array, taken: readonly Float64Array[]): Float64Array {
  return [...taken, ...taken].reduce((free, other) => combine(free, other, -dot(free, other)), vector);
}

function mix(block: readonly Float64Array[], weights: Float64Array): Float64Array {
  const zero = new Float64Array(block[0]?.length ?? 0);
  return block.reduce((sum, vector, place) => combine(sum, vector, weights[place] as number), zero);
}

function combine(a: Float64Array, b: Float64Array, factor: number): Float64Array {
  const sum = new Float64Array(a.length);
  for (let place = 0; place < a.length; place++)
    sum[place] = (a[place] as number) + factor * (b[place] as number);
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] as number) * (b[place] as number);
  return sum;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
