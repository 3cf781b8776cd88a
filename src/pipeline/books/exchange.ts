import { CURRENCIES, type Currency } from "../../core/currencies.js";
import { BilatError } from "../../core/errors.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { type YearRange, yearOfPeriod, yearPeriods, yearsText } from "../../core/periods.js";
import { MANIFEST_FILE } from "../../store/layout.js";
import { type RateUsed, rateLines } from "../../store/manifest.js";
import { isImported, type Snapshot } from "../../store/snapshots.js";
import { readTextTable } from "../../store/table-file.js";
import { embeddedSnapshot, type Workbench } from "../workbench.js";
import { type Entry, entryFrom } from "./entry.js";
import type { PartnerBook } from "./partner-book.js";
import type { ProductBook } from "./product-book.js";

const SNAPSHOT = "reference";
const FILE = "exchange-rates.csv";

/** Figures in US dollars brought to another currency, each at the average rate of its own period. */
export interface Exchange {
  readonly currency: Currency;
  /** Units of the currency for a dollar, by year, and by month or quarter where a source was imported with such rates. */
  readonly rates: ReadonlyMap<string, Measured>;
  /** Who says the rates that the source was imported with, by period. */
  readonly saidBy: ReadonlyMap<string, string>;
  /** A figure of a period in that currency; as it is where it is in it already. */
  convert(figure: Measured, period: string): Measured;
}

/** No exchange at all. */
const DOLLARS: Exchange = {
  currency: "USD",
  rates: new Map(),
  saidBy: new Map(),
  convert: (figure) => figure,
};

/**
 * The rates of a currency: those that a snapshot was imported with, and the package's where it has none.
 *
 * @param snapshot Whose figures are to be brought to the currency.
 */
export async function openExchange(
  bench: Workbench,
  currency: Currency,
  snapshot?: Snapshot,
): Promise<Exchange> {
  if (currency === "USD") return DOLLARS;
  const rates = new Map([
    ...(await packageRates(bench, currency)),
    ...(snapshot ? importedRates(snapshot, currency) : []),
  ]);
  const absent = reported(undefined, []);
  const convert = (usd: Measured, period: string): Measured => {
    if (usd.currency === currency) return usd;
    const rate = rates.get(period) ?? rates.get(String(yearOfPeriod(period))) ?? absent;
    const figure = measure("annual-rate", { usd, rate }, (values) => values.usd * values.rate);
    return { ...figure, currency };
  };
  const given = snapshot ? givenRates(snapshot, currency) : [];
  return { currency, rates, saidBy: new Map(given.map(({ period, source }) => [period, source])), convert };
}

type Rates = readonly (readonly [period: string, rate: Measured])[];

async function packageRates(bench: Workbench, currency: Currency): Promise<Rates> {
  const { id } = embeddedSnapshot(bench.store, SNAPSHOT);
  const rows = await readTextTable(bench.engine, bench.reference(FILE));
  return rows
    .filter((row) => row["currency"] === currency)
    .map((row) => {
      const place = { snapshot: id, file: FILE, line: Number(row.line) };
      return [row["period"] ?? "", reported(Number(row["units_per_usd"]), [place])] as const;
    });
}

/** The user's own, which stand in the manifest; the package's that it used are not theirs. */
function importedRates(snapshot: Snapshot, currency: Currency): Rates {
  const { id, folder } = snapshot;
  const given = givenRates(snapshot, currency);
  if (given.length === 0) return [];
  const lineOf = rateLines(folder);
  return given.map((rate) => {
    const place = { snapshot: id, file: MANIFEST_FILE, line: lineOf(rate) };
    return [rate.period, reported(rate.units_per_usd, [place])] as const;
  });
}

/** Those of the user's file; a snapshot made by an older bilat has only those of them that it used. */
function givenRates({ manifest }: Snapshot, currency: Currency): readonly RateUsed[] {
  const { rates = [], rates_file: file, rates_given: given = rates } = manifest.import ?? {};
  return file === undefined ? [] : given.filter((rate) => rate.currency === currency);
}

/** Who says given rates of some years, in brackets: the package's are cited by their own snapshot. */
export function saidIn(saidBy: Exchange["saidBy"], years: YearRange): string {
  const sources = new Set(yearPeriods(years).flatMap((year) => saidBy.get(year)?.replace(/\.$/, "") ?? []));
  return sources.size === 0 ? "" : ` (${[...sources].join("; ")})`;
}

/** Books in another currency, each entry made once; as they are where they were filed in it. */
export function exchanged(book: PartnerBook, { currency, convert }: Exchange): PartnerBook {
  if (currency === (book.currency ?? "USD")) return book;
  const known = new Map<Measured, Entry>();
  const brought = (entry: Entry, period: string): Entry => {
    const found = known.get(entry.turnover);
    if (found) return found;
    const flows = { export: convert(entry.exports, period), import: convert(entry.imports, period) };
    const made = { ...entry, ...entryFrom(entry, flows) };
    known.set(entry.turnover, made);
    return made;
  };
  return {
    ...book,
    entries: (period) => book.entries(period).map((entry) => brought(entry, period)),
    entry: (period, partner) => brought(book.entry(period, partner), period),
  };
}

/** The same of goods. */
export function exchangedProducts(book: ProductBook, { currency, convert }: Exchange): ProductBook {
  if (currency === (book.currency ?? "USD")) return book;
  return {
    ...book,
    value: (flow, period, product) => convert(book.value(flow, period, product), period),
    total: (flow, period) => convert(book.total(flow, period), period),
  };
}

/**
 * Refuse years for which there is no rate, of books that need one.
 *
 * @throws BilatError `BILAT_E_YEARS`, naming the years there are.
 */
export function requireRates(
  { currency, rates }: Exchange,
  book: Pick<PartnerBook, "currency" | "snapshot">,
  years: YearRange,
): void {
  if (currency === (book.currency ?? "USD")) return;
  const missing = yearPeriods(years).filter((year) => !rates.has(year));
  if (missing.length === 0) return;
  const known = [...rates.keys()].map(yearOfPeriod);
  const covered = { from: Math.min(...known), to: Math.max(...known) };
  throw new BilatError("BILAT_E_YEARS", {
    problem: `Figures in ${CURRENCIES[currency].name} need years with an annual average rate.`,
    found: missing,
    hint: `Rates cover ${yearsText(covered)}: give years inside, ${isImported(book.snapshot) ? "give other rates with --rates when the files are read, " : ""}or leave the currency out.`,
  });
}
