import { WORLD } from "../../codes/countries.js";
import { type Measured, reported } from "../../core/measured.js";
import { type Frequency, frequencyOf, periodsOf, yearOfPeriod } from "../../core/periods.js";
import type { FiledFlow } from "../../core/units.js";
import { type Entries, type Entry, emptyEntry, entryFrom, ofFlow } from "./entry.js";

/** How the periods of a source are to be read. */
export interface FiledAs {
  readonly frequency: Frequency;
  /** What a partner without a row means in a period that the reporter filed; not known when left out. */
  readonly absent?: "no-trade" | undefined;
}

/**
 * Entries by month or quarter, with those of whole years added: the sum of a year's periods, flow by flow. Of months,
 * whole quarters are added likewise.
 *
 * A year of which a partner lacks a period has no figure in that flow: missing is not zero. It is the sum of the others
 * only where the period without a row is itself a report of no trade, which takes two things: the source lists
 * only what crossed the border, and the partners it lists for that period fill the world total.
 */
export function withCompleteYears(filed: Entries, { frequency, absent }: FiledAs): Entries {
  const own = [...filed.keys()].filter((period) => frequencyOf(period) === frequency);
  const years = new Set(own.map(yearOfPeriod));
  const whole = [...years].flatMap((year) => {
    const periods = periodsOf({ from: year, to: year }, frequency);
    const quarters = frequency === "month" ? periodsOf({ from: year, to: year }, "quarter") : [];
    return [
      [String(year), yearEntries(filed, { periods, absent })] as const,
      ...quarters.map((quarter, place) => {
        const months = periods.slice(3 * place, 3 * place + 3);
        return [quarter, yearEntries(filed, { periods: months, absent })] as const;
      }),
    ];
  });
  return new Map([...filed, ...whole]);
}

interface Year {
  readonly periods: readonly string[];
  readonly absent: FiledAs["absent"];
}

function yearEntries(filed: Entries, { periods, absent }: Year): ReadonlyMap<string, Entry> {
  const full = (flow: FiledFlow) =>
    new Set(absent ? periods.filter((period) => fillsWorld(filed.get(period), flow)) : []);
  const listed = { export: full("export"), import: full("import") };
  const partners = new Map(
    periods.flatMap((period) =>
      [...(filed.get(period)?.values() ?? [])].map(({ partner, kind }) => [partner, kind] as const),
    ),
  );
  return new Map(
    [...partners].map(([partner, kind]) => {
      const entries = periods.map((period) => filed.get(period)?.get(partner) ?? emptyEntry(partner));
      return [partner, yearEntry({ partner, kind }, entries, { periods, listed })];
    }),
  );
}

interface Listing {
  readonly periods: readonly string[];
  /** The periods in which no row means no trade. */
  readonly listed: Readonly<Record<FiledFlow, ReadonlySet<string>>>;
}

function yearEntry(who: Pick<Entry, "partner" | "kind">, entries: readonly Entry[], listing: Listing): Entry {
  const [exports, imports] = [flowOfYear(entries, "export", listing), flowOfYear(entries, "import", listing)];
  const entry = entryFrom(who, { export: exports.sum, import: imports.sum });
  if (exports.lacking.length + imports.lacking.length === 0) return entry;
  return { ...entry, lacking: { export: exports.lacking, import: imports.lacking } };
}

function flowOfYear(entries: readonly Entry[], flow: FiledFlow, { periods, listed }: Listing) {
  const figures = entries.map((entry) => ofFlow(entry, flow));
  const lacking = periods.filter((_, place) => figures[place]?.value === undefined);
  const isAdded = lacking.every((period) => listed[flow].has(period));
  return {
    sum: isAdded ? sumOf(figures) : reported(undefined, []),
    lacking: lacking.length < periods.length ? lacking : [],
  };
}

/** What prints as 100.0%. */
const FULL = 0.9995;

/** Whether the partners of a period add up to the world total of a flow, so that what is not listed did not happen. */
function fillsWorld(entries: ReadonlyMap<string, Entry> | undefined, flow: FiledFlow): boolean {
  const world = entries?.get(WORLD);
  const total = world && ofFlow(world, flow).value;
  if (entries === undefined || total === undefined) return false;
  const parts = [...entries.values()].filter(({ kind }) => kind !== "world" && kind !== "aggregate");
  const sum = parts.reduce((all, entry) => all + (ofFlow(entry, flow).value ?? 0), 0);
  return sum >= FULL * total;
}

/** The sum of what was filed, traced to all its rows. */
function sumOf(figures: readonly Measured[]): Measured {
  const filed = figures.filter(({ value }) => value !== undefined);
  if (filed.length === 0) return reported(undefined, []);
  const total = filed.reduce((sum, { value = 0 }) => sum + value, 0);
  const rows = filed.flatMap(({ origin }) => (origin.kind === "reported" ? origin.rows : []));
  const currency = filed.find((figure) => figure.currency)?.currency;
  const isEstimated = filed.some(({ estimated }) => estimated);
  return { ...reported(total, rows, isEstimated), ...(currency && { currency }) };
}
