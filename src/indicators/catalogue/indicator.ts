import type { Unit } from "../../core/units.js";
import type { ReferenceKey } from "./references.js";

/** The shelf an indicator stands on; docs and help are ordered by it. */
export type IndicatorFamily =
  | "levels"
  | "growth"
  | "shares and ranks"
  | "concentration"
  | "intensity"
  | "complementarity and similarity"
  | "comparative advantage"
  | "intra-industry"
  | "margins"
  | "decomposition"
  | "price and volume"
  | "mirror"
  | "gravity"
  | "seasonality";

/** What a reader needs beside the number; feeds docs, help, charts and report. */
export interface IndicatorMeta {
  /** kebab-case, the name on the command line; its snake_case is the name of the value column. */
  readonly id: string;
  readonly title: string;
  readonly family: IndicatorFamily;
  readonly unit: Unit;
  /** Lowest and highest value there can be; infinite where there is no bound. */
  readonly range: readonly [number, number];
  /** How to read it, in one or two sentences without adjectives the number did not earn. */
  readonly reading: string;
  /** When it has none, after "has no meaning": "when there is no trade"; left out where every figure has one. */
  readonly noMeaning?: string;
  /** The formula, in the letters of `docs/methods.md`. */
  readonly formula: string;
  /** The question a reader asks that this answers, such as "Is it concentrated?". */
  readonly question: string;
  /** What it is computed from, in words: "exports by product of the reporter and of the world". */
  readonly needs: readonly string[];
  readonly references: readonly ReferenceKey[];
}
