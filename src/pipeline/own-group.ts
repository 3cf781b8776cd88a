import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Country, countryName, resolveCountry } from "../codes/countries.js";
import { type GroupMembers, type Membership, NAMED_GROUP } from "../codes/groups.js";
import { andList } from "../core/and-list.js";
import { BilatError } from "../core/errors.js";
import { groupSchema } from "../report/group-schema.js";
import { type Fault, readJsonText } from "../report/json-text.js";
import type { Workbench } from "./workbench.js";

/**
 * A group named on the spot: countries, set apart by commas.
 *
 * @throws BilatError `BILAT_E_COUNTRY_UNKNOWN` with the nearest names.
 */
export async function namedGroup(bench: Workbench, text: string): Promise<GroupMembers> {
  const members: Country[] = [];
  for (const name of text.split(",").filter((part) => part.trim() !== "")) {
    const member = await resolveCountry(bench.countries, bench.engine, name);
    if (!members.includes(member)) members.push(member);
  }
  return {
    group: members.map(({ iso3 }) => iso3.toLowerCase()).join("-"),
    title: andList(members.map(({ iso3 }) => countryName(bench.countries, iso3))),
    definition: NAMED_GROUP,
    source: "",
    memberships: members.map(({ iso3 }) => ({ iso3, from: undefined, to: undefined })),
  };
}

/**
 * A group from a file of one's own, with the days on which its members came and went.
 *
 * @throws BilatError `BILAT_E_FILE_MISSING`, or `BILAT_E_GROUP_FILE` with every fault's line and column.
 */
export async function groupFromFile(bench: Workbench, path: string): Promise<GroupMembers> {
  if (!existsSync(path))
    throw new BilatError("BILAT_E_FILE_MISSING", { problem: "The group's file must exist.", found: [path] });
  const reading = readJsonText(
    groupSchema,
    readFileSync(path, "utf8"),
    "the group must be an object with title and members",
  );
  if ("faults" in reading) throw badGroup(path, reading.faults);
  const { title, definition = "", source = "", members } = reading.fields;
  const found = await memberships(bench, members);
  const faults = found.flatMap((membership, place) =>
    typeof membership === "string"
      ? [`${reading.place(["members", place])} "members[${place}]" ${membership}`]
      : [],
  );
  if (faults.length > 0) throw badGroup(path, faults);
  return { group: basename(path, ".json"), title, definition, source, memberships: found as Membership[] };
}

type Member =
  | string
  | { readonly country: string; readonly from?: string | undefined; readonly to?: string | undefined };

/** Each member's days, or what is wrong with it. */
async function memberships(bench: Workbench, members: readonly Member[]): Promise<(Membership | string)[]> {
  const found: (Membership | string)[] = [];
  for (const member of members) {
    const { country, from, to } =
      typeof member === "string" ? { country: member, from: undefined, to: undefined } : member;
    if (from !== undefined && to !== undefined && to < from) found.push(`ends on ${to}, before it begins`);
    else found.push(await membership(bench, country, { from, to }));
  }
  return found;
}

async function membership(
  bench: Workbench,
  country: string,
  days: Omit<Membership, "iso3">,
): Promise<Membership | string> {
  try {
    return { iso3: (await resolveCountry(bench.countries, bench.engine, country)).iso3, ...days };
  } catch (error) {
    if (!(error instanceof BilatError)) throw error;
    return `is no country we know: ${[...(error.detail.found ?? []), error.detail.hint ?? ""].join("; ")}`;
  }
}

function badGroup(path: string, faults: readonly Fault[]): BilatError {
  return new BilatError("BILAT_E_GROUP_FILE", {
    problem: "A group's file must have a title and members we know.",
    found: faults.map((fault) => `${path}:${fault}`),
  });
}
