import { partsOfYear } from "../charts/headlines/words.js";
import { countryInText, countryName, resolvePair, WORLD } from "../codes/countries.js";
import type { Caveat } from "../core/caveats.js";
import { CURRENCY_CODES, type Currency } from "../core/currencies.js";
import { BilatError } from "../core/errors.js";
import { type Measured, measure } from "../core/measured.js";
import { namedByCurrency, type RowIn } from "../core/named-by-currency.js";
import { inText } from "../core/names-in-text.js";
import { frequencyOf, requireYearsWithin, type YearRange, yearBefore, yearsText } from "../core/periods.js";
import { type FieldsOf, requireCall } from "../core/require-fields.js";
import { type ColumnOf, type ResultTable, resultTable, type TableRecord } from "../core/result-table.js";
import { balance } from "../indicators/balance.js";
import { growth } from "../indicators/growth.js";
import { share } from "../indicators/share.js";
import { leastCovered } from "./books/coverage.js";
import { filedText, isEstimated } from "./books/estimates.js";
import { beyondThePackage } from "./books/from-files.js";
import { inCurrency } from "./books/in-currency.js";
import { noRowCaveats } from "./books/no-row-caveats.js";
import { besideYears, inYears } from "./books/part-of-year.js";
import {
  type Entry,
  hasOnlyProducts,
  isReconciled,
  openBook,
  type PartnerBook,
} from "./books/partner-book.js";
import { ranking, rankOf, withoutRanks, withoutTurnover } from "./books/ranking.js";
import { columnsFor } from "./period-columns.js";
import { snapshotRef, type Workbench } from "./workbench.js";

/**
 * What to tabulate.
 *
 * @typeParam Money The currency asked for; US dollars when left out.
 */
export interface TradeRequest<Money extends Currency = "USD"> {
  /** The country whose books are read: a code or a name. */
  readonly reporter: string;
  /** A code or a name too, and another country. */
  readonly partner: string;
  /** All years of the source when left out. */
  readonly years?: YearRange | undefined;
  /** A snapshot or the source of one, such as `imf-dots`; the first that has the figures when left out. */
  readonly source?: string | undefined;
  /**
   * In which money is given: as filed where the reporter filed in it, else at average rates; US dollars when left out.
   * Columns bear its name: `exports_eur`.
   */
  readonly currency?: Money | undefined;
  /** Years also where the source files months or quarters: a year is the sum of all of them; as filed when left out. */
  readonly annual?: boolean | undefined;
}

const FIELDS: FieldsOf<TradeRequest<Currency>> = {
  reporter: "text!",
  partner: "text!",
  years: "years",
  source: "text",
  currency: CURRENCY_CODES,
  annual: "flag",
};

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "exports_usd", label: "Exports", unit: "usd", decimals: 1 },
  { name: "imports_usd", label: "Imports", unit: "usd", decimals: 1 },
  { name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 1 },
  { name: "balance_usd", label: "Balance", unit: "usd", decimals: 1 },
  { name: "turnover_growth", label: "Turnover growth", unit: "rate", decimals: 1 },
  { name: "exports_growth", label: "Exports growth", unit: "rate", decimals: 1 },
  { name: "imports_growth", label: "Imports growth", unit: "rate", decimals: 1 },
  { name: "turnover_share", label: "Share of turnover", unit: "share", decimals: 1 },
  { name: "turnover_rank", label: "Rank", unit: "rank", decimals: 0 },
] as const satisfies readonly ColumnOf<TradeRow>[];

/** A row of {@link tradeTable}. */
export interface TradeRow {
  /** `2018`; `2018-Q1` or `2018-03` where the source files only those, unless years are asked for. */
  readonly period: string;
  /** What the reporter exported to the partner, as a rule FOB. */
  readonly exports_usd: number | undefined;
  /** What it imported from there, as a rule CIF. */
  readonly imports_usd: number | undefined;
  /** Exports and imports together. */
  readonly turnover_usd: number | undefined;
  /** Exports less imports. */
  readonly balance_usd: number | undefined;
  /** Over the year before: 0.161 is 16.1%. */
  readonly turnover_growth: number | undefined;
  readonly exports_growth: number | undefined;
  readonly imports_growth: number | undefined;
  /** In the reporter's turnover with the world. */
  readonly turnover_share: number | undefined;
  /** Of the partner among the reporter's partners. */
  readonly turnover_rank: number | undefined;
}

