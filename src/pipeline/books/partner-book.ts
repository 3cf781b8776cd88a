import { WORLD } from "../../codes/countries.js";
import type { Caveat } from "../../core/caveats.js";
import type { Currency } from "../../core/currencies.js";
import { BilatError } from "../../core/errors.js";
import { LEAST_NAMED } from "../../core/least-named.js";
import { type Frequency, frequencyOf, periodsOf, type YearRange } from "../../core/periods.js";
import { TOTALS_FILE } from "../../store/layout.js";
import { type LinesBehind, linesAbout } from "../../store/line-queries.js";
import { isImported, type Snapshot } from "../../store/snapshots.js";
import { coveredYears, flowsAsFiled, flowsByPartner, type PartnerFlows } from "../../store/trade-queries.js";
import { SUM_OF_PARTNERS } from "../../store/trade-table.js";
import { rankedSnapshots, type Wanted } from "../sources/choice.js";
import type { Workbench } from "../workbench.js";
import { withCompleteYears } from "./complete-years.js";
import { type Entry, emptyEntry, entriesOf, type RowLines } from "./entry.js";
import { readingCaveats } from "./reading-caveats.js";

export { type Entry, emptyEntry, ofFlow } from "./entry.js";

/** All that one country reported, ready for indicators: one reporter for a whole series. */
export interface PartnerBook {
  readonly reporter: string;
  /** Who filed the figures: the reporter, or its partner where the reporter's own books are not there. */
  readonly filedBy: string;
  readonly snapshot: Snapshot;
  /** The years that the snapshot covers. */
  readonly covered: YearRange;
  /** The currency of its figures where they are as filed in it; US dollars when left out. */
  readonly currency?: Currency | undefined;
  /** The lines behind its figures, where the user's own files were read for one answer. */
  readonly lines?: LinesBehind | undefined;
  /** The length of the periods as filed: years where the source files years, else months, else quarters. */
  readonly frequency: Frequency;
  /** The periods of a range of years, of the book's frequency, within what the snapshot covers. */
  periods(years: YearRange): readonly string[];
  /** The first and the last period that the source has of what the reporter filed, of that length; empty where it has none. */
  readonly filed: { readonly first: string; readonly last: string };
  /** Every partner's entry of a period; empty where the reporter filed nothing. */
  entries(period: string): readonly Entry[];
  /** Whether the snapshot holds most of the reporter's trade by partner, so that a rank means something. */
  isRankable(period: string): boolean;
  /** The entry of one partner, all absent where the reporter filed nothing about it. */
  entry(period: string, partner: string): Entry;
  /** What must be said of every figure of the book, such as its valuation; `name` is the reporter's. */
  caveats(name: string): Caveat[];
  /** Which snapshot was read, where imports come into it, and what was read of files. */
  readonly choice: readonly Caveat[];
  /** `as reported by Russia`, or who reconciled the figures. */
  reportedBy(name: string): string;
}

/**
 * Read a reporter's books from a snapshot. Where the source files months or quarters only, a year's entry is the
 * sum of its periods: see `withCompleteYears`.
 *
 * @param source A snapshot, a source, or `undefined` for whichever holds the reporter best: see
 *   `rankedSnapshots`.
 */
export function openPartnerBook(
  bench: Workbench,
  source: string | undefined,
  reporter: string,
): Promise<PartnerBook> {
  return openBook(bench, { source, reporter });
}

/**
 * As {@link openPartnerBook}, from the snapshot that also holds the partner and the years.
 *
 * @param currency In which the figures are wanted as filed; where not all were filed in it, they are in US dollars.
 */
export async function openBook(
  bench: Workbench,
  wanted: Wanted,
  currency: Currency = "USD",
): Promise<PartnerBook> {
  const { reporter } = wanted;
  const [snapshot, ...others] = await rankedSnapshots(bench, wanted);
  const covered = (await coveredYears(bench.engine, snapshot)) ?? { from: 0, to: 0 };
  const filed =
    currency === "USD" ? undefined : await flowsAsFiled(bench.engine, snapshot, { reporter, currency });
  const rows = filed ?? (await flowsByPartner(bench.engine, snapshot, reporter));
  const lines = await linesAbout(bench.engine, snapshot);
  const of = { reporter, snapshot, covered, lines, others: others.map(({ id }) => id) };
  return partnerBook({ ...of, ...(filed && { currency }) }, rows);
}

/** Whose book it is, and where it was read. */
export interface BookOf
  extends Pick<PartnerBook, "reporter" | "snapshot" | "covered" | "lines" | "currency"> {
  /** Snapshots that could have been chosen too. */
  readonly others: readonly string[];
}

