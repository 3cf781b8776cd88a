import { BilatError } from "../core/errors.js";
import { suggestion } from "../core/nearest.js";
import { visibleText } from "../core/visible-text.js";
import type { Engine } from "../engine/duckdb.js";
import { sql } from "../engine/sql.js";

/** A named group of countries, as its source defines it. */
export interface Group {
  /** Such as `m49-asia`. */
  readonly group: string;
  readonly title: string;
  readonly definition: string;
  readonly source: string;
}

/** A member from one day to another; an open end is `undefined`. */
export interface Membership {
  readonly iso3: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Who belonged to a group, and when. */
export interface GroupMembers extends Group {
  readonly memberships: readonly Membership[];
}

/** Where the tables of groups stand. */
export interface GroupFiles {
  readonly groups: string;
  readonly members: string;
}

/** Every group that has a definition, by id. */
export function readGroups(engine: Engine, files: GroupFiles): Promise<readonly Group[]> {
  return engine.once(`groups ${files.groups}`, () => groupsIn(engine, files));
}

async function groupsIn(engine: Engine, files: GroupFiles): Promise<Group[]> {
  const groups = await engine.rows<Group>(sql`
    SELECT "group", title, definition, source
    FROM read_csv(${files.groups}, header = true, all_varchar = true, delim = ',', quote = '"')
    ORDER BY "group"`);
  return groups.map(({ group, title, definition, source }) => ({
    group,
    title: visibleText(title),
    definition: visibleText(definition),
    source: visibleText(source),
  }));
}

/**
 * A group with its members.
 *
 * @throws BilatError `BILAT_E_GROUP_UNKNOWN`, listing the groups there are.
 */
export async function readGroup(engine: Engine, files: GroupFiles, id: string): Promise<GroupMembers> {
  const groups = await readGroups(engine, files);
  const group = groups.find((candidate) => candidate.group === id);
  if (!group) {
    throw new BilatError("BILAT_E_GROUP_UNKNOWN", {
      problem: "A group must be one of those with a definition.",
      found: [`"${id}"`],
      hint: `${suggestion(
        id,
        groups.map((known) => known.group),
      )}Countries are set apart by commas: CHN,KOR,JPN. Groups: ${groups.map((known) => known.group).join(", ")}.`,
    });
  }
  const memberships = await engine.rows<{ iso3: string; from: string | null; to: string | null }>(sql`
    SELECT iso3, "from", "to"
    FROM read_csv(${files.members}, header = true, all_varchar = true, delim = ',', quote = '"')
    WHERE "group" = ${id}
    ORDER BY iso3, "from"`);
  return { ...group, memberships: memberships.map(openEnds) };
}

/**
 * The ids of the groups a country belonged to on the last day of a year.
 *
 * @param year A calendar year as a period, such as `"2018"`.
 */
export async function groupsOf(
  engine: Engine,
  files: GroupFiles,
  { iso3, year }: { readonly iso3: string; readonly year: string },
): Promise<string[]> {
  const day = `${year}-12-31`;
  const rows = await engine.rows<{ group: string }>(sql`
    SELECT DISTINCT "group"
    FROM read_csv(${files.members}, header = true, all_varchar = true, delim = ',', quote = '"')
    WHERE iso3 = ${iso3} AND coalesce("from", ${day}) <= ${day} AND coalesce("to", ${day}) >= ${day}
    ORDER BY "group"`);
  return rows.map(({ group }) => group);
}

function openEnds({ iso3, from, to }: { iso3: string; from: string | null; to: string | null }): Membership {
  return { iso3, from: from ?? undefined, to: to ?? undefined };
}

/**
 * The members of a group in a year: those that belonged to it on the last day of that year.
 *
 * @param group A group with its memberships.
 * @param year A calendar year as a period, such as `"2018"`.
 */
export function membersIn(group: GroupMembers, year: string): ReadonlySet<string> {
  const day = `${year}-12-31`;
  const current = group.memberships.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  return new Set(current.map(({ iso3 }) => iso3));
}
