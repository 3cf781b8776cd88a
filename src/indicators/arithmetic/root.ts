/**
 * The root of a number, by plain arithmetic: the same bits on every machine and under every Node, which `Math.pow` is not.
 *
 * @param value Above zero.
 * @param degree A whole number above zero, such as the years of a span; any other is left to `Math.pow`.
 *
 * @example
 * ```ts
 * root(1.21, 2); // 1.1
 * root(0.001, 3); // 0.1
 * ```
 */
export function root(value: number, degree: number): number {
  if (!Number.isInteger(degree)) return value ** (1 / degree);
  let guess = Math.max(value, 1);
  for (;;) {
    const next = ((degree - 1) * guess + value / power(guess, degree - 1)) / degree;
    if (!(next < guess)) return guess;
    guess = next;
  }
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let factor = 0; factor < exponent; factor++) product *= base;
  return product;
}
