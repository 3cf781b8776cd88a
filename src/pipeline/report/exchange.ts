import { CURRENCIES, type Currency } from "../../core/currencies.js";
import { BilatError } from "../../core/errors.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { type YearRange, yearOfPeriod, yearPeriods, yearsText } from "../../core/periods.js";
import { readTextTable } from "../../store/table-file.js";
import { type Entry, entryFrom } from "../books/entry.js";
import type { PartnerBook } from "../books/partner-book.js";
import { embeddedSnapshot, type Workbench } from "../workbench.js";

const SNAPSHOT = "reference";
const FILE = "exchange-rates.csv";

/** Figures in US dollars brought to another currency, each at the average rate of its own year. */
export interface Exchange {
  readonly currency: Currency;
  /** Units of the currency for a dollar, by year. */
  readonly rates: ReadonlyMap<string, Measured>;
  /** A figure of a period in that currency; as it is for the dollar itself. */
  convert(dollars: Measured, period: string): Measured;
}

/** No exchange at all. */
const DOLLARS: Exchange = { currency: "USD", rates: new Map(), convert: (figure) => figure };

/** The rates of a currency from the package's reference tables. */
export async function openExchange(bench: Workbench, currency: Currency): Promise<Exchange> {
  if (currency === "USD") return DOLLARS;
  const { id } = embeddedSnapshot(bench.store, SNAPSHOT);
  const rows = await readTextTable(bench.engine, bench.reference(FILE));
  const own = rows.filter((row) => row["currency"] === currency);
  const rates = new Map(
    own.map((row) => {
      const place = { snapshot: id, file: FILE, line: Number(row.line) };
      return [row["period"] ?? "", reported(Number(row["units_per_usd"]), [place])] as const;
    }),
  );
  const absent = reported(undefined, []);
  const convert = (usd: Measured, period: string): Measured => {
    const rate = rates.get(String(yearOfPeriod(period))) ?? absent;
    const figure = measure("annual-rate", { usd, rate }, (values) => values.usd * values.rate);
    return { ...figure, currency };
  };
  return { currency, rates, convert };
}

/** Books in another currency, each entry made once. */
export function exchanged(book: PartnerBook, { currency, convert }: Exchange): PartnerBook {
  if (currency === "USD") return book;
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

/**
 * Refuse years for which there is no rate.
 *
 * @throws BilatError `BILAT_E_YEARS`, naming the years there are.
 */
export function requireRates({ currency, rates }: Exchange, years: YearRange): void {
  const missing = yearPeriods(years).filter((year) => currency !== "USD" && !rates.has(year));
  if (missing.length === 0) return;
  const known = [...rates.keys()].map(Number);
  const covered = { from: Math.min(...known), to: Math.max(...known) };
  throw new BilatError("BILAT_E_YEARS", {
    problem: `A report in ${CURRENCIES[currency].name} needs years with an annual average rate.`,
    found: missing,
    hint: `Rates cover ${yearsText(covered)}: give years inside, or leave the currency out.`,
  });
}
