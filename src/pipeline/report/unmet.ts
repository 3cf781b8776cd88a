import { countryName } from "../../codes/countries.js";
import { membersIn } from "../../codes/groups.js";
import { opening } from "../../core/names-in-text.js";
import { spanText, yearPeriods } from "../../core/periods.js";
import type { GroupStanding } from "../../report/report-data.js";
import { findSnapshot, holdsTrade } from "../../store/snapshots.js";
import type { PartnerBook } from "../books/partner-book.js";
import type { Workbench } from "../workbench.js";
import type { SettledDefinition } from "./defaults.js";
import type { AskedGroup } from "./standings.js";

/** What a definition asks for and its figures can't give, one sentence each: it must not vanish without a word. */
export function unmetWishes(bench: Workbench, own: PartnerBook, wishes: Wishes): string[] {
  return [...unrankedGroups(bench, wishes), ...sourcesPassedOver(bench, own, wishes.definition)];
}

interface Wishes {
  readonly definition: SettledDefinition;
  readonly groups: readonly AskedGroup[];
  readonly standings: readonly GroupStanding[];
}

/** Groups without a rank of the partner, where it has one among all countries. */
function unrankedGroups(bench: Workbench, { definition, groups, standings }: Wishes): string[] {
  if (standings.length === 0) return [];
  const { partner, years } = definition;
  const name = opening(countryName(bench.countries, partner));
  return groups
    .filter(({ group: { group } }) => standings.every((standing) => standing.group !== group))
    .map(({ group }) => {
      const isMember = yearPeriods(years).some((period) => membersIn(group, period).has(partner));
      const why = isMember ? "has no rank in it" : "is not a member";
      return `Left out: the rank in “${group.title}”. ${name} ${why} in ${spanText(String(years.from), String(years.to))}.`;
    });
}

/** Sources preferred to the one that is read, and why they are not. */
function sourcesPassedOver(bench: Workbench, own: PartnerBook, { sources }: SettledDefinition): string[] {
  const ids = sources.map((source) => findSnapshot(bench.store, source));
  const before = ids.slice(
    0,
    ids.findIndex(({ id }) => id === own.snapshot.id),
  );
  return before.map((snapshot) => {
    const why = holdsTrade(snapshot)
      ? "holds nothing that the reporter filed about the partner in these years"
      : "holds single figures, and no trade by partner";
    return `Passed over: ${snapshot.id}, which ${why}; the series are from ${own.snapshot.id}.`;
  });
}
