import { andList } from "./and-list.js";
import { inText, opening } from "./names-in-text.js";

/** Who belongs to a group, and who says so; an empty source where nobody does. */
export interface GroupTold {
  readonly group: string;
  readonly definition: string;
  readonly source: string;
}

/** `The European Union: Member states of the European Union (European Union, country profiles).` */
export function groupText({ group, definition, source }: GroupTold): string {
  const cited = source === "" ? "" : ` (${source.replace(/\.$/, "")})`;
  return `${opening(group)}: ${definition.replace(/\.$/, "")}${cited}.`;
}

/** Who joined a group or left it, by the year on whose last day that first shows. */
export interface MembersChange {
  readonly period: string;
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** `Members joined in 2017 (India and Pakistan) and left in 2020 (the United Kingdom); the others' ranks move with them.` */
export function membershipText({ changes }: { readonly changes: readonly MembersChange[] }): string {
  const told = (verb: "joined" | "left") => {
    const years = changes.flatMap(({ period, [verb]: who }) =>
      who.length > 0 ? [`${period} (${andList(who.map(inText))})`] : [],
    );
    return years.length > 0 ? [`${verb} in ${andList(years)}`] : [];
  };
  return `Members ${[...told("joined"), ...told("left")].join(" and ")}; the others' ranks move with them.`;
}
