import { isWorld, resolveCountry, WORLD } from "../codes/countries.js";
import { andList } from "../core/and-list.js";
import type { Caveat } from "../core/caveats.js";
import { BilatError } from "../core/errors.js";
import { type Measured, measure, reported } from "../core/measured.js";
import { decimal, usd } from "../core/numbers.js";
import { type Frequency, frequencyOf, type YearRange } from "../core/periods.js";
import { type FieldsOf, requireCall } from "../core/require-fields.js";
import { type ColumnOf, type ResultTable, resultTable } from "../core/result-table.js";
import { FLOWS, type Flow } from "../core/units.js";
import { growth } from "../indicators/growth.js";
import { share } from "../indicators/share.js";
import {
  HARDLY_USD,
  holdsFigures,
  movedFigures,
  type Overlap,
  overlapOf,
  type Side,
  type Two,
} from "../store/diff-queries.js";
import { findSnapshot, type Snapshot } from "../store/snapshots.js";
import { hasOnlyProducts } from "./books/partner-book.js";
import { snapshotRef, type Workbench } from "./workbench.js";

/** What to compare. */
export interface DiffRequest {
  /** Snapshots, or sources whose newest one is meant. */
  readonly a: string;
  readonly b: string;
  readonly reporter?: string | undefined;
  /** A country, or `WLD` for the reporter's total. */
  readonly partner?: string | undefined;
  /** Exports and imports, each by itself, when left out. */
  readonly flow?: Flow | undefined;
  readonly years?: YearRange | undefined;
  /** How many figures to show at most; all when left out. */
  readonly top?: number | undefined;
}

const FIELDS: FieldsOf<DiffRequest> = {
  a: "text!",
  b: "text!",
  reporter: "text",
  partner: "text",
  flow: FLOWS,
  years: "years",
  top: "count",
};

const COLUMNS = [
  { name: "period", label: "Period", unit: "text", decimals: 0 },
  { name: "reporter", label: "Reporter", unit: "text", decimals: 0 },
  { name: "partner", label: "Partner", unit: "text", decimals: 0 },
  { name: "flow", label: "Flow", unit: "text", decimals: 0 },
  { name: "a_usd", label: "A", unit: "usd", decimals: 1 },
  { name: "b_usd", label: "B", unit: "usd", decimals: 1 },
  { name: "difference_usd", label: "B less A", unit: "usd", decimals: 1 },
  { name: "relative_difference", label: "of A", unit: "rate", decimals: 1 },
  { name: "a_growth", label: "Growth, A", unit: "rate", decimals: 1 },
  { name: "b_growth", label: "Growth, B", unit: "rate", decimals: 1 },
  { name: "a_share", label: "Share, A", unit: "share", decimals: 1 },
  { name: "b_share", label: "Share, B", unit: "share", decimals: 1 },
  { name: "a_rank", label: "Rank, A", unit: "rank", decimals: 0 },
  { name: "b_rank", label: "Rank, B", unit: "rank", decimals: 0 },
] as const satisfies readonly ColumnOf<DiffRow>[];

/** A row of {@link diffTable}: a figure in both snapshots, and what it does to what follows from it. */
export interface DiffRow {
  readonly period: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: Flow;
  readonly a_usd: number;
  readonly b_usd: number;
  /** B less A. */
  readonly difference_usd: number;
  /** The difference over A. */
  readonly relative_difference: number | undefined;
  readonly a_growth: number | undefined;
  readonly b_growth: number | undefined;
  readonly a_share: number | undefined;
  readonly b_share: number | undefined;
  readonly a_rank: number | undefined;
  readonly b_rank: number | undefined;
}

/**
 * Figures that moved between two snapshots, the largest difference first, with what that does to growth, share and
 * rank. Differences are B less A; growth is over the year before in the same snapshot.
 *
 * @returns A row for each figure that both hold and that differs; what only one of them holds is counted in the caveats.
 * @throws BilatError for unknown snapshots or countries, a snapshot without figures, or nothing in common.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const pair = { reporter: "RUS", partner: "JPN", years: { from: 2017, to: 2017 } };
 * const { rows } = await diffTable(bench, { a: "imf-dots/2022-02", b: "un-comtrade/2022-01", ...pair, top: 1 });
 * rows.map(({ period, flow, a_usd, b_usd }) => [period, flow, a_usd, b_usd]);
 * // [["2017", "import", 7761626666, 9012023423]]
 * ```
 */