/**
 * Trade of a reporter with one partner, one row a year; one a month or quarter where the source files those only, unless
 * `annual` adds them up.
 *
 * Growth is over the year before (the same month or quarter of it), also where that is not shown; the share's
 * denominator is the reporter's own world total; the rank is among countries, by turnover.
 *
 * @returns A row for each period, in order.
 * @throws BilatError for unknown countries or sources, years outside the data, or a pair without a figure.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const years = { from: 2013, to: 2018 };
 * const { rows } = await tradeTable(bench, { reporter: "RUS", partner: "JPN", years });
 * rows.map(({ turnover_rank }) => turnover_rank); // [7, 7, 7, 7, 9, 10]
 * const yen = await tradeTable(bench, { reporter: "JPN", partner: "RUS", years, currency: "JPY" });
 * Math.round((yen.rows[5]?.exports_jpy ?? 0) / 1e9); // 806
 * ```
 */
export async function tradeTable<Money extends Currency = "USD">(
  bench: Workbench,
  request: TradeRequest<Money>,
): Promise<ResultTable<RowIn<Money, TradeRow>>> {
  requireCall<TradeRequest<Currency>>(bench, request, FIELDS);
  const pair = await resolvePair(bench.countries, bench.engine, request);
  const asked = { ...(request.years && { years: request.years }) };
  const shown = request.annual ? inYears : (book: PartnerBook) => book;
  const book = shown(await openBook(bench, { ...pair, ...asked, source: request.source }));
  const years = request.years ?? book.covered;
  requireYearsWithin(years, book.covered, book.snapshot.id);
  requireSomeFigures(bench, book, { partner: pair.partner, years });
  const own = await inCurrency(bench, book, { currency: request.currency ?? "USD", years });
  const counted = shown(own.book);
  const table = own.counted(tradeOf(bench, counted, { partner: pair.partner, years }));
  const money = request.currency === undefined ? {} : { currency: request.currency };
  const sources = own.sources.filter(({ snapshot }) => snapshot !== book.snapshot.id);
  const whole = {
    ...table,
    caveats: [
      ...table.caveats,
      ...own.caveats,
      ...withoutRanks(book, book.periods(years), countryName(bench.countries, book.reporter)),
      ...withoutTurnover(book.entries(String(years.to)), String(years.to)),
      ...leastCovered(counted, book.periods(years), "turnover").map((caveat) => ({ ...caveat, ...money })),
    ],
    sources: [...table.sources, ...sources],
  };
  return namedByCurrency(whole) as unknown as ResultTable<RowIn<Money, TradeRow>>;
}

/** What is asked of books: a partner, alpha-3, and years. */
interface Asked {
  readonly partner: string;
  readonly years: YearRange;
}

/** As {@link tradeTable}, from books already open, and without what the world total that shares are of covers. */
export function tradeOf(
  bench: Workbench,
  book: PartnerBook,
  { partner, years }: Asked,
): ResultTable<TradeRow> {
  const periods = book.periods(years);
  const [reporterName, partnerName, filer] = [book.reporter, partner, book.filedBy].map((code) =>
    countryName(bench.countries, code),
  );
  return resultTable({
    id: `trade-${book.reporter}-${partner}`,
    title: `Trade of ${inText(String(reporterName))} with ${inText(String(partnerName))}, ${filedText(book, { partner, periods }, String(filer))}`,
    columns: columnsFor(COLUMNS, frequencyOf(periods[0] ?? "2018")),
    key: ["period"],
    about: { reporter: book.reporter, partner },
    records: periods.map((period) => tradeRecord(book, partner, period)),
    caveats: tradeCaveats(book, { partner, periods }, [String(reporterName), String(partnerName)]),
    sources: [snapshotRef(book.snapshot)],
  });
}

function tradeRecord(book: PartnerBook, partner: string, period: string): TableRecord<keyof TradeRow> {
  const now = book.entry(period, partner);
  const before = book.entry(yearBefore(period), partner);
  const world = book.entry(period, WORLD);
  return {
    period,
    exports_usd: now.exports,
    imports_usd: now.imports,
    turnover_usd: now.turnover,
    balance_usd: measure("balance", { exports: now.exports, imports: now.imports }, balance),
    turnover_growth: periodGrowth(period, now.turnover, before.turnover),
    exports_growth: periodGrowth(period, now.exports, before.exports),
    imports_growth: periodGrowth(period, now.imports, before.imports),
    turnover_share: measure("share", { part: now.turnover, whole: world.turnover }, share),
    turnover_rank: rankOf(ranking(book, period, { flow: "turnover" }), now, "turnover"),
  };
}

