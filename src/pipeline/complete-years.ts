import { type Measured, reported } from "../core/measured.js";
import { type Frequency, frequencyOf, PERIODS_PER_YEAR, yearOfPeriod } from "../core/periods.js";
import type { FiledFlow } from "../core/units.js";
import { type Entries, type Entry, entryFrom, ofFlow } from "./entry.js";

/**
 * Entries by month or quarter, with those of whole years added: the sum of a year's periods, for each flow of
 * which the reporter filed all of them. A partner without a figure in one of them had no trade then; a year that
 * is not complete has no figure at all.
 */
export function withCompleteYears(filed: Entries, frequency: Frequency): Entries {
  const years = new Map<string, Entry[][]>();
  for (const [period, entries] of filed) {
    if (frequencyOf(period) !== frequency) continue;
    const year = String(yearOfPeriod(period));
    years.set(year, [...(years.get(year) ?? []), [...entries.values()]]);
  }
  const whole = [...years].map(
    ([year, periods]) => [year, yearEntries(periods, PERIODS_PER_YEAR[frequency])] as const,
  );
  return new Map([...filed, ...whole]);
}

function yearEntries(periods: readonly (readonly Entry[])[], wanted: number): ReadonlyMap<string, Entry> {
  const complete = (flow: FiledFlow) =>
    periods.filter((entries) => entries.some((entry) => ofFlow(entry, flow).value !== undefined)).length ===
    wanted;
  const flows = { export: complete("export"), import: complete("import") };
  const byPartner = new Map<string, Entry[]>();
  for (const entry of periods.flat()) {
    byPartner.set(entry.partner, [...(byPartner.get(entry.partner) ?? []), entry]);
  }
  const sum = (entries: readonly Entry[], flow: FiledFlow) =>
    flows[flow] ? sumOf(entries.map((entry) => ofFlow(entry, flow))) : reported(undefined, []);
  return new Map(
    [...byPartner].map(([partner, entries]) => [
      partner,
      entryFrom(entries[0] as Entry, { export: sum(entries, "export"), import: sum(entries, "import") }),
    ]),
  );
}

/** The sum of what was filed, traced to all its rows. */
function sumOf(figures: readonly Measured[]): Measured {
  const filed = figures.filter(({ value }) => value !== undefined);
  if (filed.length === 0) return reported(undefined, []);
  const total = filed.reduce((sum, { value = 0 }) => sum + value, 0);
  const rows = filed.flatMap(({ origin }) => (origin.kind === "reported" ? origin.rows : []));
  return reported(
    total,
    rows,
    filed.some(({ estimated }) => estimated),
  );
}
