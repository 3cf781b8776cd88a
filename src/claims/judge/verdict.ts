import { contains, distanceTo } from "../language/interval.js";
import { intervalOf, type PrintedNumber } from "../language/printed-number.js";
import { type Measure, ROUGH } from "../language/vocabulary.js";

/** What can be said of a claim, from best to worst; `depends` is said of several figures together. */
export const VERDICTS = [
  "supported",
  "supported-by-truncation",
  "near",
  "depends",
  "not-checkable",
  "contradicted",
  "direction-wrong",
] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** What each verdict says of a claim, as a reader needs it. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  supported: "the figure lies in the interval: the data round to what is printed",
  "supported-by-truncation":
    "the figure has the printed digits, and more behind them that were cut off instead of rounded",
  near: "outside, but within 2% of a printed value (of a range, of its nearer end), or within one percentage point of a share or rate; a rank is never near",
  depends:
    "the claim holds in some of the sources, books or definitions of the group that may be meant, and not in others; a sentence says what it turns on",
  "not-checkable":
    "no source has the figure, or the claim is about something that trade statistics don't record; what would have to be known is said",
  contradicted:
    'the figure lies farther off than near allows; also a "lowest", "highest" or "second year in a row" that is not so',
  "direction-wrong":
    "the claim says that something rose, fell, recovered or did not, and the data say the opposite; or growth or balance has the other sign, unless the data round to zero at the printed precision",
};

/** What near means: this part of a printed value … */
const NEAR_VALUE = 0.02;
/** … or this much of a share or rate: one percentage point. */
const NEAR_RATE = 0.01;

/** Verdicts under which a reader may go on using the claim. */
export function holds(verdict: Verdict): boolean {
  return verdict === "supported" || verdict === "supported-by-truncation" || verdict === "near";
}

/** One verdict of several: where it holds in some and not in others it depends; else it is the weakest of them. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const held = verdicts.filter(holds).length;
  return held > 0 && held < verdicts.length ? "depends" : worst(verdicts);
}

/** The worse of verdicts on parts of one claim. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const places = verdicts.map((verdict) => VERDICTS.indexOf(verdict));
  return VERDICTS[Math.max(0, ...places)] ?? "supported";
}

/**
 * The verdict on a printed number, given what the data say.
 *
 * @param printed The number, with its precision and bound.
 * @param measure What it is a number of: near is 2% of a value, one point of a share or rate, and nothing for a rank.
 * @param value What the data say, in the same unit.
 *
 * @example
 * ```ts
 * const printed = { text: "13.7%", kind: "percent", value: 0.137, step: 0.001, bound: "exact" };
 * verdictOf(printed, "growth", 0.1372); // "supported"
 * verdictOf(printed, "growth", 0.1379); // "supported-by-truncation"
 * verdictOf(printed, "growth", 0.1447); // "near"
 * verdictOf(printed, "growth", 0.062); // "contradicted"
 * verdictOf(printed, "growth", -0.02); // "direction-wrong"
 * ```
 */
export function verdictOf(printed: PrintedNumber, measure: Measure, value: number): Verdict {
  if (goesTheOtherWay(printed, measure, value)) return "direction-wrong";
  if (contains(intervalOf(printed), value)) return "supported";
  if (isCutOff(printed, value)) return "supported-by-truncation";
  const end = nearestEnd(printed, value);
  return Math.abs(value - end) <= tolerance(end, measure) * (1 + 1e-12) ? "near" : "contradicted";
}

/** How far the data lie from what is printed; 0 inside a range or on the right side of a bound. */
export function differenceFrom(printed: PrintedNumber, value: number): number {
  const { bound, upper } = printed;
  if (bound === "exact" && upper === undefined) return value - printed.value;
  if (ROUGH.includes(bound)) return value - printed.value;
  return distanceTo(intervalOf(printed), value);
}

/** Growth and balance have a sign; what rounds to zero at the printed precision has none. */
function goesTheOtherWay(printed: PrintedNumber, measure: Measure, value: number): boolean {
  return otherWay(printed, measure).some((least) => least * value > 0 && Math.abs(value) > Math.abs(least));
}

/** Beyond which value growth or a balance goes the other way than is printed; none for what has no sign. */
function otherWay({ value: said, upper = said, step }: PrintedNumber, measure: Measure): number[] {
  if (measure !== "growth" && measure !== "balance") return [];
  return said * upper > 0 ? [(-Math.sign(said) * step) / 2] : [];
}

/** Numbers that have no digits to cut off. */
const IN_WORDS: readonly PrintedNumber["kind"][] = ["ordinal", "fraction", "multiple"];

/** Whether the data print so when their further digits are cut off instead of rounded. */
function isCutOff({ value: said, step, bound, upper, kind }: PrintedNumber, value: number): boolean {
  if (bound !== "exact" || upper !== undefined || IN_WORDS.includes(kind)) return false;
  if (said * value < 0) return false;
  const beyond = Math.abs(value) - Math.abs(said);
  return beyond >= 0 && beyond < step * (1 - 1e-9);
}

function nearestEnd({ value: said, upper = said }: PrintedNumber, value: number): number {
  return Math.abs(value - upper) < Math.abs(value - said) ? upper : said;
}

/** How far from an end of what is printed is near. */
function tolerance(end: number, measure: Measure): number {
  if (measure === "rank") return 0;
  return measure === "value" || measure === "balance" ? NEAR_VALUE * Math.abs(end) : NEAR_RATE;
}

/** The values where the verdict on a printed number may change, for asking how firm it is. */
export function turningPoints(printed: PrintedNumber, measure: Measure): number[] {
  const { value: said, upper = said, step } = printed;
  const { low, high } = intervalOf(printed);
  const [below, above] = [said - tolerance(said, measure), upper + tolerance(upper, measure)];
  const cut = said + Math.sign(said || 1) * step;
  return [low, high, below, above, cut, ...otherWay(printed, measure)].filter(Number.isFinite);
}
