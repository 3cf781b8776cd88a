import { countryName, requireTwoCountries, resolveCountry } from "../../codes/countries.js";
import { membersIn } from "../../codes/groups.js";
import { BilatError } from "../../core/errors.js";
import { inText } from "../../core/names-in-text.js";
import { requireYearsWithin, type YearRange, yearPeriods, yearsText } from "../../core/periods.js";
import { type FieldsOf, requireCall } from "../../core/require-fields.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import { DEFAULT_CIF_MARGIN } from "../../indicators/cif-fob-adjusted.js";
import { flowsAbout } from "../../store/counter-queries.js";
import { beyondThePackage, lackingIn } from "../books/from-files.js";
import { lastWholeYear } from "../books/part-of-year.js";
import {
  openBook,
  openPartnerBook,
  type PartnerBook,
  partnerBook,
  requireTwoBooks,
} from "../books/partner-book.js";
import { anyGroup, groupPhrase } from "../rank.js";
import { snapshotRef, type Workbench } from "../workbench.js";
import { mirrorByProduct } from "./by-product.js";
import { entrepotCaveats, filedCaveats, mirrorNotes } from "./caveats.js";
import { flowRecord, inNames, MIRROR_COLUMNS, type MirrorRow } from "./mirror-record.js";

import { bothFlows, pairMirror } from "./pair-mirror.js";
import { unfinishedBetween } from "./unfinished.js";

export type { MirrorRow } from "./mirror-record.js";

/** Whose books to set against whose. */
export interface MirrorRequest {
  /** A code or a name. */
  readonly reporter: string;
  /** Every partner when left out. */
  readonly partner?: string | undefined;
  /** For a pair, all years of the source when left out; for all partners, the last one. */
  readonly years?: YearRange | undefined;
  /** A snapshot or the source of one, such as `imf-dots`; the first that has the figures when left out. */
  readonly source?: string | undefined;
  /** Freight and insurance over the FOB value, 0 to 1; {@link DEFAULT_CIF_MARGIN} when left out. */
  readonly margin?: number | undefined;
  /** With a partner: chapter by chapter of the Harmonized System, where a source has both sides' products. */
  readonly by?: "product" | undefined;
  /** Without a partner: only members of this group, as `rankTable` takes it. */
  readonly among?: string | undefined;
  /** Without a partner, or by product: how many rows to show of each year, those furthest apart first. */
  readonly top?: number | undefined;
}

const FIELDS: FieldsOf<MirrorRequest> = {
  reporter: "text!",
  partner: "text",
  years: "years",
  source: "text",
  margin: "number",
  by: ["product"],
  among: "group",
  top: "count",
};

/**
 * Both sides' figures of the same trade, and how far they lie apart.
 *
 * With a partner, one row a flow and year. Without, one row a partner and flow, ordered by the size of the gap.
 *
 * @returns Both figures, the gap, and its measures; the partner's figure minus the reporter's.
 * @throws BilatError for unknown countries or sources, years outside the data, a margin outside 0 to 1, products
 *   without a partner, or books that have no flow in common.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const { rows } = await mirrorTable(bench, { reporter: "RUS", partner: "JPN", years: { from: 2018, to: 2018 } });
 * rows.map(({ flow }) => flow); // ["export", "import", "turnover"]
 * ```
 */
export async function mirrorTable(bench: Workbench, request: MirrorRequest): Promise<ResultTable<MirrorRow>> {
  requireCall(bench, request, FIELDS);
  requireMargin(request.margin);
  requirePartnerForProducts(request);
  requireAllPartners(request);
  const reporter = await resolveCountry(bench.countries, bench.engine, request.reporter);
  const { source, years } = request;
  const partner =
    request.partner === undefined
      ? undefined
      : await resolveCountry(bench.countries, bench.engine, request.partner);
  const book = await openBook(bench, {
    source,
    reporter: reporter.iso3,
    ...(partner && { partner: partner.iso3 }),
    ...(years && { years }),
  });
  if (years) requireYearsWithin(years, book.covered, book.snapshot.id);
  requireTwoBooks(book);
  if (partner === undefined) return partnersApart(bench, book, request);
  requireTwoCountries(reporter.iso3, partner.iso3);
  if (request.by === "product") return mirrorByProduct(bench, book, { ...request, partner: partner.iso3 });
  const mirror = await openPartnerBook(bench, book.snapshot.id, partner.iso3);
  return pairTable(bench, { book, mirror }, request);
}

interface Books {
  readonly book: PartnerBook;
  readonly mirror: PartnerBook;
}

function pairTable(
  bench: Workbench,
  { book, mirror }: Books,
  request: MirrorRequest,
): ResultTable<MirrorRow> {
  const years = request.years ?? book.covered;
  const margin = request.margin ?? DEFAULT_CIF_MARGIN;
  const [own, other] = [book.reporter, mirror.reporter];
  const names = [own, other].map((code) => countryName(bench.countries, code)) as [string, string];
  const table = pairMirror(book, mirror, { years, margin, names, flows: ["export", "import", "turnover"] });
  if (table.rows.every((row) => row["gap_usd"] === undefined)) {
    const unfinished = unfinishedBetween(bench, [book, mirror], years);
    if (unfinished.length > 0) throw notWhole(book, unfinished);
    throw new BilatError("BILAT_E_NO_DATA", {
      problem: `${book.snapshot.id} has no flow that both ${inText(names[0])} and ${inText(names[1])} reported.`,
      found: [`${own} ${other} ${yearsText(years)}`],
      hint: lackingIn(
        book.snapshot,
        "A mirror needs the exports of one and the imports of the other, each as that country itself reported them, in one snapshot: bilat import takes the files of both countries together. bilat trade reads the books of one.",
        beyondThePackage(`bilat mirror ${own} ${other}`),
      ),
    });
  }
  return {
    ...table,
    id: `mirror-${own}-${other}`,
    title: `Trade between ${inText(names[0])} and ${inText(names[1])} in both countries' books`,
    caveats: [
      { kind: "valuation", reporter: `${names[0]} and by ${inText(names[1])}` },
      ...mirrorNotes(margin, request.margin !== undefined),
      ...entrepotCaveats(bench, [own, other]),
      ...filedCaveats({ book, mirror }, years, names),
      ...book.choice,
    ],
    sources: [snapshotRef(book.snapshot)],
  };
}

