import { resolve } from "node:path";
import type { GroupDefinition } from "../../claims/judge/books.js";
import type { Claim } from "../../claims/language/claim.js";
import { type GroupMembers, membersIn } from "../../codes/groups.js";
import { BilatError } from "../../core/errors.js";
import { groupForm } from "../../core/group-form.js";
import { yearOfPeriod } from "../../core/periods.js";
import { anyGroup } from "../rank.js";
import type { Workbench } from "../workbench.js";

/** Groups of one's own that claims name, by how they name them, and why others can't be read. */
export interface OwnGroups {
  readonly groups: ReadonlyMap<string, GroupDefinition>;
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * Look up the groups of one's own that claims name: by a name that the settings give a file, by a file named from a
 * folder, or by countries set apart by commas.
 *
 * @param folder From where the claims name files.
 */
export async function ownGroups(
  bench: Workbench,
  claims: readonly Claim[],
  folder: string,
): Promise<OwnGroups> {
  const groups = new Map<string, GroupDefinition>();
  const refused = new Map<string, string>();
  for (const text of new Set(claims.flatMap(({ group }) => group ?? []))) {
    const place = ownGroup(bench, text, folder);
    if (place === undefined) continue;
    try {
      groups.set(text, definitionOf(await anyGroup(bench, place)));
    } catch (error) {
      refused.set(text, refusal(error));
    }
  }
  return { groups, refused };
}

/** How the group of a claim is named to the look-up; `undefined` for one that bilat has itself. */
function ownGroup({ groups }: Workbench, text: string, folder: string): string | undefined {
  if (Object.hasOwn(groups, text)) return groups[text];
  const form = groupForm(text);
  if (form === "id") return undefined;
  return form === "file" ? resolve(folder, text) : text;
}

/** A group as claims are judged by it: a year's members are those of its last day. */
export function definitionOf(group: GroupMembers): GroupDefinition {
  const { group: id, title } = group;
  return { id, title, members: (period) => membersIn(group, String(yearOfPeriod(period))) };
}

/** What a look-up refused, in a line; anything but a refusal is a bug and goes on. */
function refusal(error: unknown): string {
  if (!(error instanceof BilatError)) throw error;
  const { problem, found = [], hint } = error.detail;
  return `${[problem, found.join("; "), hint].filter((part) => part).join(" ")}`;
}
