import { type Measured, measure, reported } from "../../../core/measured.js";
import { previousYear, type YearRange, yearPeriods } from "../../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../../core/result-table.js";
import { mirrorGap } from "../../../indicators/mirror-gap.js";
import { turnover } from "../../../indicators/turnover.js";
import { FIGURES_CSV } from "../../../store/layout.js";
import { findSnapshot, holdsTrade, type Snapshot, snapshotFile, sourceOf } from "../../../store/snapshots.js";
import { readTextTable } from "../../../store/table-file.js";
import type { Exchange } from "../../books/exchange.js";
import { isReconciled, openPartnerBook, type PartnerBook } from "../../books/partner-book.js";
import { snapshotName, snapshotTitle } from "../../claims/snapshot-title.js";
import { yearGrowth } from "../../trade.js";
import { snapshotRef, type Workbench } from "../../workbench.js";

/** Which years of which partner, and where else to look. */
export interface VintageView {
  readonly partner: string;
  readonly years: YearRange;
  /** Snapshots in order of preference; the book's own is passed over. */
  readonly sources: readonly string[];
  readonly exchange: Exchange;
}

/**
 * What the same reporter filed about the partner according to another source or vintage: the next one named that has
 * it; `undefined` where none has. Sources that reconcile both sides' reports are not the reporter's books, and are
 * compared with other versions of themselves.
 */
export async function vintageTable(
  bench: Workbench,
  book: PartnerBook,
  view: VintageView,
): Promise<ResultTable | undefined> {
  if (book.filedBy !== book.reporter) return undefined;
  const snapshots = view.sources
    .filter((source) => source !== book.snapshot.id)
    .map((source) => findSnapshot(bench.store, source))
    .filter((snapshot) => isComparable(book.snapshot, snapshot));
  for (const snapshot of snapshots) {
    const filed = await turnoverIn(bench, snapshot, { reporter: book.reporter, partner: view.partner });
    const other = (period: string) => view.exchange.convert(filed(period), period);
    if (yearPeriods(view.years).some((period) => other(period).value !== undefined))
      return tableOf({ book, snapshot, other }, view);
  }
  return undefined;
}

/** Whether both are somebody's books, or two versions of one source that reconciles them. */
function isComparable(own: Snapshot, other: Snapshot): boolean {
  if (!isReconciled(own)) return !isReconciled(other);
  return sourceOf(own.id) === sourceOf(other.id);
}

type Turnover = (period: string) => Measured;

/** Turnover of a pair by period, from books by partner or from a file of single figures. */
async function turnoverIn(
  bench: Workbench,
  snapshot: Snapshot,
  { reporter, partner }: { readonly reporter: string; readonly partner: string },
): Promise<Turnover> {
  if (holdsTrade(snapshot)) {
    const filed = await openPartnerBook(bench, snapshot.id, reporter);
    return (period) => filed.entry(period, partner).turnover;
  }
  const isThere = snapshot.manifest.files.some(({ path }) => path === FIGURES_CSV);
  const rows = isThere ? await readTextTable(bench.engine, snapshotFile(snapshot, FIGURES_CSV)) : [];
  const own = rows.filter((row) => row["reporter"] === reporter && row["partner"] === partner);
  const flow = (period: string, name: string): Measured => {
    const row = own.find((candidate) => candidate["period"] === period && candidate["flow"] === name);
    if (!row) return reported(undefined, []);
    const place = { snapshot: snapshot.id, file: FIGURES_CSV, line: Number(row.line) };
    return reported(Number(row["value_usd"]), [place]);
  };
  return (period) =>
    measure("turnover", { exports: flow(period, "export"), imports: flow(period, "import") }, turnover);
}

interface BothBooks {
  readonly book: PartnerBook;
  readonly snapshot: Snapshot;
  readonly other: Turnover;
}

function tableOf({ book, snapshot, other }: BothBooks, { partner, years }: VintageView): ResultTable {
  const own: Turnover = (period) => book.entry(period, partner).turnover;
  const titles = [book.snapshot, snapshot].map(snapshotTitle);
  const what = isReconciled(snapshot) ? "figures" : "books";
  return resultTable({
    id: "vintage",
    // Two imports of one day bear one title.
    title: `The same ${what} in ${titles[0] === titles[1] ? snapshot.id : titles[1]}`,
    columns: columnsFor(...namesOf(book.snapshot, snapshot)),
    key: ["period"],
    records: comparedYears(years, [own, other]).map((period) => {
      const before = previousYear(period);
      return {
        period,
        turnover_usd: own(period),
        other_usd: other(period),
        difference_usd: measure("difference", { reporter: own(period), partner: other(period) }, mirrorGap),
        turnover_growth: yearGrowth(own(period), own(before)),
        other_growth: yearGrowth(other(period), other(before)),
      };
    }),
    caveats: [],
    sources: [snapshotRef(snapshot)],
  });
}

/** The years; before a single one also the year that its growth is counted from, where both have it. */
function comparedYears(years: YearRange, [own, other]: readonly [Turnover, Turnover]): string[] {
  const periods = yearPeriods(years);
  const before = previousYear(periods[0] ?? "");
  const isThere = [own, other].every((turnoverOf) => turnoverOf(before).value !== undefined);
  return periods.length === 1 && isThere ? [before, ...periods] : periods;
}

/** Short names, unless both are vintages of one source. */
function namesOf(own: Snapshot, other: Snapshot): [own: string, other: string] {
  const pairs = [snapshotName, snapshotTitle].map((name) => [name(own), name(other)] as [string, string]);
  return pairs.find(([a, b]) => a !== b) ?? [own.id, other.id];
}

function columnsFor(own: string, other: string) {
  return [
    { name: "period", label: "Year", unit: "text", decimals: 0 },
    { name: "turnover_usd", label: own, unit: "usd", decimals: 1 },
    { name: "other_usd", label: other, unit: "usd", decimals: 1 },
    { name: "difference_usd", label: "Difference", unit: "usd", decimals: 1 },
    { name: "turnover_growth", label: `Growth, ${own}`, unit: "rate", decimals: 1 },
    { name: "other_growth", label: `Growth, ${other}`, unit: "rate", decimals: 1 },
  ] as const satisfies readonly Column[];
}
