import { partsOfYear } from "../charts/headlines/words.js";
import { countryInText, countryName, resolveCountry, WORLD } from "../codes/countries.js";
import { type GroupMembers, membersIn, NAMED_GROUP, readGroup } from "../codes/groups.js";
import type { Caveat } from "../core/caveats.js";
import { BilatError } from "../core/errors.js";
import { groupForm } from "../core/group-form.js";
import { measure } from "../core/measured.js";
import { inText } from "../core/names-in-text.js";
import { previousYear, requireYearsWithin, type YearRange, yearPeriods } from "../core/periods.js";
import { requireCall } from "../core/require-fields.js";
import { type ColumnOf, type ResultTable, resultTable, type TableRecord } from "../core/result-table.js";
import type { Flow } from "../core/units.js";
import { rankChange } from "../indicators/rank-change.js";
import { share } from "../indicators/share.js";
import { leastCovered } from "./books/coverage.js";
import { fromFiles, lackingIn } from "./books/from-files.js";
import { groupCaveats } from "./books/group-caveats.js";
import { rankingWithoutRows } from "./books/no-row-caveats.js";
import { partOfYear, type UnfinishedYear } from "./books/part-of-year.js";
import { hasOnlyProducts, ofFlow, openBook, type PartnerBook } from "./books/partner-book.js";
import { type Ranked, type RankingScope, ranking, withoutRanks, withoutTurnover } from "./books/ranking.js";
import { RANK_FIELDS, type RankRequest } from "./rank-request.js";
import { yearGrowth } from "./trade.js";
import { snapshotRef, type Workbench } from "./workbench.js";

export type { RankRequest };

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "rank", label: "Rank", unit: "rank", decimals: 0 },
  { name: "partner", label: "Code", unit: "text", decimals: 0 },
  { name: "partner_name", label: "Partner", unit: "text", decimals: 0 },
  { name: "value_usd", label: "Value", unit: "usd", decimals: 1 },
  { name: "share", label: "Share", unit: "share", decimals: 1 },
  { name: "growth", label: "Growth", unit: "rate", decimals: 1 },
  { name: "rank_change", label: "Ranks gained", unit: "places", decimals: 0 },
] as const satisfies readonly ColumnOf<RankRow>[];

/** A row of {@link rankTable}. */
export interface RankRow {
  readonly period: string;
  /** 1 is the largest; partners with the same value share a rank. */
  readonly rank: number;
  /** ISO 3166-1 alpha-3. */
  readonly partner: string;
  readonly partner_name: string;
  /** What it is ranked by: exports, imports or turnover. */
  readonly value_usd: number;
  /** In the same flow with the world. */
  readonly share: number | undefined;
  /** Over the year before: 0.161 is 16.1%. */
  readonly growth: number | undefined;
  /** Places gained since the year before; lost, where negative. */
  readonly rank_change: number | undefined;
}

/**
 * A reporter's partners, ranked: competition ranks over countries with a figure, ties by code.
 *
 * @returns A row for each partner and year, the largest first.
 * @throws BilatError for an unknown country, group or source, or years outside the data.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const { rows } = await rankTable(bench, { reporter: "RUS", among: "m49-asia", years: { from: 2018, to: 2018 } });
 * rows.slice(0, 3).map(({ partner }) => partner); // ["CHN", "TUR", "KOR"]
 * ```
 */
export async function rankTable(bench: Workbench, request: RankRequest): Promise<ResultTable<RankRow>> {
  requireCall(bench, request, RANK_FIELDS);
  const reporter = await resolveCountry(bench.countries, bench.engine, request.reporter);
  const highlight =
    request.highlight === undefined
      ? undefined
      : (await resolveCountry(bench.countries, bench.engine, request.highlight)).iso3;
  const group = request.among === undefined ? undefined : await anyGroup(bench, request.among);
  const book = await openRankBook(bench, request, reporter.iso3);
  const years = request.years ?? lastRankable(book);
  requireYearsWithin(years, book.covered, book.snapshot.id);
  requireRankable(bench, book, yearPeriods(years));
  const view = {
    flow: request.flow ?? "turnover",
    group,
    top: request.top,
    highlight,
  };
  const table = rankOfBook(bench, book, { ...view, years });
  const looked = yearPeriods(request.years ?? { from: years.from, to: book.covered.to });
  return {
    ...table,
    caveats: [...table.caveats, ...withoutRanks(book, looked, countryName(bench.countries, book.reporter))],
  };
}

