import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CLAIM_SHAPE,
  DEFAULTS_SHAPE,
  PUBLICATION_SHAPE,
  type Shape,
} from "../../src/claims/language/fields.js";
import {
  DIRECTIONS,
  MEASURES,
  RELATION_ROLES,
  RELATIONS,
  type RelationKind,
} from "../../src/claims/language/vocabulary.js";

const START = "<!-- fields -->";
const END = "<!-- /fields -->";

/** The page on claims files, with its tables of fields filled in from what the checker knows. */
export function claimsDocs(project: string): string {
  const page = readFileSync(join(project, "docs/claims.md"), "utf8");
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error("docs/claims.md has no block fields");
  return `${before}${START}\n${tables()}\n${END}${after}`;
}

/** Fill `docs/claims.md`. */
export function writeClaimsDocs(project: string): void {
  writeFileSync(join(project, "docs/claims.md"), claimsDocs(project));
}

function tables(): string {
  return [
    "### A claim",
    "",
    fieldTable(CLAIM_SHAPE),
    "",
    "### `measure`",
    "",
    wordTable(MEASURES),
    "",
    "### `direction`",
    "",
    wordTable(DIRECTIONS),
    "",
    "### A relation",
    "",
    "`id` and `kind` are required; the other fields name claims by their ids.",
    "",
    relationTable(),
    "",
    "### `publication`",
    "",
    fieldTable(PUBLICATION_SHAPE),
    "",
    `### \`defaults\`\n\nAny of ${Object.keys(DEFAULTS_SHAPE.fields)
      .map((name) => `\`${name}\``)
      .join(", ")}: what every claim on trade takes that does not say otherwise.`,
  ].join("\n");
}

function relationTable(): string {
  const rows = Object.entries(RELATIONS).map(
    ([kind, meaning]) => `| \`${kind}\` | ${rolesOf(kind)} | ${meaning} |`,
  );
  return ["| `kind` | fields besides | meaning |", "|:--|:--|:--|", ...rows].join("\n");
}

function rolesOf(kind: string): string {
  const roles = Object.entries(RELATION_ROLES[kind as RelationKind]);
  return roles.map(([role, many]) => (many === "list" ? `\`${role}: […]\`` : `\`${role}\``)).join(", ");
}

function fieldTable({ fields, required }: Shape): string {
  const rows = Object.entries(fields).map(([name, { description, example, choices }]) => {
    const must = required.includes(name) ? " (required)" : "";
    const held = choices ? choices.map((choice) => `\`${choice}\``).join(", ") : `\`${example}\``;
    return `| \`${name}\`${must} | ${description} | ${held} |`;
  });
  return ["| field | meaning | example or choices |", "|:--|:--|:--|", ...rows].join("\n");
}

function wordTable(words: Readonly<Record<string, string>>): string {
  const rows = Object.entries(words).map(([word, meaning]) => `| \`${word}\` | ${meaning} |`);
  return ["| word | meaning |", "|:--|:--|", ...rows].join("\n");
}