const PARTNER_COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "partner", label: "Code", unit: "text", decimals: 0 },
  { name: "partner_name", label: "Partner", unit: "text", decimals: 0 },
  { name: "flow", label: "Flow", unit: "text", decimals: 0 },
  ...MIRROR_COLUMNS,
] as const satisfies readonly Column[];

async function partnersApart(
  bench: Workbench,
  book: PartnerBook,
  request: MirrorRequest,
): Promise<ResultTable<MirrorRow>> {
  const years = request.years ?? lastWholeYear(book);
  const margin = request.margin ?? DEFAULT_CIF_MARGIN;
  const about = await flowsAbout(bench.engine, book.snapshot, { country: book.reporter, years });
  const lines: typeof book.lines =
    book.lines &&
    ((figure) => book.lines?.({ ...figure, reporter: figure.partner, partner: figure.reporter }));
  const counter = partnerBook({ ...book, lines, others: [] }, about);
  const group = request.among === undefined ? undefined : await anyGroup(bench, request.among);
  const compared = yearPeriods(years).map((period) =>
    apart(bench, { book, mirror: counter }, { period, margin, members: group && membersIn(group, period) }),
  );
  const records = compared.flatMap(({ rows }) => rows.slice(0, request.top));
  const name = countryName(bench.countries, book.reporter);
  if (records.length === 0) {
    throw new BilatError("BILAT_E_NO_DATA", {
      problem: `${book.snapshot.id} has no flow that both ${inText(name)} and a partner reported.`,
      found: [`${book.reporter} ${yearsText(years)}`],
      hint: lackingIn(
        book.snapshot,
        "A mirror needs what partners reported, too: their rows with this country as the partner.",
        beyondThePackage(`bilat mirror ${book.reporter}`),
      ),
    });
  }
  const shown = [book.reporter, ...new Set(records.map(({ partner }) => partner))];
  return resultTable({
    id: `mirror-${book.reporter}`,
    title: `Where the books of ${inText(name)} and its partners${group ? ` ${groupPhrase(group)}` : ""} differ most`,
    columns: PARTNER_COLUMNS.map((column) => inNames(column, [name])),
    key: ["period", "partner", "flow"],
    about: { reporter: book.reporter, among: group?.group ?? "" },
    records,
    caveats: [
      { kind: "valuation", reporter: `${name} and by each partner` },
      ...mirrorNotes(margin, request.margin !== undefined),
      ...entrepotCaveats(bench, shown),
      ...compared.flatMap(({ oneSided, of }) =>
        oneSided === 0 ? [] : [{ kind: "one-sided" as const, partners: oneSided, of }],
      ),
      ...book.choice,
    ],
    sources: [snapshotRef(book.snapshot)],
  });
}

interface Compared {
  readonly period: string;
  readonly margin: number;
  /** Which partners count; all when left out. */
  readonly members: ReadonlySet<string> | undefined;
}

/** Each flow that both sides filed in a period, the widest gap first; and how many partners have none. */
function apart(bench: Workbench, { book, mirror }: Books, { period, margin, members }: Compared) {
  const filed = [...book.entries(period), ...mirror.entries(period)].filter(
    ({ kind, partner }) => kind === "country" && (members?.has(partner) ?? true),
  );
  const partners = [...new Set(filed.map(({ partner }) => partner))].sort();
  const rows = partners.flatMap((partner) => {
    const flows = bothFlows(book.entry(period, partner), mirror.entry(period, partner));
    const partner_name = countryName(bench.countries, partner);
    return (["export", "import"] as const).flatMap((flow) => {
      const figures = flowRecord(flow, flows[flow], margin);
      return figures.gap_usd.value === undefined ? [] : [{ period, partner, partner_name, flow, ...figures }];
    });
  });
  const size = (row: (typeof rows)[number]) => Math.abs(row.gap_usd.value ?? 0);
  rows.sort((a, b) => size(b) - size(a));
  const both = new Set(rows.map(({ partner }) => partner));
  return { rows, oneSided: partners.length - both.size, of: partners.length };
}

function notWhole({ snapshot }: PartnerBook, unfinished: readonly string[]): BilatError {
  return new BilatError("BILAT_E_NO_DATA", {
    problem: `A mirror is of whole years, and ${snapshot.id} has none of those asked for.`,
    found: unfinished,
    hint: "Ask for a year that both countries filed whole; bilat trade prints the months of one.",
  });
}

function requirePartnerForProducts({ by, partner, reporter }: MirrorRequest): void {
  if (by === undefined || partner !== undefined) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "A mirror by product is of one partner.",
    found: [reporter],
    hint: "Name the partner after the reporter.",
  });
}

function requireAllPartners({ among, partner }: MirrorRequest): void {
  if (among === undefined || partner === undefined) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "A group limits a mirror of all partners.",
    found: [`${partner}, ${among}`],
    hint: "Leave out the partner, or the group.",
  });
}

function requireMargin(margin: number | undefined): void {
  if (margin === undefined || (margin >= 0 && margin <= 1)) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "Freight and insurance must be a fraction of the FOB value, from 0 to 1.",
    found: [String(margin)],
    hint: "Write 6% as 0.06.",
  });
}
