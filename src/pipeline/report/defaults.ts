import { groupsOf } from "../../codes/groups.js";
import type { YearRange } from "../../core/periods.js";
import { yearPeriods } from "../../core/periods.js";
import type { PartnerBook } from "../books/partner-book.js";
import { ranking } from "../books/ranking.js";
import { anyGroup, scopeOf } from "../rank.js";
import type { Workbench } from "../workbench.js";
import type { ReportDefinition } from "./definition.js";

/** A definition in which the data have decided what was left open. */
export type SettledDefinition = ReportDefinition & {
  /** Whether the years were left to the data, and the source has months or quarters after the last whole one. */
  readonly openEnd: boolean;
} & {
  readonly [Open in "years" | "groups" | "compare"]-?: Exclude<ReportDefinition[Open], undefined>;
};

/** Fill what a definition leaves open: all years with a figure, the partner's groups, partners to compare. */
export async function settleDefinition(
  bench: Workbench,
  book: PartnerBook,
  asked: ReportDefinition,
): Promise<SettledDefinition> {
  const years = asked.years ?? yearsWithFigures(book, asked.partner);
  const last = String(years.to);
  const { partner } = asked;
  const groups = asked.groups ?? (await defaultGroups(bench, book, { partner, last }));
  const compare = await comparedPartners(bench, book, {
    asked: asked.compare,
    partner,
    last,
    group: groups[0],
  });
  const openEnd = asked.years === undefined && book.frequency !== "year" && book.covered.to > years.to;
  return { ...asked, years, openEnd, groups, compare };
}

function yearsWithFigures(book: PartnerBook, partner: string): YearRange {
  const filed = yearPeriods(book.covered).filter((period) => {
    const { exports, imports } = book.entry(period, partner);
    return exports.value !== undefined || imports.value !== undefined;
  });
  return { from: Number(filed[0] ?? book.covered.from), to: Number(filed.at(-1) ?? book.covered.to) };
}

const REGIONS = ["m49-africa", "m49-americas", "m49-asia", "m49-europe", "m49-oceania"];
/** Groups that are narrower than a UN M49 region, and what analysts of that region mean by its name. */
const NARROWER = ["east-asia", "eu"];

interface Place {
  readonly partner: string;
  readonly last: string;
}

/**
 * The narrower group first, then the UN M49 region. The narrower one is East Asia or the European Union for
 * their members, the UN M49 sub-region for everybody else.
 */
async function defaultGroups(
  bench: Workbench,
  book: PartnerBook,
  { partner, last }: Place,
): Promise<string[]> {
  if (!book.isRankable(last)) return [];
  const files = { groups: bench.reference("groups.csv"), members: bench.reference("group-members.csv") };
  const own = await groupsOf(bench.engine, files, { iso3: partner, year: last });
  const region = own.find((group) => REGIONS.includes(group));
  const subregion = own.find((group) => group.startsWith("m49-") && !REGIONS.includes(group));
  const narrower = NARROWER.find((group) => own.includes(group)) ?? subregion;
  return [narrower, region].filter((group) => group !== undefined);
}

const LARGEST = 5;
const NEIGHBOURS = 2;

type Compared = Place & { readonly group: string | undefined };

/** The pair's partner is one of those compared, whoever is set beside it; an empty list compares nobody. */
async function comparedPartners(
  bench: Workbench,
  book: PartnerBook,
  { asked, ...place }: Compared & { readonly asked: readonly string[] | undefined },
): Promise<readonly string[]> {
  if (asked === undefined) return defaultPartners(bench, book, place);
  return asked.length === 0 ? [] : [...new Set([...asked, place.partner])];
}

/** The reporter's largest partners in the first group, the partner's neighbours in rank, and the partner. */
async function defaultPartners(
  bench: Workbench,
  book: PartnerBook,
  { partner, last, group }: Compared,
): Promise<string[]> {
  const members = group === undefined ? undefined : await anyGroup(bench, group);
  const inGroup = ranking(book, last, scopeOf({ flow: "turnover", group: members }));
  const all = ranking(book, last, { flow: "turnover" }).map((place) => place.partner);
  if (all.length === 0) return [];
  const own = all.indexOf(partner);
  const near = own < 0 ? [] : all.slice(Math.max(own - NEIGHBOURS, 0), own + NEIGHBOURS + 1);
  return [...new Set([...inGroup.slice(0, LARGEST).map((place) => place.partner), ...near, partner])];
}
