import type { Measured } from "../../core/measured.js";
import type { ReportData } from "../report-data.js";

/** The reporter's exports of the last year in both countries' books. */
export interface BothBooks {
  readonly own: Measured | undefined;
  readonly other: Measured | undefined;
  /** The partner's figure less the reporter's. */
  readonly gap: Measured | undefined;
}

/** Both sides' figures of the reporter's exports in the last year. */
export function exportsInBoth({ mirror, last }: ReportData): BothBooks {
  const row = mirror?.rows.findIndex(({ flow, period }) => flow === "export" && period === last) ?? -1;
  const figures = mirror?.figures[row];
  return { own: figures?.["reporter_usd"], other: figures?.["mirror_usd"], gap: figures?.["gap_usd"] };
}
