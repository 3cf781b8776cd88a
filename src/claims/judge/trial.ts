import type { Measured } from "../../core/measured.js";
import { yearPeriods } from "../../core/periods.js";
import type { Claim } from "../language/claim.js";
import type { Direction, Measure } from "../language/vocabulary.js";
import type { Books, GroupDefinition } from "./books.js";
import { baseYear, computed, growthSince } from "./compute.js";
import { differenceFrom, holds, type Verdict, verdictOf, worst } from "./verdict.js";

/** One thing that a claim says, and whether it holds in one record. */
export interface Part {
  /** What was asked, in words: `printed 13.7%`, `lowest of 2013-2018`. */
  readonly asked: string;
  readonly kind: "number" | "direction" | "extreme";
  /** What the figures are of: of the claim's measure, or levels where a direction of growth is asked. */
  readonly measure: Measure;
  readonly verdict: Verdict;
  /** The figures it was decided by, by period or name. */
  readonly figures: Readonly<Record<string, Measured>>;
}

/** A claim held against one record, under one reading of its group. */
export interface Trial {
  readonly books: Books;
  readonly group?: GroupDefinition;
  /** The figure that stands against the printed one; for a direction, the change since the base year. */
  readonly computed: Measured;
  readonly difference?: number;
  readonly verdict: Verdict;
  readonly parts: readonly Part[];
}

/** Hold a claim against one record; `not-checkable` where the record lacks a figure that is needed. */
export function trialOf(claim: Claim, books: Books, group?: GroupDefinition): Trial {
  const parts = [
    ...numberPart(claim, books, group),
    ...directionPart(claim, books, group),
    ...superlativePart(claim, books, group),
  ];
  const figure = isDirectionOfLevel(claim) ? growthSince(claim, books) : computed(claim, books, group);
  const { printed } = claim;
  return {
    books,
    ...(group && { group }),
    computed: figure,
    ...(printed && figure.value !== undefined && { difference: differenceFrom(printed, figure.value) }),
    verdict: worst(parts.map(({ verdict }) => verdict)),
    parts,
  };
}

/** A claim that says where a level went, and no number. */
export function isDirectionOfLevel({ measure, printed, direction }: Claim): boolean {
  return measure === "value" && printed === undefined && direction !== undefined;
}

function numberPart(claim: Claim, books: Books, group?: GroupDefinition): Part[] {
  const { printed, in_a_row: run = 1 } = claim;
  if (!printed) return [];
  const last = Number(claim.period);
  const years = yearPeriods({ from: last - run + 1, to: last });
  const inYear = (period: string): Part => {
    const figure = computed({ ...claim, period }, books, group);
    return {
      asked: `printed ${printed.text} for ${period}`,
      kind: "number",
      measure: claim.measure,
      verdict: figure.value === undefined ? "not-checkable" : verdictOf(printed, claim.measure, figure.value),
      figures: { [period]: figure },
    };
  };
  const parts = years.map(inYear);
  if (run === 1) return parts;
  const before = inYear(String(last - run));
  return before.verdict === "not-checkable" ? parts : [...parts, beforePart(before, run)];
}

/** "The second year in a row" says that the year before was another. */
function beforePart(before: Part, run: number): Part {
  const period = Object.keys(before.figures)[0];
  return {
    ...before,
    asked: `${run} years in a row, so not yet in ${period}`,
    verdict: holds(before.verdict) ? "contradicted" : "supported",
  };
}

function directionPart(claim: Claim, books: Books, group?: GroupDefinition): Part[] {
  const { direction, printed } = claim;
  if (!direction || (claim.measure === "growth" && printed)) return [];
  const base = baseYear(claim);
  const measure = claim.measure === "growth" ? "value" : claim.measure;
  const at = (period: string) => computed({ ...claim, measure, period }, books, group);
  const [before, now] = [at(base), at(claim.period)];
  const figures = { [base]: before, [claim.period]: now };
  const part = { asked: `${direction} since ${base}`, kind: "direction", measure, figures } as const;
  if (before.value === undefined || now.value === undefined) return [{ ...part, verdict: "not-checkable" }];
  const verdict = WENT[direction](before.value, now.value) ? "supported" : "direction-wrong";
  return [{ ...part, verdict }];
}

const WENT: Readonly<Record<Direction, (before: number, now: number) => boolean>> = {
  rose: (before, now) => now > before,
  fell: (before, now) => now < before,
  exceeded: (before, now) => now > before,
  restored: (before, now) => now >= before,
  "not-restored": (before, now) => now < before,
};

function superlativePart(claim: Claim, books: Books, group?: GroupDefinition): Part[] {
  const { superlative, over, measure } = claim;
  if (!superlative || !over) return [];
  const years = yearPeriods({ from: Number(over[0]), to: Number(over[1]) });
  const figures = Object.fromEntries(
    years.map((period) => [period, computed({ ...claim, period }, books, group)]),
  );
  const part = { asked: `${superlative} of ${over.join("–")}`, kind: "extreme", measure, figures } as const;
  const values = Object.values(figures).map(({ value }) => value);
  const own = figures[claim.period]?.value;
  if (own === undefined || values.includes(undefined)) return [{ ...part, verdict: "not-checkable" }];
  // The best rank is the smallest number, but "highest rank" is said of the first place.
  const sign = (superlative === "highest") === (measure !== "rank") ? 1 : -1;
  const beaten = values.some((value) => value !== undefined && sign * value > sign * own);
  return [{ ...part, verdict: beaten ? "contradicted" : "supported" }];
}
