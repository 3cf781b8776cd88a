import { smallEigen } from "./small-eigen.js";

/** A symmetric, positive semidefinite matrix, given by what it does to a vector. */
export type SymmetricOperator = (vector: Float64Array) => Float64Array;

/** The largest eigenvalue besides a known one, with what a reader needs to trust it. */
export interface LeadingEigenvector {
  readonly vector: Float64Array;
  readonly value: number;
  /** The next eigenvalue; `undefined` when there is none. */
  readonly next: number | undefined;
  readonly iterations: number;
  /** ‖S v − λ v‖ of the unit vector returned. */
  readonly residual: number;
}

const FIRST_BLOCK = 8;
const PATIENCE = 100;
const SETTLED = 1e-13;
// Keeps directions that the matrix sends to zero from vanishing out of the block.
const SHIFT = 1e-3;

/**
 * The leading eigenvector at right angles to a known one, by orthogonal iteration with Rayleigh–Ritz steps.
 *
 * A block that does not settle in 100 steps grows fourfold; a block of all directions is exact, so that no
 * unsettled number is returned.
 *
 * @param operator Its eigenvalues lie between 0 and about 1.
 * @param known The eigenvector to leave out, of length 1.
 */
export function leadingEigenvector(operator: SymmetricOperator, known: Float64Array): LeadingEigenvector {
  const most = known.length - 1;
  let iterations = 0;
  for (let size = Math.min(FIRST_BLOCK, most); ; size = Math.min(4 * size, most)) {
    let block = orthonormal(startBlock(known.length, size), known);
    for (let step = 0; step < PATIENCE; step++) {
      iterations++;
      const { vectors, images, values } = ritz(operator, block);
      const residual = norm(
        combine(images[0] as Float64Array, vectors[0] as Float64Array, -(values[0] as number)),
      );
      if (residual <= SETTLED || (size === most && step > 1)) {
        return {
          vector: vectors[0] as Float64Array,
          value: values[0] as number,
          next: values[1],
          iterations,
          residual,
        };
      }
      block = orthonormal(
        images.map((image, place) => combine(image, vectors[place] as Float64Array, SHIFT)),
        known,
      );
    }
  }
}

/** Turn the block so that its vectors are the best guesses at eigenvectors, and apply the operator to them. */
function ritz(operator: SymmetricOperator, block: readonly Float64Array[]) {
  const images = block.map(operator);
  const inner = Float64Array.from({ length: block.length ** 2 }, (_, cell) =>
    dot(block[Math.floor(cell / block.length)] as Float64Array, images[cell % block.length] as Float64Array),
  );
  const { values, vectors: turns } = smallEigen(inner, block.length);
  return {
    values,
    vectors: turns.map((turn) => mix(block, turn)),
    images: turns.map((turn) => mix(images, turn)),
  };
}

/** Gram–Schmidt, twice for safety, with the known vector first. */
function orthonormal(block: readonly Float64Array[], known: Float64Array): Float64Array[] {
  const done = [known];
  for (const vector of block) {
    let free = vector;
    for (const other of [...done, ...done]) free = combine(free, other, -dot(free, other));
    const length = norm(free);
    done.push(free.map((value) => value / length));
  }
  return done.slice(1);
}

/** Vectors without symmetry, the same on every run: the fractions of multiples of the golden ratio. */
function startBlock(length: number, size: number): Float64Array[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: size }, (_, column) =>
    Float64Array.from(
      { length },
      (_, row) => (((row + 1) ** 2 * (column + 1) * golden) % 1) - 0.5 + (row === column ? 1 : 0),
    ),
  );
}

function mix(block: readonly Float64Array[], weights: Float64Array): Float64Array {
  return block.reduce(
    (sum, vector, place) => combine(sum, vector, weights[place] as number),
    new Float64Array(block[0]?.length ?? 0),
  );
}

function combine(a: Float64Array, b: Float64Array, factor: number): Float64Array {
  return a.map((value, place) => value + factor * (b[place] as number));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] as number), 0);
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