export async function diffTable(bench: Workbench, request: DiffRequest): Promise<ResultTable<DiffRow>> {
  requireCall(bench, request, FIELDS);
  const two: Two = [comparable(bench, request.a), comparable(bench, request.b)];
  requireTwo(two, request);
  const code = async (name: string | undefined) =>
    name === undefined ? undefined : (await resolveCountry(bench.countries, bench.engine, name)).iso3;
  const scope = {
    reporter: await code(request.reporter),
    partner: isWorld(request.partner ?? "") ? WORLD : await code(request.partner),
    flow: request.flow,
    years: request.years,
  };
  const overlap = await overlapOf(bench.engine, two, scope);
  requireCommon(two, overlap);
  const moved = await movedFigures(bench.engine, two, { ...scope, top: request.top });
  return resultTable({
    id: "diff",
    title: `Figures that moved from ${two[0].id} (A) to ${two[1].id} (B)`,
    columns: COLUMNS,
    key: ["period", "reporter", "partner", "flow"],
    records: moved.map(({ a, b }) => record(two, a, b)),
    caveats: overlapNotes(two, overlap, moved.length),
    sources: two.map(snapshotRef),
  });
}

function comparable(bench: Workbench, name: string): Snapshot {
  const snapshot = findSnapshot(bench.store, name);
  if (holdsFigures(snapshot)) return snapshot;
  throw new BilatError("BILAT_E_SOURCE_UNKNOWN", {
    problem: "Both snapshots must hold trade by partner.",
    found: [`${snapshot.id} holds ${snapshot.manifest.files.map(({ path }) => path).join(", ")}`],
  });
}

function requireTwo([a, b]: Two, asked: DiffRequest): void {
  if (a.id !== b.id) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "Two snapshots must be named, and these are one.",
    found: [asked.a === asked.b ? a.id : `${asked.a} and ${asked.b} are both ${a.id}`],
    hint: "bilat sources lists the snapshots there are.",
  });
}

function requireCommon([a, b]: Two, { both, only_a, only_b }: Overlap): void {
  if (both > 0) return;
  const bare = [a, b].filter(hasOnlyProducts).map(({ id }) => id);
  const [of, by] = [filedBy(a), filedBy(b)];
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: "Both snapshots must hold some of the figures asked for.",
    found: [`only in ${a.id}: ${decimal(only_a, 0)}; only in ${b.id}: ${decimal(only_b, 0)}; in both: none`],
    ...(bare.length > 0 && {
      hint: `The products of ${andList(bare)} are too few to be all goods, so that there are no totals to compare.`,
    }),
    ...(bare.length === 0 &&
      of !== by && {
        hint: `${a.id} has figures by the ${of}, ${b.id} by the ${by}; they are not set against each other.`,
      }),
  });
}

/** Whether an import has years, quarters or months; the package's own snapshots have years. */
function filedBy({ manifest }: Snapshot): Frequency {
  return frequencyOf(manifest.import?.first_period ?? "2018");
}

function record([snapshotA, snapshotB]: Two, a: Side, b: Side) {
  const [one, other] = [figuresOf(snapshotA, a), figuresOf(snapshotB, b)];
  const growthFrom = { current: other.value, previous: one.value };
  return {
    period: a.period,
    reporter: a.reporter,
    partner: a.partner,
    flow: a.flow,
    a_usd: one.value,
    b_usd: other.value,
    difference_usd: reported(b.value_usd - a.value_usd, [...one.rows, ...other.rows]),
    relative_difference: measure("growth", growthFrom, growth),
    a_growth: one.growth,
    b_growth: other.growth,
    a_share: one.share,
    b_share: other.share,
    a_rank: one.rank,
    b_rank: other.rank,
  };
}

function figuresOf({ id }: Snapshot, side: Side) {
  const rows = side.places.map((place) => ({ snapshot: id, ...place }));
  const value = reported(side.value_usd, rows);
  const beside = (number: number | null): Measured => reported(number ?? undefined, []);
  return {
    rows,
    value,
    growth: measure("growth", { current: value, previous: beside(side.before_usd) }, growth),
    share: measure("share", { part: value, whole: beside(side.world_usd) }, share),
    rank: beside(side.rank),
  };
}

function overlapNotes([a, b]: Two, overlap: Overlap, shown: number): Caveat[] {
  const { moved, hardly } = overlap;
  const [both, all, little, onlyA, onlyB] = [overlap.both, moved, hardly, overlap.only_a, overlap.only_b].map(
    (count) => decimal(count, 0),
  );
  const most = shown < moved ? `; the ${shown} largest differences are shown` : "";
  const texts = [
    moved === 0
      ? `${overlap.both === 1 ? "The one figure that both hold does not differ" : `None of the ${both} figures that both hold differs`}.`
      : `${all} of ${both} figures that both hold differ${hardly > 0 ? `, ${little} of them by less than ${usd(HARDLY_USD)}` : ""}${most}.`,
    `Only in ${a.id}: ${onlyA} ${overlap.only_a === 1 ? "figure" : "figures"}; only in ${b.id}: ${onlyB}.`,
  ];
  return texts.map((text) => ({ kind: "note", text }));
}
