const ROUNDING = 1e-17;
const FRACTION_TERMS = 120;
// Below it the series for erf is used, above it the continued fraction for erfc.
const SERIES_UNTIL = 2;
// Where the asymptotic series for Γ(a + ½) / Γ(a) is exact to rounding.
const LARGE = 40;

/**
 * The probability that a standard normal variable lies further from 0 than `z`, on either side.
 *
 * `erfc(|z| / √2)`, by the series DLMF 7.6.2 and the continued fraction DLMF 7.9.1; to about 1e-14, relative,
 * also far out, which the error function of simple-statistics (1e-7) is not.
 */
export function normalTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < SERIES_UNTIL ? 1 - erfSeries(x) : erfcFraction(x);
}

/**
 * The probability that a variable of Student's t distribution lies further from 0 than `t`, on either side.
 *
 * The regularized incomplete beta function `I_x(df/2, 1/2)` at `x = df / (df + t²)`.
 */
export function studentTails(t: number, degreesOfFreedom: number): number {
  if (!Number.isFinite(t)) return 0;
  const a = degreesOfFreedom / 2;
  const ratio = t ** 2 / degreesOfFreedom;
  const x = 1 / (1 + ratio);
  // x^a (1 − x)^½ / B(a, ½), without taking 1 − x.
  const front = (Math.exp(-a * Math.log1p(ratio)) * Math.sqrt(x * ratio) * halfStep(a)) / Math.sqrt(Math.PI);
  const y = x * ratio;
  return ratio > 1 / degreesOfFreedom
    ? front * betaFraction({ x, y }, a, 0.5)
    : 1 - front * betaFraction({ x: y, y: x }, 0.5, a);
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > ROUNDING * sum; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function erfcFraction(x: number): number {
  let rest = x;
  for (let n = FRACTION_TERMS; n >= 1; n--) rest = x + n / 2 / rest;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / rest;
}

/** Γ(a + ½) / Γ(a). */
function halfStep(a: number): number {
  let factor = 1;
  let large = a;
  for (; large < LARGE; large++) factor *= large / (large + 0.5);
  const u = 1 / large;
  const series =
    1 -
    u *
      (1 / 8 - u * (1 / 128 + u * (5 / 1024 - u * (21 / 32768 + u * (399 / 262144 - (u * 869) / 4194304)))));
  return factor * Math.sqrt(large) * series;
}

/**
 * The continued fraction of the incomplete beta function in the contracted form of Didonato and Morris, from the
 * end; unlike the one it comes from, it takes no difference of nearly equal numbers when `x` is close to 1.
 *
 * @param y 1 − x, which may be too small to be found from x.
 */
function betaFraction({ x, y }: { readonly x: number; readonly y: number }, a: number, b: number): number {
  const start = a * y - b * x + 1;
  const partOf = (m: number) =>
    m +
    (m === 0 ? 0 : (m * (b - m) * x) / (a + 2 * m - 1)) +
    ((a + m) * (start + m * (1 + y))) / (a + 2 * m + 1);
  let rest = partOf(FRACTION_TERMS);
  for (let m = FRACTION_TERMS; m >= 1; m--) {
    const over = ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (a + 2 * m - 1) ** 2;
    rest = partOf(m - 1) + over / rest;
  }
  return 1 / rest;
}
