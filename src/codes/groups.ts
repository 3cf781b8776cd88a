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

/** What a group is that was made of countries named on the spot. */
export const NAMED_GROUP = "Countries named when the table was asked for.";

/** Where the tables of groups stand. */
export interface GroupFiles {
  readonly groups: string;
  readonly members: string;
}

/** Every group that has a definition, by id. */
export function readGroups(engine: Engine, files: GroupFiles): Promise<readonly Group[]> {
  return engine.once(`groups ${files.groups}`, () => groupsIn(engine, files.groups));
}

async function groupsIn(engine: Engine, file: string): Promise<Group[]> {
  const groups = await engine.rows<Group>(sql`
    SELECT "group", title, definition, source
    FROM read_csv(${file}, header = true, all_varchar = true, delim = ',', quote = '"')
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
  const group = groups.find((candidate) => candidate.group === id.trim().toLowerCase());
  if (!group) throw unknownGroup(id, groups);
  const memberships = await engine.rows<{ iso3: string; from: string | null; to: string | null }>(sql`
    SELECT iso3, "from", "to"
    FROM read_csv(${files.members}, header = true, all_varchar = true, delim = ',', quote = '"')
    WHERE "group" = ${group.group}
    ORDER BY iso3, "from"`);
  return { ...group, memberships: memberships.map(openEnds) };
}

const REGION = "m49-";

function unknownGroup(id: string, groups: readonly Group[]): BilatError {
  const ids = groups.map(({ group }) => group);
  const own = ids.filter((known) => !known.startsWith(REGION));
  const said = /[./\\]/.test(id)
    ? "A group of one's own is a .json file with title and members; docs/settings.md has one."
    : `${suggestion(id, ids)}Groups: ${own.join(", ")}, and the regions of UN M49, such as m49-asia and m49-western-europe. Countries are set apart by commas: CHN,KOR,JPN.`;
  return new BilatError("BILAT_E_GROUP_UNKNOWN", {
    problem: "A group must be one of those with a definition.",
    found: [`"${id}"`],
    hint: said,
  });
}

/**
 * The group that a text names as if it were a country, by its id or its title, in any case: `European Union`, `EU` and
 * `EU27` are `eu`.
 */
export async function groupMeant(engine: Engine, file: string, text: string): Promise<Group | undefined> {
  const asked = text
    .trim()
    .toLowerCase()
    .replace(/^(eu)[ -]?\d\d$/, "$1");
  const groups = await groupsIn(engine, file);
  return groups.find(({ group, title }) =>
    [group, title.toLowerCase(), title.toLowerCase().replace(/ \(un m49\)$/, "")].includes(asked),
  );
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
