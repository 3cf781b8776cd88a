import type { YearRange } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";
import type { MeasureOptions } from "../../indicators/catalogue/contract.js";

/** What to compute, and from what: a file, or the figures of a reporter, with a partner or with all. */
export interface MeasureRequest extends MeasureOptions {
  /** Its id, such as `grubel-lloyd`; `INDICATORS` has all. */
  readonly indicator: string;
  /** The country whose books are read: a code or a name; left out with a file. */
  readonly reporter?: string;
  /** For a measure of two countries. */
  readonly partner?: string;
  /** The path of a CSV of one's own, with the columns that docs/indicators/ names. */
  readonly input?: string;
  /** All years of the source when left out. */
  readonly years?: YearRange;
  /** A snapshot or the source of one, such as `imf-dots`; the first that has the figures when left out. */
  readonly source?: string;
  /** What is counted, where the indicator does not say so itself; turnover when left out. */
  readonly flow?: Flow;
}
