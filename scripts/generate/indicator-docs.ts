import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INDICATORS } from "../../src/indicators/catalogue.js";
import {
  byFamily,
  byQuestion,
  citations,
  familyPage,
  rangeWords,
  unitWords,
} from "../../src/indicators/describe.js";
import type { IndicatorMeta } from "../../src/indicators/indicator.js";
import { functionDoc } from "./doc-comments.js";

const FOLDER = "docs/indicators";

/** The pages of indicators by file name: one for each family, and the index by question. */
export function indicatorDocs(project: string): Map<string, string> {
  const pages = [...byFamily(INDICATORS)].map(
    ([family, indicators]) => [familyPage(family), page(project, family, indicators)] as const,
  );
  return new Map([["README.md", index()], ...pages]);
}

function index(): string {
  const questions = [...byQuestion(INDICATORS)].map(([question, indicators]) => {
    const links = indicators.map((meta) => `[\`${meta.id}\`](${familyPage(meta.family)}#${meta.id})`);
    return `| ${question} | ${links.join(", ")} |`;
  });
  const families = [...byFamily(INDICATORS)].map(
    ([family, indicators]) => `[${family}](${familyPage(family)}) (${indicators.length})`,
  );
  return `# Indicators by question

| question | indicators |
|:--|:--|
${questions.join("\n")}

By family: ${families.join(", ")}.

The letters of the formulas and the rules for missing values are in [methods.md](../methods.md). \`bilat explain INDICATOR\` prints
an entry on the terminal.
`;
}

function page(project: string, family: string, indicators: readonly IndicatorMeta[]): string {
  const title = `${family.charAt(0).toUpperCase()}${family.slice(1)}`;
  const list = indicators.map((meta) => `- [\`${meta.id}\`](#${meta.id}): ${meta.title}`);
  const entries = indicators.map((meta) => entry(project, meta));
  return `# ${title}\n\n${list.join("\n")}\n\n[All indicators, by question](README.md) · [Letters and rules](../methods.md)\n\n${entries.join("\n")}`;
}

function entry(project: string, meta: IndicatorMeta): string {
  const doc = functionDoc(join(project, `src/indicators/${meta.id}.ts`), camelCase(meta.id));
  const facts = [
    `- Question: ${meta.question}`,
    `- Range: ${rangeWords(meta)}; ${unitWords(meta)}.`,
    `- Needs: ${meta.needs.join("; ")}.`,
    ...(doc?.returns ? [`- Gives: ${doc.returns.replace(/\s+/g, " ")}`] : []),
    ...citations(meta).map((citation) => `- Source: ${citation}`),
  ];
  const parts = [
    `## ${meta.id}`,
    `${meta.title}. ${meta.reading}`,
    `\`\`\`text\n${meta.formula}\n\`\`\``,
    ...(doc ? [doc.text] : []),
    facts.join("\n"),
    ...(doc?.example ? [`In the library:\n\n\`\`\`ts\n${doc.example}\n\`\`\``] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Write `docs/indicators/`, and remove a page whose family is gone. */
export function writeIndicatorDocs(project: string): void {
  const folder = join(project, FOLDER);
  const pages = indicatorDocs(project);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
