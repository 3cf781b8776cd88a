import { WORLD } from "../codes/countries.js";
import { type Measured, measure, reported } from "../core/measured.js";
import type { FiledFlow, Flow } from "../core/units.js";
import { turnover } from "../indicators/turnover.js";
import type { PartnerFlows } from "../store/trade-queries.js";
import type { AreaKind } from "../store/trade-table.js";

/** The three figures a reporter's books give for one partner in one period. */
export interface Entry {
  readonly partner: string;
  readonly kind: AreaKind;
  readonly exports: Measured;
  readonly imports: Measured;
  readonly turnover: Measured;
}

/** A book's entries by period and partner. */
export type Entries = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** The entries of the rows that a store gives for one reporter. */
export function entriesOf(rows: readonly PartnerFlows[], snapshot: string): Entries {
  const periods = new Map<string, Map<string, Entry>>();
  for (const row of rows) {
    const entries = periods.get(row.period) ?? new Map<string, Entry>();
    const exports = figure(row.exports_usd, row.exports_flag, [snapshot, row.exports_file, row.exports_line]);
    const imports = figure(row.imports_usd, row.imports_flag, [snapshot, row.imports_file, row.imports_line]);
    periods.set(row.period, entries.set(row.partner, entryFrom(row, { export: exports, import: imports })));
  }
  return periods;
}

type Place = readonly [snapshot: string, file: string | null, line: number | null];

function figure(value: number | null, flag: string | null, [snapshot, file, line]: Place): Measured {
  if (value === null || file === null || line === null) return reported(undefined, []);
  return reported(value, [{ snapshot, file, line }], flag === "estimate");
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
