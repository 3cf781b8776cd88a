import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { definitionSchema } from "../../src/report/definition-schema.js";
import { groupSchema } from "../../src/report/group-schema.js";
import { settingsSchema } from "../../src/report/settings-schema.js";

/** What the JSON Schema says of one field. */
interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly const?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

interface DefinitionJsonSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, FieldSchema>>;
}

/** The JSON Schema of a report.json, from the schema that the program itself checks with. */
export function reportSchema(): string {
  return schemaText(definitionSchema);
}

/** The JSON Schema of a file that people write. */
export function schemaText(schema: Parameters<typeof toJsonSchema>[0]): string {
  return `${JSON.stringify(toJsonSchema(schema, { typeMode: "input", errorMode: "ignore" }), null, 2)}\n`;
}

/** The page about report.json: every field, and the definition that comes with the package. */
export function definitionDocs(project: string): string {
  const { properties, required } = JSON.parse(reportSchema()) as DefinitionJsonSchema;
  const rows = Object.entries(properties).map(([name, field]) => {
    const need = required.includes(name) ? "yes" : "";
    return `| \`${name}\` | ${typeText(field)} | ${need} | ${field.description ?? ""} |`;
  });
  const example = readFileSync(join(project, "reports/russia-japan-2013-2018/report.json"), "utf8").trimEnd();
  return `${PROLOGUE}\n| field | is | must | says |\n|:--|:--|:--|:--|\n${rows.join("\n")}\n\n## An example\n\n\`\`\`json\n${example}\n\`\`\`\n${EPILOGUE}`;
}

function typeText({ type, enum: choices, items, anyOf, const: only }: FieldSchema): string {
  if (anyOf) return anyOf.map(typeText).join(" or ");
  if (only !== undefined) return `\`${only}\``;
  if (choices) return choices.map((choice) => `\`${choice}\``).join(", ");
  return type === "array" && items ? `list of ${items.enum ? typeText(items) : `${items.type}s`}` : `${type}`;
}

const PROLOGUE = `# report.json: the definition of a report

\`bilat report RUS CHN --years 2013-2018 -o reports/russia-china\` writes this file from the pair and the data, and the report
beside it. Change the file and build again with \`bilat report reports/russia-china/report.json\`. A definition that is not valid is
refused with every fault at once: file, line, column and field.

Editors complete and check the fields when \`$schema\` names \`schemas/report.schema.json\` of the package, such as
\`./node_modules/bilat/schemas/report.schema.json\`.

## Fields
`;

const EPILOGUE = `
## What is decided when a field is left out

| field | rule |
|:--|:--|
| \`years\` | from the first to the last year for which either flow stands in the books |
| \`sources\` | the newest snapshot of each source that holds trade by partner: IMF DOTS first, the others by name |
| \`groups\` | East Asia or the European Union for their members, else the UN M49 sub-region; then the UN M49 region |
| \`compare\` | the five largest partners of the first group, the two above and the two below the partner in rank, and the partner |
| \`unit\` | thousands for a pair whose every year is below 10 million (in tables of several partners: 1 million), billions from a trillion on, trillions from a quadrillion on, millions else |
| \`claims\` | the published statements that come with the package, where there are some on the pair |
| \`chapters\` | those with figures; the last chapter says in a line which were left out, and why |

Groups and partners to compare are left out where the source holds less than half of the reporter's trade by partner.

## Months and quarters

Where the source files months or quarters, a year is the sum of all of them, and a year that lacks one has no figure. The chapter \`months\`
holds the periods of the report's years; where \`years\` is left out, also those after the last whole year. A report.json that is
written from such a pair leaves \`years\` out, so that a build from it has these months too.

## Goods

The chapter \`commodities\` is of the books that the report rests on, or the first other source in \`sources\`, if that was imported with products of the
Harmonized System, and has the last year whole; its headings are named as the files name them, and without names it has chapters. Else it is
what Japan's customs published, which come with the package. The reporter's records come before the partner's; reconciled sources are nobody's.

## Books that are not there

The first source in which the reporter filed something about the partner is used for every series. Where there is none, the
partner's books are read as a mirror: the reporter's exports are what the partner imported (CIF), its imports what the partner
exported (FOB). The report says so, and has no shares or ranks, which need the reporter's own totals.

## The folder

A report stands in \`reports/\`, in a folder called after the definition's file, or for a \`report.json\` after the folder that holds it;
\`--output\` names another. A report that is named by its folder, or by the \`report.json\` in it, is made
anew where it stands. It goes to a new or empty folder, or replaces an earlier report, known by its \`provenance.json\`. Files that bilat did not write are
not touched, and a folder that holds only such files is refused. All files are replaced, or none.

| file | holds |
|:--|:--|
| \`index.html\`, \`report.md\`, \`charts/\` | the report as a page, as Markdown, and its charts as Vega-Lite and SVG |
| \`provenance.json\` | every printed figure with its formula, inputs and source rows |
| \`figures/\`, \`datapackage.json\` | each table as CSV with full precision and every printed figure, described as a Frictionless data package |
| \`figures/figures.parquet\` | with \`--parquet\`: \`figures.csv\` with types; its bytes depend on the version of DuckDB, so that it is not kept in the project |
| \`CITATION.cff\` | how to cite the report and the sources it rests on |
| \`.bilat-stamp.json\` | checksums of the program, the definition, the snapshots and the files; where all hold, the report is not built again |

Text from outside cannot pass for anything else: control characters and marks of direction stand as their code point, markup is escaped, and a
CSV text that a spreadsheet would take for a formula stands behind an apostrophe. Numbers stay numbers.

## Word

\`bilat\` writes no DOCX; pandoc makes a better one from \`report.md\` ([ADR 11](adr/0011-word-by-pandoc.md)). In the report's folder, with pandoc and
\`rsvg-convert\` installed:

\`\`\`sh
pandoc -f gfm report.md -o report.docx
\`\`\`
`;

/** Write `schemas/report.schema.json` and `docs/report-definition.md`. */
export function writeDefinitionDocs(project: string): void {
  mkdirSync(join(project, "schemas"), { recursive: true });
  writeFileSync(join(project, "schemas/report.schema.json"), reportSchema());
  writeFileSync(join(project, "schemas/bilat.schema.json"), schemaText(settingsSchema));
  writeFileSync(join(project, "schemas/group.schema.json"), schemaText(groupSchema));
  writeFileSync(join(project, "docs/report-definition.md"), definitionDocs(project));
}
