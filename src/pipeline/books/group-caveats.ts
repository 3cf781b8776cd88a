import { type Countries, countryName } from "../../codes/countries.js";
import { type GroupMembers, membersIn, NAMED_GROUP } from "../../codes/groups.js";
import type { Caveat } from "../../core/caveats.js";
import { type YearRange, yearPeriods } from "../../core/periods.js";

/** Who belongs to a group, who says so, and who came or went within the years. */
export function groupCaveats(
  countries: Countries,
  group: GroupMembers,
  years: YearRange,
): Extract<Caveat, { kind: "group" | "membership" }>[] {
  const { title, definition, source } = group;
  const isTold = definition !== "" && definition !== NAMED_GROUP;
  const changes = changesOf(countries, group, years);
  return [
    ...(isTold ? [{ kind: "group" as const, group: title, definition, source }] : []),
    ...(changes.length > 0 ? [{ kind: "membership" as const, changes }] : []),
  ];
}

function changesOf(countries: Countries, group: GroupMembers, years: YearRange) {
  const periods = yearPeriods(years);
  return periods.slice(1).flatMap((period, place) => {
    const [before, now] = [membersIn(group, periods[place] ?? ""), membersIn(group, period)];
    const but = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
      [...some].filter((iso3) => !others.has(iso3)).map((iso3) => countryName(countries, iso3));
    const [joined, left] = [but(now, before), but(before, now)];
    return joined.length + left.length > 0 ? [{ period, joined, left }] : [];
  });
}
