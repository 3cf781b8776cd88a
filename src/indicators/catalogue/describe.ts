import type { Unit } from "../../core/units.js";
import type { IndicatorMeta } from "./indicator.js";
import { REFERENCES } from "./references.js";

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  usd: "current US dollars",
  jpy: "yen",
  share: "a share: a fraction, printed in percent",
  rate: "a rate: a fraction, printed in percent with its sign",
  points: "a fraction, printed in percentage points",
  rank: "a rank",
  places: "places",
  count: "a count",
  index: "an index without unit",
  ratio: "a ratio without unit",
  mixed: "another unit in each row",
  text: "text",
};

/** What the number counts, in words. */
export function unitWords({ unit, range: [low] }: IndicatorMeta): string {
  // A rate that can't fall below zero is printed as a size.
  return unit === "rate" && low >= 0 ? UNIT_WORDS.share.replace("share", "rate") : UNIT_WORDS[unit];
}

/**
 * The values there can be, in words.
 *
 * @example
 * ```ts
 * rangeWords({ range: [0, Infinity] }); // "from 0 up"
 * rangeWords({ range: [-1, 1] }); // "from −1 to 1"
 * ```
 */
export function rangeWords({ range: [low, high] }: Pick<IndicatorMeta, "range">): string {
  const [least, most] = [low, high].map((bound) => String(bound).replace("-", "−"));
  if (Number.isFinite(low)) return Number.isFinite(high) ? `from ${least} to ${most}` : `from ${least} up`;
  return Number.isFinite(high) ? `up to ${most}` : "without bounds";
}

/** The works an indicator cites, in full. */
export function citations({ references }: IndicatorMeta): string[] {
  return references.map((key) => REFERENCES[key]);
}

/** The indicators in shelves, in the order of the catalogue. */
export function byFamily(indicators: readonly IndicatorMeta[]): Map<string, IndicatorMeta[]> {
  return grouped(indicators, ({ family }) => family);
}

/** The indicators by the question they answer, in the order of the catalogue. */
export function byQuestion(indicators: readonly IndicatorMeta[]): Map<string, IndicatorMeta[]> {
  return grouped(indicators, ({ question }) => question);
}

function grouped(
  indicators: readonly IndicatorMeta[],
  name: (meta: IndicatorMeta) => string,
): Map<string, IndicatorMeta[]> {
  const groups = new Map<string, IndicatorMeta[]>();
  for (const meta of indicators) groups.set(name(meta), [...(groups.get(name(meta)) ?? []), meta]);
  return groups;
}

/** The page of a family: `shares and ranks` is `shares-and-ranks.md`. */
export function familyPage(family: string): string {
  return `${family.replaceAll(" ", "-")}.md`;
}
