import { andList } from "../core/and-list.js";
import type { Caveat } from "../core/caveats.js";
import { type FieldsOf, requireCall } from "../core/require-fields.js";
import { type Column, type ResultTable, resultTable, type TableRecord } from "../core/result-table.js";
import { type Announcement, announcementFrom, yearOf } from "../investments/announcement.js";
import { type AnnouncementSum, events, sumAnnouncements } from "../investments/summary.js";
import { type Snapshot, snapshotFile } from "../store/snapshots.js";
import { readTextTable } from "../store/table-file.js";
import { embeddedSnapshot, snapshotRef, type Workbench } from "./workbench.js";

/** Each announcement, or sums of them. */
export type InvestmentView = "announcement" | "year" | "sector" | "instrument";

/** How to list announcements. */
export interface InvestmentsRequest {
  /** Each announcement when left out. */
  readonly by?: InvestmentView | undefined;
}

const FIELDS: FieldsOf<InvestmentsRequest> = {
  by: ["announcement", "year", "sector", "instrument"],
};

const FILE = "russia-japan.csv";

/** The announcements and the snapshot they stand in. */
export interface Announcements {
  readonly snapshot: Snapshot;
  readonly all: readonly Announcement[];
}

/** Read every announcement, by date. */
export async function readAnnouncements(bench: Workbench): Promise<Announcements> {
  const snapshot = embeddedSnapshot(bench.store, "investments");
  const rows = await readTextTable(bench.engine, snapshotFile(snapshot, FILE));
  const all = rows.map((row) =>
    announcementFrom(row, { snapshot: snapshot.id, file: FILE, line: Number(row.line) }),
  );
  return { snapshot, all };
}

const LISTED = [
  { name: "id", label: "No.", unit: "text", decimals: 0 },
  { name: "date", label: "Date", unit: "text", decimals: 0 },
  { name: "event", label: "Event", unit: "text", decimals: 0 },
  { name: "instrument", label: "Instrument", unit: "text", decimals: 0 },
  { name: "status", label: "Status", unit: "text", decimals: 0 },
  { name: "count", label: "Count", unit: "count", decimals: 0 },
  { name: "count_unit", label: "of", unit: "text", decimals: 0 },
  { name: "count_bound", label: "Count is", unit: "text", decimals: 0 },
  { name: "amount_usd", label: "Amount", unit: "usd", decimals: 0 },
  { name: "amount_bound", label: "Amount is", unit: "text", decimals: 0 },
] as const satisfies readonly Column[];

const SUMMED = [
  { name: "key", label: "", unit: "text", decimals: 0 },
  { name: "announcements", label: "Announcements", unit: "count", decimals: 0 },
  { name: "with_amount", label: "With an amount", unit: "count", decimals: 0 },
  { name: "amount_low_usd", label: "Amount without overlaps", unit: "usd", decimals: 0 },
  { name: "amount_high_usd", label: "Amount if all are separate", unit: "usd", decimals: 0 },
] as const satisfies readonly Column[];

const ANNOUNCED: Caveat = {
  kind: "note",
  text: "Announced is not committed, and committed is not paid out; a count of agreements is no amount.",
};
const SUMS: Caveat = {
  kind: "note",
  text: "Amounts that may already be part of a package are left out of the lower sum.",
};

/**
 * Announcements as a table; running counts and goals are listed but never summed.
 *
 * @returns A row for each announcement, or for each year, sector or instrument with number and amount.
 * @throws BilatError `BILAT_E_VALUE` for a request with a field that there is not.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const table = await investmentsTable(bench, { by: "year" });
 * table.columns.map(({ name }) => name);
 * // ["key", "announcements", "with_amount", "amount_low_usd", "amount_high_usd"]
 * ```
 */
export async function investmentsTable(
  bench: Workbench,
  request: InvestmentsRequest = {},
): Promise<ResultTable> {
  requireCall(bench, request, FIELDS);
  const { by = "announcement" } = request;
  const { snapshot, all } = await readAnnouncements(bench);
  return by === "announcement" ? listedTable(snapshot, all) : summedTable(snapshot, by, all);
}

function listedRecord(row: Announcement): TableRecord<(typeof LISTED)[number]["name"]> {
  const { id, date, event, instrument, status, count, amount_usd } = row;
  const words = {
    count_unit: row.count_unit ?? "",
    count_bound: row.count_bound ?? "",
    amount_bound: row.amount_bound ?? "",
  };
  return { id, date, event, instrument, status, count, amount_usd, ...words };
}

function listedTable(snapshot: Snapshot, all: readonly Announcement[]): ResultTable {
  return resultTable({
    id: "investments",
    title: "Announcements between Russia and Japan",
    columns: LISTED,
    key: ["id"],
    records: all.map(listedRecord),
    caveats: [ANNOUNCED, ...uncounted(all)],
    sources: [snapshotRef(snapshot)],
  });
}

/** Rows that are no announcements of their own. */
function uncounted(all: readonly Announcement[]): Caveat[] {
  const counted = new Set(events(all));
  const others = all.filter((row) => !counted.has(row)).map(({ id }) => id);
  if (others.length === 0) return [];
  return [{ kind: "note", text: `Running counts and goals, which are never added: ${andList(others)}.` }];
}

function keysOf(view: Exclude<InvestmentView, "announcement">): (row: Announcement) => readonly string[] {
  if (view === "year") return (row) => [yearOf(row)];
  if (view === "instrument") return (row) => [row.instrument];
  return (row) => row.sectors;
}

const VIEW_HEADS = { year: "Year", sector: "Sector", instrument: "Instrument" } as const;

function summedTable(
  snapshot: Snapshot,
  view: Exclude<InvestmentView, "announcement">,
  all: readonly Announcement[],
): ResultTable {
  return resultTable({
    id: `investments-by-${view}`,
    title: `Announcements between Russia and Japan by ${view}`,
    columns: SUMMED.map((column) =>
      column.name === "key" ? { ...column, label: VIEW_HEADS[view] } : column,
    ),
    key: ["key"],
    records: summary(view, all).map((sum) => ({ ...sum })),
    caveats: [ANNOUNCED, SUMS],
    sources: [snapshotRef(snapshot)],
  });
}

function summary(
  view: Exclude<InvestmentView, "announcement">,
  all: readonly Announcement[],
): AnnouncementSum[] {
  return sumAnnouncements(events(all), keysOf(view));
}