/** The last year that can be ranked; the last of all where none can. */
function lastRankable(book: PartnerBook): YearRange {
  const year = Number(yearPeriods(book.covered).findLast(book.isRankable) ?? book.covered.to);
  return { from: year, to: year };
}

function openRankBook(bench: Workbench, request: RankRequest, reporter: string): Promise<PartnerBook> {
  const { source, years } = request;
  return openBook(bench, { source, reporter, ...(years && { years }) });
}

/** Refuse books that lack most partners in every period asked for, or a part of each year. */
export function requireRankable(bench: Workbench, book: PartnerBook, periods: readonly string[]): void {
  if (periods.some((period) => book.isRankable(period))) return;
  const last = periods.at(-1) ?? "";
  const name = countryInText(bench.countries, book.reporter);
  const part = partOfYear(book, last);
  if (part?.some((period) => book.isRankable(period)))
    throw notWhole(book, name, { year: Number(last), part });
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: `${book.snapshot.id} must hold most of the trade of ${name} by partner before its partners can be ranked.`,
    found: [`${book.reporter}: ${countriesIn(book, last)} in ${last}`],
    hint: hasOnlyProducts(book.snapshot)
      ? `Its products are too few to be all goods, so that it has no totals; bilat products ${book.reporter} PARTNER --source ${book.snapshot.id} reads them.`
      : lackingIn(
          book.snapshot,
          "The files are an extract: a rank needs the rows of all partners. bilat trade reads those of one.",
          `The package has all partners of Russia and of Japan. ${fromFiles(`bilat rank ${book.reporter}`)}`,
        ),
  });
}

function notWhole(book: PartnerBook, name: string, { year, part }: UnfinishedYear): BilatError {
  const { from } = lastRankable(book);
  const other = book.isRankable(String(from)) ? `The last year that can be ranked is ${from}. ` : "";
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `${book.snapshot.id} must hold a whole year before the partners of ${name} can be ranked in it.`,
    found: [`${year}: ${partsOfYear(part)} only`],
    hint: `${other}bilat measure rank ${book.reporter} --years ${year} --source ${book.snapshot.id} ranks them ${book.frequency} by ${book.frequency}.`,
  });
}

function countriesIn(book: PartnerBook, period: string): string {
  const count = book.entries(period).filter(({ kind }) => kind === "country").length;
  return `${count} ${count === 1 ? "partner" : "partners"}`;
}

/** A group by its id, named on the spot (`CHN,KOR,JPN`), or in a file of one's own (`quad.json`). */
export async function anyGroup(bench: Workbench, text: string): Promise<GroupMembers> {
  const form = groupForm(text);
  if (form === "id") return openGroup(bench, text);
  const { groupFromFile, namedGroup } = await import("./own-group.js");
  return form === "file" ? groupFromFile(bench, text) : namedGroup(bench, text);
}

/** Where partners are: `in the European Union`, `among China and Japan` where they were named on the spot. */
export function groupPhrase({ title, source, definition }: GroupMembers): string {
  const isNamed = source === "" && definition === NAMED_GROUP;
  return isNamed ? `among ${title}` : `in ${inText(title)}`;
}

/** A group of countries by its id. */
export function openGroup(bench: Workbench, id: string): Promise<GroupMembers> {
  const files = { groups: bench.reference("groups.csv"), members: bench.reference("group-members.csv") };
  return readGroup(bench.engine, files, id);
}

/** Years, flow and group of a ranking from open books. */
export interface RankView {
  readonly years: YearRange;
  readonly flow: Flow;
  readonly group?: GroupMembers | undefined;
  readonly top?: number | undefined;
  readonly highlight?: string | undefined;
}

/** As {@link rankTable}, from books already open. */
function rankOfBook(bench: Workbench, book: PartnerBook, view: RankView): ResultTable<RankRow> {
  const reporter = countryName(bench.countries, book.reporter);
  const records = yearPeriods(view.years).flatMap((period) => rankRecords(bench, book, { ...view, period }));
  const within = view.group ? ` ${groupPhrase(view.group)}` : "";
  return resultTable({
    id: `rank-${book.reporter}${view.group ? `-${view.group.group}` : ""}`,
    title: `Partners of ${inText(reporter)}${within} by ${FLOW_WORDS[view.flow]}, ${book.reportedBy(inText(reporter))}`,
    columns: COLUMNS,
    key: ["period", "partner"],
    about: { reporter: book.reporter, flow: view.flow, among: view.group?.group ?? "" },
    records,
    trend: {
      label: `Last ${TREND_YEARS} years`,
      rows: records.map((record) => courseOf(book, record, view.flow)),
    },
    caveats: rankCaveats(bench, book, view),
    sources: [snapshotRef(book.snapshot)],
  });
}

