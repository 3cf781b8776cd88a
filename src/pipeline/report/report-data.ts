import { createHash } from "node:crypto";
import { countryName, WORLD } from "../../codes/countries.js";
import { CURRENCIES, type Currency } from "../../core/currencies.js";
import { type Measured, measure, reported } from "../../core/measured.js";
import { version } from "../../core/package-version.js";
import { requireYearsWithin, type YearRange, yearPeriods } from "../../core/periods.js";
import { cagr } from "../../indicators/cagr.js";
import { DEFAULT_CIF_MARGIN } from "../../indicators/cif-fob-adjusted.js";
import { effectiveNumber } from "../../indicators/effective-number.js";
import { tradeIntensity } from "../../indicators/trade-intensity.js";
import type { ReportData, YearRate } from "../../report/report-data.js";
import { filedText } from "../books/estimates.js";
import { type Exchange, exchanged, openExchange, requireRates, saidIn } from "../books/exchange.js";
import { isReconciled, openPartnerBook, type PartnerBook } from "../books/partner-book.js";
import { ranking } from "../books/ranking.js";
import { reportClaims } from "../claims/report-claims.js";
import { pairMirror } from "../mirror/pair-mirror.js";
import { tradeOf } from "../trade.js";
import type { Workbench } from "../workbench.js";
import { definitionText } from "./asked-report.js";
import type { ReportBooks } from "./books.js";
import { reportCommodities } from "./commodities.js";
import type { SettledDefinition } from "./defaults.js";
import { investmentData } from "./investments.js";
import { monthData } from "./months.js";
import { sourceTexts } from "./source-texts.js";
import { askedGroups, groupStandings } from "./standings.js";
import { contributionTable } from "./tables/contribution-table.js";
import { coverageTable } from "./tables/coverage-table.js";
import { leadersTable } from "./tables/leaders-table.js";
import { levelTable } from "./tables/level-table.js";
import { partnerSeriesTable, partnersTable } from "./tables/partners-table.js";
import { vintageTable } from "./tables/vintage-table.js";
import { inUnits } from "./units.js";
import { unmetWishes } from "./unmet.js";

/**
 * Compute everything that a report prints.
 *
 * @param definition With the text of its file where there is one.
 */
export async function reportData(
  bench: Workbench,
  books: ReportBooks,
  definition: SettledDefinition & { readonly stated?: string },
): Promise<ReportData> {
  const { years, partner, compare: partners } = definition;
  requireYearsWithin(years, books.own.covered, books.own.snapshot.id);
  const exchange = await openExchange(bench, definition.currency, books.own.snapshot);
  requireRates(exchange, books.own, years);
  const [own, other] = [exchanged(books.own, exchange), exchanged(books.other, exchange)];
  const [first, last] = [String(years.from), String(years.to)];
  const parts = await optionalParts(bench, own, { ...definition, exchange });
  const { vintage, commodities, investments, claims } = parts;
  const named = namesOf(bench, own, definition);
  const groups = await askedGroups(bench, definition.groups);
  const standings = groupStandings(bench, own, { ...definition, groups });
  return inUnits(definition, {
    ...named,
    exchange: exchangeOf(exchange, books.own, years),
    first,
    last,
    chapters: definition.chapters,
    summed: own.frequency !== "year",
    announcements: definition.announcements,
    claimsAsked: definition.claims !== false,
    trade: tradeOf(bench, own, { partner, years }),
    levels: levelTable(own, partner, years),
    months: monthData(own, { partner, years, openEnd: definition.openEnd, periods: books.filed }),
    contribution: contributionTable(own, partner, years),
    leaders: leadersTable(bench, own, definition),
    standings,
    unmet: unmetWishes(bench, own, { definition, groups, standings }),
    partners: partnersTable(bench, own, { partners, years }),
    partnerSeries: partnerSeriesTable(bench, own, { partners, years }),
    mirror: bothBooks([own, other], years, named),
    cifMargin: reported(DEFAULT_CIF_MARGIN, []),
    ...parts,
    cagr: yearly(own, definition),
    intensity: await intensityOf(bench, own, { partner, year: last }),
    effectivePartners: spread(own, last),
    coverage: coverageTable(books.own, { years, exchange }),
    sources: sourceTexts(bench, [
      own.snapshot.id,
      ...[vintage, commodities?.sections, investments?.list, claims?.table].flatMap(
        (table) => table?.sources.map(({ snapshot }) => snapshot) ?? [],
      ),
      "reference",
    ]),
    edition: editionOf(definition.stated ?? definitionText(definition)),
  });
}

const DIGITS = 12;

function editionOf(stated: string): ReportData["edition"] {
  const sum = createHash("sha256").update(stated).digest("hex");
  return { version: version(), definition: sum.slice(0, DIGITS) };
}

