import { type Measured, reported, type SourceRow } from "../core/measured.js";

/** How a printed figure is to be read: "about 20" is not "20". */
export type Bound = "exact" | "about" | "at-least" | "more-than" | "at-most" | "range";

/** One announcement, as a publication states it. */
export interface Announcement {
  readonly id: string;
  readonly date: string;
  readonly date_precision: string;
  readonly event: string;
  readonly parties: string;
  readonly instrument: string;
  readonly sectors: readonly string[];
  /** Points of the eight-point plan, "1" to "8". */
  readonly plan_points: readonly string[];
  readonly count: Measured;
  readonly count_unit: string | undefined;
  readonly count_bound: string | undefined;
  /** The amount in US$, at a cited annual rate where the printed one is in another currency. */
  readonly amount_usd: Measured;
  readonly amount_printed: string | undefined;
  readonly amount_bound: string | undefined;
  readonly status: string;
  /** Ids of announcements that may hold this one's money already. */
  readonly overlaps: readonly string[];
  /** A running count that later announcements repeat, so that its figures are never added. */
  readonly series: string | undefined;
}

type Cells = Readonly<Record<string, string | undefined>>;

function list(cell: string | undefined): string[] {
  return (cell ?? "")
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function number(cell: string | undefined, row: SourceRow): Measured {
  return reported(cell === undefined ? undefined : Number(cell), [row]);
}

/** An announcement from the cells of its row. */
export function announcementFrom(cells: Cells, row: SourceRow): Announcement {
  const currency = cells["amount_currency"];
  return {
    id: cells["id"] ?? "",
    date: cells["date"] ?? "",
    date_precision: cells["date_precision"] ?? "",
    event: cells["event"] ?? "",
    parties: cells["parties"] ?? "",
    instrument: cells["instrument"] ?? "",
    sectors: list(cells["sector"]),
    plan_points: list(cells["plan_points"]),
    count: number(cells["count_value"], row),
    count_unit: cells["count_unit"],
    count_bound: cells["count_bound"],
    amount_usd: number(cells["amount_usd"], row),
    amount_printed: cells["amount"] && currency ? `${currency} ${cells["amount"]}` : undefined,
    amount_bound: cells["amount_bound"],
    status: cells["status"] ?? "",
    overlaps: [...list(cells["part_of"]), ...list(cells["may_overlap"])],
    series: cells["series"],
  };
}

/** The year an announcement was made in. */
export function yearOf(announcement: Announcement): string {
  return announcement.date.slice(0, 4);
}
