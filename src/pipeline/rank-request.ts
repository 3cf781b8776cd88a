import type { YearRange } from "../core/periods.js";
import type { FieldsOf } from "../core/require-fields.js";
import { FLOWS, type Flow } from "../core/units.js";

/** Which partners to rank, and how. */
export interface RankRequest {
  /** The country whose partners are ranked: a code or a name. */
  readonly reporter: string;
  /** The last year of the source that can be ranked when left out. */
  readonly years?: YearRange | undefined;
  /** What they are ranked by; turnover when left out. */
  readonly flow?: Flow | undefined;
  /**
   * A group by its id, such as `m49-asia`, by its countries set apart by commas, such as `CHN,KOR`, or in a JSON file;
   * all countries when left out.
   */
  readonly among?: string | undefined;
  /** How many to show of each year; all when left out. */
  readonly top?: number | undefined;
  /** A partner shown in any case, even below the top. */
  readonly highlight?: string | undefined;
  /** A snapshot or the source of one, such as `imf-dots`; the first that has the figures when left out. */
  readonly source?: string | undefined;
}

/** The fields of a {@link RankRequest}. */
export const RANK_FIELDS: FieldsOf<RankRequest> = {
  reporter: "text!",
  years: "years",
  flow: FLOWS,
  among: "group",
  top: "count",
  highlight: "text",
  source: "text",
};