/** What only some pairs have, or what a definition can leave out. */
async function optionalParts(
  bench: Workbench,
  own: PartnerBook,
  view: SettledDefinition & { readonly exchange: Exchange },
) {
  const { partner, years, exchange } = view;
  const sources = [...new Set([own.snapshot.id, ...view.sources])];
  const { reporter } = own;
  const [first, last] = [String(years.from), String(years.to)];
  return {
    vintage: await vintageTable(bench, own, view),
    investments: view.announcements ? await investmentData(bench, [reporter, partner]) : undefined,
    claims: wantsClaims(view)
      ? await reportClaims(bench, { reporter, partner }, view.claims || undefined)
      : undefined,
    commodities: await reportCommodities(bench, { reporter, partner, first, last, exchange, sources }),
  };
}

function wantsClaims({ chapters, claims }: SettledDefinition): boolean {
  return claims !== false && (chapters === undefined || chapters.includes("claims"));
}

/** Two countries' own records of the same trade; none where one of them has none, or the source made one of both. */
function bothBooks(
  [own, other]: readonly [PartnerBook, PartnerBook],
  years: YearRange,
  { reporter, partner }: Pick<ReportData, "reporter" | "partner">,
): ReportData["mirror"] {
  if (own.filedBy !== own.reporter || isReconciled(own.snapshot)) return undefined;
  const table = pairMirror(own, other, { years, names: [reporter, partner] });
  return table.rows.some((row) => row["gap_usd"] !== undefined) ? table : undefined;
}

/** Rates are told where they were needed. */
function exchangeOf(
  { currency, rates, saidBy }: Exchange,
  book: PartnerBook,
  years: YearRange,
): ReportData["exchange"] {
  const asFiled = book.currency === currency;
  if (asFiled) return { currency, asFiled, rates: [], saidBy: "" };
  return { currency, asFiled, rates: ratesOf(rates, years), saidBy: saidIn(saidBy, years) };
}

function ratesOf(rates: Exchange["rates"], years: YearRange): YearRate[] {
  return yearPeriods(years).flatMap((year) => {
    const rate = rates.get(year);
    return rate ? [{ year, rate }] : [];
  });
}

function namesOf(bench: Workbench, book: PartnerBook, { partner, currency, years }: SettledDefinition) {
  const name = (code: string) => countryName(bench.countries, code);
  const mirrored = book.filedBy !== book.reporter;
  return {
    reporter: name(book.reporter),
    partner: name(partner),
    reporterCode: book.reporter,
    partnerCode: partner,
    mirrored,
    sourceLine: `${shortTitle(book)}, ${filedIn(book, { partner, years }, name(book.filedBy))}${inCurrency(book, currency)}`,
  };
}

/** Who reconciled the figures stands before it already. */
function filedIn(
  book: PartnerBook,
  { partner, years }: Pick<SettledDefinition, "partner" | "years">,
  name: string,
): string {
  if (isReconciled(book.snapshot)) return "reconciled from both sides' reports";
  return filedText(book, { partner, periods: yearPeriods(years) }, name);
}

function inCurrency(book: PartnerBook, currency: Currency): string {
  if (currency === "USD") return "";
  return `; in ${CURRENCIES[currency].name} ${book.currency === currency ? "as filed" : "at annual average rates"}`;
}

function shortTitle({ snapshot }: PartnerBook): string {
  const names: Readonly<Record<string, string>> = { "imf-dots": "IMF, Direction of Trade Statistics (DOTS)" };
  const name = names[snapshot.id.split("/")[0] ?? ""] ?? snapshot.manifest.producer;
  const { vintage, import: record } = snapshot.manifest;
  // Rows that say whose figures they are say which edition, too.
  if (record?.sources) return name;
  // "Files of 2026-11-26" and "version 202401b" say by themselves what they are.
  return `${name}, ${/^(?:files|version)\b/.test(vintage) ? "" : "vintage "}${vintage}`;
}

function yearly(book: PartnerBook, { years, partner }: SettledDefinition): Measured {
  const [first, last] = [years.from, years.to].map((year) => book.entry(String(year), partner).turnover);
  const absent = reported(undefined, []);
  const inputs = { first: first ?? absent, last: last ?? absent, years: reported(years.to - years.from, []) };
  return measure("cagr", inputs, (values) => (values.years > 0 ? cagr(values) : undefined));
}

async function intensityOf(
  bench: Workbench,
  book: PartnerBook,
  view: { readonly partner: string; readonly year: string },
): Promise<Measured> {
  const world = await openPartnerBook(bench, book.snapshot.id, WORLD);
  return measure(
    "trade-intensity",
    {
      bilateral: book.entry(view.year, view.partner).exports,
      reporterTotal: book.entry(view.year, WORLD).exports,
      worldToPartner: world.entry(view.year, view.partner).exports,
      worldTotal: world.entry(view.year, WORLD).exports,
    },
    tradeIntensity,
  );
}

/** Nothing can be said of how trade is spread where only some partners are known. */
function spread(book: PartnerBook, period: string): Measured {
  const ranked = ranking(book, period, { flow: "turnover" });
  if (ranked.length === 0) return reported(undefined, []);
  const inputs = Object.fromEntries(ranked.map(({ partner, value }) => [partner, value]));
  return measure("effective-number", inputs, (values) => effectiveNumber(Object.values(values)));
}