/** Years that the small bars of a row go back, its own among them. */
const TREND_YEARS = 6;

/** A partner's figures of the last years up to a row's own, as far as the source goes back. */
function courseOf(book: PartnerBook, row: RankRecord, flow: Flow): (number | undefined)[] {
  const to = Number(row.period);
  const from = Math.max(book.covered.from, to - TREND_YEARS + 1);
  return yearPeriods({ from, to }).map((period) => ofFlow(book.entry(period, row.partner), flow).value);
}

const FLOW_WORDS: Readonly<Record<Flow, string>> = {
  export: "exports",
  import: "imports",
  turnover: "turnover",
};

type YearView = RankView & { readonly period: string };

/** How a view limits a ranking. */
export function scopeOf({ flow, group }: Pick<RankView, "flow" | "group">): RankingScope {
  return group ? { flow, members: (period) => membersIn(group, period) } : { flow };
}

/** A row, with the words that name it. */
type RankRecord = TableRecord<keyof RankRow> & { readonly period: string; readonly partner: string };

function rankRecords(bench: Workbench, book: PartnerBook, view: YearView): RankRecord[] {
  const { period, top = Number.POSITIVE_INFINITY, highlight } = view;
  const now = ranking(book, period, scopeOf(view));
  const before = new Map(
    ranking(book, previousYear(period), scopeOf(view)).map((place) => [place.partner, place]),
  );
  const shown = now.filter((place, index) => index < top || place.partner === highlight);
  return shown.map((place) => rankRecord(bench, book, { view, place, before: before.get(place.partner) }));
}

interface Place {
  readonly view: YearView;
  readonly place: Ranked;
  readonly before: Ranked | undefined;
}

function rankRecord(bench: Workbench, book: PartnerBook, { view, place, before }: Place): RankRecord {
  const { period, flow } = view;
  const whole = ofFlow(book.entry(period, WORLD), flow);
  return {
    period,
    rank: place.rank,
    partner: place.partner,
    partner_name: countryName(bench.countries, place.partner),
    value_usd: place.value,
    share: measure("share", { part: place.value, whole }, share),
    growth: yearGrowth(place.value, ofFlow(book.entry(previousYear(period), place.partner), flow)),
    rank_change:
      before && measure("rank-change", { previous: before.rank, current: place.rank }, placesGained),
  };
}

function placesGained(ranks: { previous: number; current: number }): number | undefined {
  const change = rankChange(ranks);
  return change && "places" in change ? change.places : undefined;
}

/** A ranking by one flow says nothing of how the other is valued. */
function ofOneFlow(caveat: Caveat, flow: Flow): Caveat {
  return caveat.kind === "valuation" && flow !== "turnover" ? { ...caveat, flow } : caveat;
}

/** A partner shown in any case is no member of the group in some of the years, or in none. */
function outsideGroup(bench: Workbench, { group, highlight, years }: RankView): Caveat[] {
  if (!group || highlight === undefined) return [];
  const periods = yearPeriods(years);
  const outside = periods.filter((period) => !membersIn(group, period).has(highlight));
  if (outside.length === 0) return [];
  const partner = countryName(bench.countries, highlight);
  const some = outside.length < periods.length && { periods: outside };
  return [{ kind: "outside-group", partner, group: group.title, ...some }];
}

function rankCaveats(bench: Workbench, book: PartnerBook, view: RankView): Caveat[] {
  const reporter = countryName(bench.countries, book.reporter);
  const caveats = book.caveats(reporter).map((caveat) => ofOneFlow(caveat, view.flow));
  if (view.group) caveats.push(...groupCaveats(bench.countries, view.group, view.years));
  const last = String(view.years.to);
  caveats.push(...outsideGroup(bench, view));
  const ranked = yearPeriods(view.years).filter(book.isRankable);
  caveats.push(...ranked.flatMap((year) => rankingWithoutRows(book.entries(year), year, view.flow)));
  if (view.flow === "turnover") caveats.push(...withoutTurnover(book.entries(last), last));
  return [...caveats, ...leastCovered(book, yearPeriods(view.years), view.flow)];
}
