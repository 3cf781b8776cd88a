import { WORLD } from "../../codes/countries.js";
import type { Currency } from "../../core/currencies.js";
import { type Measured, measure, reported, reportedFrom, type SourceRow } from "../../core/measured.js";
import type { FiledFlow, Flow } from "../../core/units.js";
import { turnover } from "../../indicators/turnover.js";
import type { PartnerFlows } from "../../store/trade-queries.js";
import type { AreaKind } from "../../store/trade-table.js";

/** The three figures a reporter's books give for one partner in one period. */
export interface Entry {
  readonly partner: string;
  readonly kind: AreaKind;
  readonly exports: Measured;
  readonly imports: Measured;
  readonly turnover: Measured;
  /** Of a year that is added up from months or quarters: those without a row, by flow; only where some have one. */
  readonly lacking?: Lacking;
}

/** Periods without a row, by flow; none where all have one, or none has. */
export type Lacking = Readonly<Record<FiledFlow, readonly string[]>>;

/** A book's entries by period and partner. */
export type Entries = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** The lines behind a flow of a row, where the user's own files were read for one answer. */
export type RowLines = (row: PartnerFlows, flow: FiledFlow) => readonly SourceRow[] | undefined;

/** Where the values of rows stand, and the currency that they are in; US dollars when left out. */
export interface ReadIn {
  readonly snapshot: string;
  readonly lines?: RowLines | undefined;
  readonly currency?: Currency | undefined;
}

/** The entries of the rows that a store gives for one reporter. */
export function entriesOf(rows: readonly PartnerFlows[], read: ReadIn): Entries {
  const periods = new Map<string, Map<string, Entry>>();
  for (const row of rows) {
    const entries = periods.get(row.period) ?? new Map<string, Entry>();
    const [exports, imports] = [exportsOf(row, read), importsOf(row, read)];
    periods.set(row.period, entries.set(row.partner, entryFrom(row, { export: exports, import: imports })));
  }
  return periods;
}

function exportsOf(row: PartnerFlows, read: ReadIn): Measured {
  const { exports_value: value, exports_file: file, exports_line: line, exports_flag: flag } = row;
  if (value === null || file === null || line === null) return reported(undefined, []);
  const behind = read.lines && (() => read.lines?.(row, "export") ?? []);
  return figure({ value, flag, rows: behind ?? { snapshot: read.snapshot, file, line } }, read);
}

function importsOf(row: PartnerFlows, read: ReadIn): Measured {
  const { imports_value: value, imports_file: file, imports_line: line, imports_flag: flag } = row;
  if (value === null || file === null || line === null) return reported(undefined, []);
  const behind = read.lines && (() => read.lines?.(row, "import") ?? []);
  return figure({ value, flag, rows: behind ?? { snapshot: read.snapshot, file, line } }, read);
}

interface Cell {
  readonly value: number;
  readonly flag: string | null;
  readonly rows: SourceRow | (() => readonly SourceRow[]);
}

function figure({ value, flag, rows }: Cell, { currency }: ReadIn): Measured {
  const estimated = flag === "estimate";
  const found =
    typeof rows === "function" ? reportedFrom(value, rows, estimated) : reported(value, [rows], estimated);
  return currency === undefined ? found : { ...found, currency };
}

/** An entry from its two flows. */
export function entryFrom(
  { partner, kind }: Pick<Entry, "partner" | "kind">,
  flows: Readonly<Record<FiledFlow, Measured>>,
): Entry {
  const [exports, imports] = [flows.export, flows.import];
  return { partner, kind, exports, imports, turnover: measure("turnover", { exports, imports }, turnover) };
}

/** The entry of a partner about which nothing was filed. */
export function emptyEntry(partner: string): Entry {
  const absent = reported(undefined, []);
  return entryFrom(
    { partner, kind: partner === WORLD ? "world" : "country" },
    { export: absent, import: absent },
  );
}

/** The figure of an entry that a flow names. */
export function ofFlow(entry: Entry, flow: Flow): Measured {
  return { export: entry.exports, import: entry.imports, turnover: entry.turnover }[flow];
}
