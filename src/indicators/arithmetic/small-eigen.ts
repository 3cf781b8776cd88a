/** Eigenvalues, largest first, and the unit eigenvectors that go with them. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

const MOST_SWEEPS = 60;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations.
 *
 * @param matrix Row-major, symmetric; overwritten.
 * @param size Number of rows.
 */
export function smallEigen(matrix: Float64Array, size: number): Eigen {
  const vectors = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  );
  for (let sweep = 0; sweep < MOST_SWEEPS && rotateAll(matrix, vectors); sweep++);
  const order = Array.from(vectors.keys()).sort(
    (a, b) => at(matrix, b * size + b) - at(matrix, a * size + a),
  );
  return {
    values: Float64Array.from(order, (place) => at(matrix, place * size + place)),
    vectors: order.map((place) => vectors[place] as Float64Array),
  };
}

/** One sweep over the upper triangle; false when nothing was left to rotate. */
function rotateAll(matrix: Float64Array, vectors: readonly Float64Array[]): boolean {
  const size = vectors.length;
  let rotated = false;
  for (let p = 0; p < size; p++) {
    for (let q = p + 1; q < size; q++) {
      const scale = Math.abs(at(matrix, p * size + p)) + Math.abs(at(matrix, q * size + q));
      if (Math.abs(at(matrix, p * size + q)) <= Number.EPSILON * 0.01 * scale) continue;
      rotated = true;
      rotate(matrix, vectors, [p, q]);
    }
  }
  return rotated;
}

/** Make the element at p, q zero. */
function rotate(
  matrix: Float64Array,
  vectors: readonly Float64Array[],
  [p, q]: readonly [number, number],
): void {
  const size = vectors.length;
  const halfTurn = (at(matrix, q * size + q) - at(matrix, p * size + p)) / (2 * at(matrix, p * size + q));
  const tangent = (halfTurn < 0 ? -1 : 1) / (Math.abs(halfTurn) + Math.hypot(halfTurn, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const turn = { cosine, sine: tangent * cosine };
  for (let k = 0; k < size; k++) turnPair(matrix, [k * size + p, k * size + q], turn);
  for (let k = 0; k < size; k++) turnPair(matrix, [p * size + k, q * size + k], turn);
  const [ofP, ofQ] = [vectors[p] as Float64Array, vectors[q] as Float64Array];
  for (let k = 0; k < size; k++) {
    const [a, b] = [at(ofP, k), at(ofQ, k)];
    ofP[k] = turn.cosine * a - turn.sine * b;
    ofQ[k] = turn.sine * a + turn.cosine * b;
  }
}

function turnPair(
  values: Float64Array,
  [i, j]: readonly [number, number],
  { cosine, sine }: { readonly cosine: number; readonly sine: number },
): void {
  const [a, b] = [at(values, i), at(values, j)];
  values[i] = cosine * a - sine * b;
  values[j] = sine * a + cosine * b;
}

function at(values: Float64Array, place: number): number {
  return values[place] as number;
}
