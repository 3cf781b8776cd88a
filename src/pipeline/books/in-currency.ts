import { andList } from "../../core/and-list.js";
import type { Caveat } from "../../core/caveats.js";
import { CURRENCIES, type Currency } from "../../core/currencies.js";
import { reported, sourceRows } from "../../core/measured.js";
import { largestIn, moneyColumns, printedIn, unitFor } from "../../core/money-columns.js";
import { decimal } from "../../core/numbers.js";
import { type YearRange, yearPeriods } from "../../core/periods.js";
import { rateDecimals } from "../../core/rate-decimals.js";
import type { ResultTable, SnapshotRef } from "../../core/result-table.js";
import { findSnapshot } from "../../store/snapshots.js";
import { snapshotRef, type Workbench } from "../workbench.js";
import {
  type Exchange,
  exchanged,
  exchangedProducts,
  openExchange,
  requireRates,
  saidIn,
} from "./exchange.js";
import { openBook, type PartnerBook } from "./partner-book.js";
import type { ProductBook } from "./product-book.js";

/** Books in the currency asked for, how their tables count money, and what must be said of it. */
export interface BookInCurrency<Book> {
  readonly book: Book;
  counted<Cells extends object>(table: ResultTable<Cells>): ResultTable<Cells>;
  readonly caveats: readonly Caveat[];
  /** Who says the rates. */
  readonly sources: readonly SnapshotRef[];
}

/**
 * Books in another currency: the figures as filed where the reporter filed all of them in it, else each year's at its
 * average rate.
 *
 * @param book The books in US dollars.
 * @throws BilatError `BILAT_E_YEARS` where a year has no rate and needs one.
 */
export async function inCurrency(
  bench: Workbench,
  book: PartnerBook,
  { currency, years }: { readonly currency: Currency; readonly years: YearRange },
): Promise<BookInCurrency<PartnerBook>> {
  if (currency === "USD") return inDollars(book);
  const filed = await openBook(bench, { source: book.snapshot.id, reporter: book.reporter }, currency);
  const exchange = await openExchange(bench, currency, book.snapshot);
  requireRates(exchange, filed, years);
  return {
    book: { ...exchanged(filed, exchange), caveats: book.caveats },
    ...toldOf(bench, exchange, { isFiled: filed.currency === currency, years }),
  };
}

/**
 * The same of goods, opened in that currency.
 *
 * @throws BilatError `BILAT_E_YEARS` where a year has no rate and needs one.
 */
export async function productsInCurrency(
  bench: Workbench,
  book: ProductBook,
  { currency, years }: { readonly currency: Currency; readonly years: YearRange },
): Promise<BookInCurrency<ProductBook>> {
  if (currency === "USD") return inDollars(book);
  const exchange = await openExchange(bench, currency, book.snapshot);
  requireRates(exchange, book, years);
  return {
    book: exchangedProducts(book, exchange),
    ...toldOf(bench, exchange, { isFiled: book.currency === currency, years }),
  };
}

function inDollars<Book>(book: Book): BookInCurrency<Book> {
  return { book, counted: (table) => table, caveats: [], sources: [] };
}

function toldOf(
  bench: Workbench,
  exchange: Exchange,
  { isFiled, years }: { readonly isFiled: boolean; readonly years: YearRange },
): Omit<BookInCurrency<unknown>, "book"> {
  const { currency } = exchange;
  return {
    counted: (table) => countedIn(table, currency),
    caveats: [{ kind: "note", text: isFiled ? asFiled(currency) : atRates(exchange, years) }],
    sources: isFiled ? [] : rateSources(bench, exchange, years),
  };
}

function countedIn<Cells extends object>(table: ResultTable<Cells>, currency: Currency): ResultTable<Cells> {
  const own = moneyColumns(table);
  return printedIn(table, own, {
    currency,
    unit: unitFor(largestIn(table, own)),
  });
}

function asFiled(currency: Currency): string {
  return `Money is in ${CURRENCIES[currency].name}, as filed.`;
}

/** The snapshots in which the rates of some years stand, but for the figures' own, which is cited anyway. */
function rateSources(bench: Workbench, { rates }: Exchange, years: YearRange): SnapshotRef[] {
  const rows = yearPeriods(years).flatMap((year) => sourceRows(rates.get(year) ?? reported(undefined, [])));
  const ids = new Set(rows.map(({ snapshot }) => snapshot));
  return [...ids].map((id) => snapshotRef(findSnapshot(bench.store, id)));
}

const MOST_RATES = 6;

/** `Money is in euro at average rates: 0.8852 in 2017 and 0.8464 in 2018 euro for a US dollar (World Bank, …).` */
function atRates({ currency, rates, saidBy }: Exchange, years: YearRange): string {
  const known = yearPeriods(years).flatMap((year) => {
    const rate = rates.get(year)?.value;
    return rate === undefined ? [] : [`${decimal(rate, rateDecimals(rate))} in ${year}`];
  });
  const told = known.length > MOST_RATES ? [`${known[0]}, … ${known.at(-1)}`] : known;
  const said = saidIn(saidBy, years);
  return `Money is in ${CURRENCIES[currency].name} at average rates: ${andList(told)} for a US dollar${said}.`;
}