/** A book from the rows of a query. */
export function partnerBook({ others, ...of }: BookOf, rows: readonly PartnerFlows[]): PartnerBook {
  const { snapshot, currency } = of;
  const filed = entriesOf(rows, { snapshot: snapshot.id, lines: rowLines(of, rows), currency });
  const { first_period: first = "", last_period: last = "9999", absent } = of.snapshot.manifest.import ?? {};
  const frequency = filedFrequency([...filed.keys()]);
  const choice = choiceCaveat(of.snapshot, others);
  const inOrder = [...filed.keys()].filter((period) => frequencyOf(period) === frequency).sort();
  const entries = frequency === "year" ? filed : withCompleteYears(filed, { frequency, absent });
  return {
    ...of,
    filedBy: of.reporter,
    frequency,
    filed: { first: inOrder[0] ?? "", last: inOrder.at(-1) ?? "" },
    periods: (years) =>
      periodsOf(years, frequency).filter(
        (period) => first.slice(0, period.length) <= period && period <= last,
      ),
    entries: (period) => [...(entries.get(period)?.values() ?? [])],
    isRankable: (period) => namedShare([...(entries.get(period)?.values() ?? [])]) >= LEAST_NAMED,
    entry: (period, partner) => entries.get(period)?.get(partner) ?? emptyEntry(partner),
    caveats: (name) => [...bookCaveats(of.snapshot, name, rows), ...choice],
    choice,
    reportedBy: (name) => `as ${filedBy(of.snapshot, name)}`,
  };
}

/** A world that the source does not state rests on the lines of its partners. */
function rowLines(
  { reporter, lines }: Omit<BookOf, "others">,
  rows: readonly PartnerFlows[],
): RowLines | undefined {
  if (lines === undefined) return undefined;
  return ({ period, partner, kind }, flow) => {
    const own = lines({ period, reporter, partner, flow });
    if (own !== undefined || kind !== "world") return own;
    const parts = rows.filter((row) => row.period === period && row.kind !== "aggregate");
    return parts.flatMap((row) => lines({ period, reporter, partner: row.partner, flow }) ?? []);
  };
}

/** Years where there are any, so that a yearly source with some months is read by the year. */
function filedFrequency(periods: readonly string[]): Frequency {
  const found = new Set(periods.map(frequencyOf));
  if (found.size === 0 || found.has("year")) return "year";
  return found.has("month") ? "month" : "quarter";
}

function namedShare(entries: readonly Entry[]): number {
  const world = entries.find(({ partner }) => partner === WORLD)?.turnover.value ?? 0;
  const named = entries.filter(({ kind }) => kind === "country");
  const sum = named.reduce(
    (total, { exports, imports }) => total + (exports.value ?? 0) + (imports.value ?? 0),
    0,
  );
  return world > 0 ? sum / world : 0;
}

function bookCaveats(snapshot: Snapshot, name: string, rows: readonly PartnerFlows[]): Caveat[] {
  const summed = rows.some(({ exports_flag, imports_flag }) =>
    [exports_flag, imports_flag].includes(SUM_OF_PARTNERS),
  );
  return [
    valuationOf(snapshot, name),
    ...(summed ? [{ kind: "world-is-sum", source: snapshot.id } as const] : []),
  ];
}

/** Whether an import made no totals, because its products are a choice of them. */
export function hasOnlyProducts({ manifest }: Snapshot): boolean {
  return manifest.files.find(({ path }) => path === TOTALS_FILE)?.rows === 0;
}

/**
 * Refuse a source in which both sides' reports have become one figure.
 *
 * @throws BilatError `BILAT_E_NO_DATA` for a reconciled source.
 */
export function requireTwoBooks({ snapshot }: Pick<PartnerBook, "snapshot">): void {
  if (!isReconciled(snapshot)) return;
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: "A mirror needs a source that keeps what each country reported.",
    found: [`${snapshot.id} is reconciled: one value a flow, made from both sides' reports`],
  });
}

/** Whether a source made one value a flow out of both sides' reports. */
export function isReconciled({ manifest }: Snapshot): boolean {
  return manifest.import?.kind === "reconciled";
}

/** `reported by Russia`, or who reconciled the figures. */
export function filedBy(snapshot: Snapshot, name: string): string {
  return isReconciled(snapshot) ? `reconciled by ${snapshot.manifest.producer}` : `reported by ${name}`;
}

/** How a reporter's figures are valued. */
export function valuationOf(snapshot: Snapshot, reporter: string): Caveat {
  return isReconciled(snapshot)
    ? { kind: "reconciled", source: snapshot.id }
    : { kind: "valuation", reporter };
}

/** Said whenever imports come into it: which snapshot was read, and which could have been. */
function choiceCaveat(snapshot: Snapshot, others: readonly string[]): Caveat[] {
  if (snapshot.manifest.import?.about !== undefined) return readingCaveats(snapshot);
  if (others.length === 0 && !isImported(snapshot)) return [];
  return [{ kind: "chosen-source", source: snapshot.id, others }, ...readingCaveats(snapshot)];
}
