import type { YearRange } from "../../core/periods.js";
import type { Flow } from "../../core/units.js";
import type { MeasureOptions } from "../../indicators/catalogue/contract.js";

/** What to compute, and from what: a file, or the figures of a reporter, with a partner or with all. */
export interface MeasureRequest extends MeasureOptions {
  readonly indicator: string;
  readonly reporter?: string;
  readonly partner?: string;
  /** A plain CSV file; its path. */
  readonly input?: string;
  readonly years?: YearRange;
  readonly source?: string;
  readonly flow?: Flow;
}
