/** One source's figure beside a printed one. */
export interface ClaimPoint {
  /** Such as `IMF DOTS`. */
  readonly source: string;
  /** Whose books they are, and that country's name; nobody's are called reconciled. */
  readonly keeper: "reporter" | "partner" | "nobody";
  readonly country: string;
  /** Difference from the printed figure: a part of it for a level, a fraction for a share or rate. */
  readonly off: number;
}

/** A printed number with its interval, and what each source has, as differences from the number. */
export interface ClaimRow {
  readonly id: string;
  /** Levels are drawn in percent of what is printed, rates in percentage points. */
  readonly kind: "level" | "rate";
  /** What is printed. */
  readonly what: "turnover" | "exports" | "imports" | "growth" | "share";
  /** Such as `T4 · 2017 · $18.26 billion`. */
  readonly label: string;
  readonly verdict: string;
  /** Fractions: of the printed figure for a level, of the whole for a share or rate. */
  readonly low: number;
  readonly high: number;
  readonly points: readonly ClaimPoint[];
}

/** A statement of the same publication that is not drawn, as it has no interval around a number. */
export interface UndrawnClaim {
  readonly id: string;
  readonly verdict: string;
}
