import { WORLD } from "../codes/countries.js";
import { BilatError } from "../core/errors.js";
import { type Measured, measure, reported } from "../core/measured.js";
import type { YearRange } from "../core/periods.js";
import type { Flow } from "../core/units.js";
import { turnover } from "../indicators/turnover.js";
import { findSnapshot, type Snapshot } from "../store/snapshots.js";
import { coveredYears, flowsByPartner, type PartnerFlows } from "../store/trade-queries.js";
import { type AreaKind, loadTrade, TRADE_SOURCE_FILE } from "../store/trade-table.js";
import type { Workbench } from "./workbench.js";

/** The three figures a reporter's books give for one partner in one period. */
export interface Entry {
  readonly partner: string;
  readonly kind: AreaKind;
  readonly exports: Measured;
  readonly imports: Measured;
  readonly turnover: Measured;
}

/** All that one country reported, ready for indicators: one reporter for a whole series. */
export interface PartnerBook {
  readonly reporter: string;
  /** Who filed the figures: the reporter, or its partner where the reporter's own books are not there. */
  readonly filedBy: string;
  readonly snapshot: Snapshot;
  /** The years that the snapshot covers. */
  readonly covered: YearRange;
  /** Every partner's entry of a period; empty where the reporter filed nothing. */
  entries(period: string): readonly Entry[];
  /** Whether the snapshot holds most of the reporter's trade by partner, so that a rank means something. */
  isRankable(period: string): boolean;
  /** The entry of one partner, all absent where the reporter filed nothing about it. */
  entry(period: string, partner: string): Entry;
}

/** Read a reporter's books from a snapshot. */
export async function openPartnerBook(
  bench: Workbench,
  source: string,
  reporter: string,
): Promise<PartnerBook> {
  const snapshot = findSnapshot(bench.store, source);
  if (!snapshot.manifest.files.some(({ path }) => path === TRADE_SOURCE_FILE)) {
    throw new BilatError("BILAT_E_SOURCE_UNKNOWN", {
      problem: "The source must hold trade by partner.",
      found: [`${snapshot.id} holds ${snapshot.manifest.files.map(({ path }) => path).join(", ")}`],
    });
  }
  await loadTrade(bench.engine, snapshot);
  const covered = (await coveredYears(bench.engine)) ?? { from: 0, to: 0 };
  const rows = await flowsByPartner(bench.engine, reporter, covered);
  return partnerBook(reporter, snapshot, covered, rows);
}

/** A book from the rows of a query. */
export function partnerBook(
  reporter: string,
  snapshot: Snapshot,
  covered: YearRange,
  rows: readonly PartnerFlows[],
): PartnerBook {
  const periods = entriesByPeriod(rows, snapshot.id);
  const entries = (period: string) => [...(periods.get(period)?.values() ?? [])];
  return {
    reporter,
    filedBy: reporter,
    snapshot,
    covered,
    entries,
    isRankable: (period) => namedShare(entries(period)) >= LEAST_NAMED_SHARE,
    entry: (period, partner) => periods.get(period)?.get(partner) ?? emptyEntry(partner),
  };
}

function entriesByPeriod(
  rows: readonly PartnerFlows[],
  snapshot: string,
): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const periods = new Map<string, Map<string, Entry>>();
  for (const row of rows) {
    const entries = periods.get(row.period) ?? new Map<string, Entry>();
    periods.set(row.period, entries.set(row.partner, entryOf(row, snapshot)));
  }
  return periods;
}

function entryOf(row: PartnerFlows, snapshot: string): Entry {
  const exports = figure(row.exports_usd, row.exports_line, row.exports_estimated === true, snapshot);
  const imports = figure(row.imports_usd, row.imports_line, row.imports_estimated === true, snapshot);
  return { partner: row.partner, kind: row.kind, exports, imports, turnover: bothFlows(exports, imports) };
}

/**
 * Below this part of the reported world total in named countries, the snapshot plainly lacks partners. Full
 * books name far more: Russia's lowest in IMF DOTS is above 0.95.
 */
const LEAST_NAMED_SHARE = 0.5;

function namedShare(entries: readonly Entry[]): number {
  const world = entries.find(({ partner }) => partner === WORLD)?.turnover.value ?? 0;
  const named = entries.filter(({ kind }) => kind === "country");
  const sum = named.reduce(
    (total, { exports, imports }) => total + (exports.value ?? 0) + (imports.value ?? 0),
    0,
  );
  return world > 0 ? sum / world : 0;
}

function figure(value: number | null, line: number | null, estimated: boolean, snapshot: string): Measured {
  if (value === null || line === null) return reported(undefined, []);
  return reported(value, [{ snapshot, file: TRADE_SOURCE_FILE, line }], estimated);
}

function bothFlows(exports: Measured, imports: Measured): Measured {
  return measure("turnover", { exports, imports }, turnover);
}

/** The entry of a partner about which nothing was filed. */
export function emptyEntry(partner: string): Entry {
  const absent = reported(undefined, []);
  const kind = partner === WORLD ? "world" : "country";
  return { partner, kind, exports: absent, imports: absent, turnover: bothFlows(absent, absent) };
}

/** The figure of an entry that a flow names. */
export function ofFlow(entry: Entry, flow: Flow): Measured {
  return { export: entry.exports, import: entry.imports, turnover: entry.turnover }[flow];
}
