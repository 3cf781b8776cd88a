import { capital, countOf, countWord, inText } from "../../charts/headlines/words.js";
import { countryName } from "../../codes/countries.js";
import type { GroupMembers } from "../../codes/groups.js";
import { andList } from "../../core/and-list.js";
import { caveatText } from "../../core/caveats.js";
import { type YearRange, yearPeriods } from "../../core/periods.js";
import type { DrawnRank, GroupStanding } from "../../report/report-data.js";
import { groupCaveats } from "../books/group-caveats.js";
import type { PartnerBook } from "../books/partner-book.js";
import { type Ranked, ranking } from "../books/ranking.js";
import { anyGroup, scopeOf } from "../rank.js";
import type { Workbench } from "../workbench.js";
import { isGroupFile } from "./definition-files.js";
import { standingTable } from "./tables/standing-table.js";

const MOST_DRAWN = 8;

/** A group, and how the definition names it. */
export interface AskedGroup {
  readonly among: string;
  readonly group: GroupMembers;
}

interface View {
  readonly partner: string;
  readonly years: YearRange;
  readonly groups: readonly AskedGroup[];
  /** Partners drawn in any case. */
  readonly highlight: readonly string[];
}

/** The groups of a definition. */
export function askedGroups(bench: Workbench, names: readonly string[]): Promise<AskedGroup[]> {
  return Promise.all(names.map(async (among) => ({ among, group: await anyGroup(bench, among) })));
}

/** The partner's standing among all countries and in each group; where it has no rank at all, none. */
export function groupStandings(bench: Workbench, book: PartnerBook, view: View): GroupStanding[] {
  return [{ group: undefined, among: undefined }, ...view.groups]
    .map((asked) => standing(bench, book, { ...view, ...asked }))
    .filter(({ table }) => table.rows.some(({ rank }) => rank !== undefined));
}

type GroupView = View & {
  readonly group: GroupMembers | undefined;
  /** How the definition names it. */
  readonly among: string | undefined;
};

function standing(bench: Workbench, book: PartnerBook, view: GroupView): GroupStanding {
  const { group, among, partner, years } = view;
  const scope = scopeOf({ flow: "turnover", group });
  const byYear = new Map(yearPeriods(years).map((period) => [period, ranking(book, period, scope)]));
  return {
    group: group?.group ?? "",
    title: group?.title ?? "All countries",
    among: among !== undefined && isGroupFile(among) ? undefined : (among ?? ""),
    definition: group ? groupText(bench, group, years) : "Every country with a figure.",
    table: standingTable(bench, book, { partner, years, ...(group && { group }) }),
    drawn: drawnRanks(bench, byYear, view),
    ranked: new Set([...byYear.values()].flatMap((places) => places.map((place) => place.partner))).size,
    overtakings: overtakings(bench, byYear, partner),
  };
}

/** Who belongs to a group, who says so and who came or went; a group of one's own may say neither of the first two. */
function groupText({ countries }: Workbench, group: GroupMembers, years: YearRange): string {
  const { definition, source, memberships } = group;
  const told = definition.replace(/\.$/, "") || countOf(memberships.length, "member");
  const cited = source === "" ? "" : ` Source: ${source.replace(/\.$/, "")}.`;
  const changes = groupCaveats(countries, group, years).filter(({ kind }) => kind === "membership");
  return [`${capital(told)}.${cited}`, ...changes.map(caveatText)].join(" ");
}

type Years = ReadonlyMap<string, readonly Ranked[]>;

function drawnRanks(bench: Workbench, byYear: Years, { partner, highlight }: View): DrawnRank[] {
  const last = [...byYear.values()].at(-1) ?? [];
  const ranked = new Set([...byYear.values()].flatMap((places) => places.map((place) => place.partner)));
  const asked = highlight.filter((code) => ranked.has(code));
  const names = new Set([...last.slice(0, MOST_DRAWN).map((place) => place.partner), partner, ...asked]);
  return [...byYear].flatMap(([period, ranked]) =>
    [...names].map((code) => ({
      period,
      partner: code,
      partner_name: countryName(bench.countries, code),
      rank: ranked.find((place) => place.partner === code)?.rank.value,
      highlighted: code === partner,
    })),
  );
}

/** Who changed places with the partner from one year to the next. */
function overtakings(bench: Workbench, byYear: Years, partner: string): string[] {
  const own = countryName(bench.countries, partner);
  const years = [...byYear];
  return years.slice(1).flatMap(([period, now], place) => {
    const before = years[place]?.[1] ?? [];
    const [above, below] = [crossed(before, now, partner), crossed(now, before, partner)].map((codes) =>
      codes.map((code) => countryName(bench.countries, code)),
    );
    return overtakingSentence({ period, own, above: above ?? [], below: below ?? [] });
  });
}

interface Overtaking {
  readonly period: string;
  readonly own: string;
  /** Who moved ahead of the partner, best placed first. */
  readonly above: readonly string[];
  /** Whom the partner moved ahead of. */
  readonly below: readonly string[];
}

const MOST_NAMED = 4;

const MOST_COUNTED = 10;

function manyCountries(count: number): string {
  return count > MOST_COUNTED
    ? `more than ${countWord(MOST_COUNTED)} countries`
    : `${countWord(count)} countries`;
}

/** `In 2017 South Korea and Turkey moved ahead of Japan.` */
function overtakingSentence({ period, own, above, below }: Overtaking): string[] {
  const names = (all: readonly string[]) =>
    all.length > MOST_NAMED ? manyCountries(all.length) : andList(all.map(inText));
  // A count right after the year would read as part of it.
  const pause = above.length > MOST_NAMED ? "," : "";
  if (above.length > 0 && below.length > 0)
    return [
      `In ${period}${pause} ${names(above)} moved ahead of ${inText(own)}, and ${inText(own)} ahead of ${names(below)}.`,
    ];
  if (above.length > 0) return [`In ${period}${pause} ${names(above)} moved ahead of ${inText(own)}.`];
  return below.length > 0 ? [`In ${period} ${inText(own)} moved ahead of ${names(below)}.`] : [];
}

/** Those behind the partner in one ranking and ahead of it in the other; nobody where the partner is not in both. */
function crossed(from: readonly Ranked[], to: readonly Ranked[], partner: string): string[] {
  if (![from, to].every((ranked) => ranked.some((item) => item.partner === partner))) return [];
  const ahead = (ranked: readonly Ranked[]) => {
    const place = ranked.findIndex((item) => item.partner === partner);
    return new Set(ranked.slice(0, Math.max(place, 0)).map((item) => item.partner));
  };
  const before = ahead(from);
  const known = new Set(from.map((item) => item.partner));
  return [...ahead(to)].filter((code) => known.has(code) && !before.has(code));
}
