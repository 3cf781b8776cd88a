import type { YearRange } from "../../core/periods.js";
import type { FieldsOf } from "../../core/require-fields.js";
import { FLOWS, type Flow } from "../../core/units.js";
import type { MeasureOptions } from "../../indicators/catalogue/contract.js";

/** What to compute, and from what: a file, or the figures of a reporter, with a partner or with all. */
export interface MeasureRequest extends MeasureOptions {
  /** Its id, such as `grubel-lloyd`; `INDICATORS` has all. */
  readonly indicator: string;
  /** The country whose books are read: a code or a name; left out with a file. */
  readonly reporter?: string | undefined;
  /** For a measure of two countries. */
  readonly partner?: string | undefined;
  /** The path of a CSV of one's own, with the columns that docs/indicators/ names. */
  readonly input?: string | undefined;
  /** All years of the source when left out. */
  readonly years?: YearRange | undefined;
  /** A snapshot or the source of one, such as `imf-dots`; the first that has the figures when left out. */
  readonly source?: string | undefined;
  /** What is counted, where the indicator does not say so itself; turnover when left out. */
  readonly flow?: Flow | undefined;
}

/** The fields of a {@link MeasureRequest}. */
export const MEASURE_FIELDS: FieldsOf<MeasureRequest> = {
  indicator: "text!",
  reporter: "text",
  partner: "text",
  input: "text",
  years: "years",
  source: "text",
  flow: FLOWS,
  top: "count",
  steps: "count",
  margin: "number",
  by: ["country", "product"],
  method: ["chained", "fixed", "period"],
  of: ["price", "quantity"],
  formula: "text",
  estimator: ["ols", "ppml"],
  cluster: "text",
};