/** Growth of one figure over the year before. */
export function yearGrowth(current: Measured, previous: Measured): Measured {
  return measure("growth", { current, previous }, growth);
}

/** Growth over the same month, quarter or year before. */
export function periodGrowth(period: string, current: Measured, previous: Measured): Measured {
  if (frequencyOf(period) === "year") return yearGrowth(current, previous);
  return measure("growth-same-period", { current, previous }, growth);
}

function requireSomeFigures(bench: Workbench, book: PartnerBook, { partner, years }: Asked): void {
  const some = book.periods(years).some((period) => {
    const { exports, imports, lacking } = book.entry(period, partner);
    return exports.value !== undefined || imports.value !== undefined || lacking !== undefined;
  });
  if (some) return;
  const [own, other] = [book.reporter, partner].map((code) => countryInText(bench.countries, code));
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: `${book.snapshot.id} has nothing that ${own} reported about ${other}.`,
    found: [`${book.reporter} ${partner} ${yearsText(years)}: no figure`],
    hint: hasOnlyProducts(book.snapshot)
      ? `Its products are too few to be all goods, so that it has no totals; bilat products ${book.reporter} ${partner} --source ${book.snapshot.id} reads them.`
      : beyondThePackage(`bilat trade ${book.reporter} ${partner}`),
  });
}

function tradeCaveats(
  book: PartnerBook,
  { partner, periods }: { readonly partner: string; readonly periods: readonly string[] },
  names: [string, string],
): Caveat[] {
  const entries = periods.map((period) => ({ period, ...book.entry(period, partner) }));
  const [none, one] = [entries.filter(hasNothing), entries.filter(hasOneFlow)];
  const beside = none.flatMap(({ period }) => {
    const parts = besideYears(book, period, partner);
    return parts.length === 0 ? [] : [{ period, parts }];
  });
  const isBeside = (year: string) => beside.some(({ period }) => period === year);
  const gaps = none.map(({ period }) => period).filter((period) => !isBeside(period));
  const halves = one.map(({ period }) => period);
  const estimates = entries
    .flatMap((entry) => [entry.exports, entry.imports])
    .filter(({ estimated }) => estimated);
  const mirrored = book.filedBy !== book.reporter;
  const isNone = isEstimated(book, { partner, periods });
  const caveats: Caveat[] = mirrored
    ? [{ kind: "mirrored", reporter: names[0], partner: names[1] }]
    : book
        .caveats(names[0])
        .map((caveat) => (isNone && caveat.kind === "valuation" ? { kind: "valuation" } : caveat));
  caveats.push(...noRowCaveats(book, entries, names));
  const pair = mirrored ? turned(names) : sides(names);
  const source = isNone || isReconciled(book.snapshot) ? { source: book.snapshot.id } : {};
  for (const { period, parts } of beside) {
    const text = `${period} has no figure: the source has ${partsOfYear(parts)} of it only, and a table that has years is read by years.`;
    caveats.push({ kind: "note", text });
  }
  if (gaps.length > 0) caveats.push({ kind: "not-reported", ...pair, ...source, periods: gaps });
  if (halves.length > 0) caveats.push({ kind: "one-flow", ...pair, ...source, periods: halves });
  if (estimates.length > 0)
    caveats.push({
      kind: "estimates",
      figures: estimates.length,
      of: "exports and imports shown",
      ...(isNone && { instead_of: names[mirrored ? 1 : 0] }),
    });
  return caveats;
}

/** Nothing was filed about the partner, not even a part of the period. */
function hasNothing({ exports, imports, lacking }: Entry): boolean {
  return exports.value === undefined && imports.value === undefined && lacking === undefined;
}

/** One flow was filed, and not even a part of the other. */
function hasOneFlow({ exports, imports, lacking }: Entry): boolean {
  if ((exports.value === undefined) === (imports.value === undefined)) return false;
  return lacking?.[exports.value === undefined ? "export" : "import"].length === 0 || lacking === undefined;
}

function sides([reporter, partner]: readonly [string, string]) {
  return { reporter, partner };
}

function turned([reporter, partner]: readonly [string, string]) {
  return { reporter: partner, partner: reporter };
}
