import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INDICATORS } from "../../src/indicators/catalogue/catalogue.js";
import { familyPage } from "../../src/indicators/catalogue/describe.js";
import { type ApiExport, apiExports, libraryProgram } from "./api/exports.js";

const FOLDER = "docs/api";

/** A page of the reference: what stands in which folders of `src/`, the first that fits. */
const PAGES = [
  {
    page: "claims.md",
    title: "Claims",
    about: "Published statements against the data.",
    folders: ["claims/", "pipeline/claims/"],
  },
  {
    page: "tables.md",
    title: "Tables, charts and reports",
    about: "Open the figures, and ask for what the commands print.",
    folders: ["pipeline/", "store/", "charts/", "codes/"],
  },
  {
    page: "indicators.md",
    title: "Indicators",
    about: "Pure functions: plain numbers in and out.",
    folders: ["indicators/"],
  },
  {
    page: "results.md",
    title: "Results",
    about: "What every table is made of, how it prints, and the one error class.",
    folders: ["core/", "frames/"],
  },
] as const;

type Page = (typeof PAGES)[number];

/** The pages of the API reference by file name: one for each area, and the index of names. */
export function apiDocs(project: string): Map<string, string> {
  const { program, index } = libraryProgram(project);
  const exports = apiExports(program, index);
  const places = new Map(exports.map((one) => [one.name, pageOf(one).page]));
  const pages = PAGES.map((page): [string, string] => {
    const entries = exports.filter((one) => pageOf(one) === page);
    return [page.page, pageText(page, entries, places)];
  });
  return new Map([["README.md", indexText(exports, places)], ...pages]);
}

function pageOf({ name, file }: ApiExport): Page {
  const page = PAGES.find(({ folders }) => folders.some((folder) => file.startsWith(folder)));
  if (!page) throw new Error(`${name} of src/${file} has no page in ${FOLDER}`);
  return page;
}

type Places = ReadonlyMap<string, string>;

function indexText(exports: readonly ApiExport[], places: Places): string {
  const areas = PAGES.map(({ page, title, about }) => `- [${title}](${page}): ${lowerFirst(about)}`);
  const rows = exports.map(
    ({ name, kind, text }) =>
      `| [\`${name}\`](${places.get(name)}#${anchor(name)}) | ${kind} | ${cell(firstSentence(text))} |`,
  );
  return `# The library

Everything that \`import { … } from "bilat"\` gives, made from the comments in \`src/\`; the examples are run by the tests.

${areas.join("\n")}

A function that refuses its input throws a [\`BilatError\`](results.md#bilaterror) with a code of [errors.md](../errors.md). What has no value is
\`undefined\`. Money is US dollars unless a column's \`money\` names another currency, weight kilograms, shares and rates fractions of 1.

| name | is | says |
|:--|:--|:--|
${rows.join("\n")}
`;
}

function pageText({ title, about }: Page, entries: readonly ApiExport[], places: Places): string {
  const list = entries.map(({ name }) => `[\`${name}\`](#${anchor(name)})`).join(" · ");
  const texts = entries.map((one) => entryText(one, places));
  return `# ${title}\n\n${about} [All names](README.md)\n\n${list}\n\n${texts.join("\n")}`;
}

function entryText(one: ApiExport, places: Places): string {
  const meta = INDICATORS.find(({ id }) => camelCase(id) === one.name && one.file.startsWith("indicators/"));
  const facts = [
    ...one.params.map(({ name, text }) => `- \`${name}\`: ${text}`),
    ...(one.returns === undefined ? [] : [`- Returns: ${one.returns}`]),
    ...one.throws.map((text) => `- Throws: ${text}`),
    ...(meta ? [`- More: [${meta.title}](../indicators/${familyPage(meta.family)}#${meta.id})`] : []),
  ];
  const parts = [
    `## ${one.name}`,
    one.text,
    `\`\`\`ts\n${one.declaration}\n\`\`\``,
    ...(facts.length > 0 ? [facts.map(oneLine).join("\n")] : []),
    ...(one.example === undefined ? [] : [`\`\`\`ts\n${one.example}\n\`\`\``]),
  ];
  return `${parts.map((part) => (part.startsWith("```") ? part : linked(part, places))).join("\n\n")}\n`;
}

/** `{@link name}` leads to the name's entry, or reads as code where it has none. */
function linked(text: string, places: Places): string {
  return text.replace(/\{@link (\w+)\}/g, (_, name: string) => {
    const page = places.get(name);
    return page === undefined ? `\`${name}\`` : `[\`${name}\`](${page}#${anchor(name)})`;
  });
}

/** The first sentence, which ends at a full stop before a space, so that "e.g. 2.5" is none. */
function firstSentence(text: string): string {
  const [paragraph = ""] = text.split("\n\n");
  return (
    /^[\s\S]*?[.:](?=\s+[A-Z`]|$)/.exec(oneLine(paragraph))?.[0].replace(/:$/, ".") ?? oneLine(paragraph)
  );
}

function cell(text: string): string {
  return text.replace(/\{@link (\w+)\}/g, "`$1`").replaceAll("|", "\\|");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function anchor(name: string): string {
  return name.toLowerCase();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Write `docs/api/`, and remove a page whose area is gone. */
export function writeApiDocs(project: string): void {
  const folder = join(project, FOLDER);
  const pages = apiDocs(project);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
