import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE, INDICATORS } from "../../src/indicators/catalogue/catalogue.js";
import type { Indicator } from "../../src/indicators/catalogue/contract.js";
import {
  byFamily,
  byQuestion,
  citations,
  familyPage,
  rangeWords,
  unitWords,
} from "../../src/indicators/catalogue/describe.js";
import type { IndicatorMeta } from "../../src/indicators/catalogue/indicator.js";
import { exampleLines } from "../../src/pipeline/explain.js";
import { inputColumns, workedExample } from "../../src/pipeline/measure/example.js";
import { openWorkbench, type Workbench } from "../../src/pipeline/workbench.js";
import { functionDoc } from "./doc-comments.js";

const FOLDER = "docs/indicators";

/** The pages of indicators by file name: one for each family, and the index by question. */
export async function indicatorDocs(project: string): Promise<Map<string, string>> {
  using bench = await openWorkbench();
  const pages = new Map([["README.md", index()]]);
  for (const [family, indicators] of byFamily(INDICATORS)) {
    const entries = await Promise.all(indicators.map((meta) => entry(project, bench, meta)));
    pages.set(familyPage(family), page(family, indicators, entries));
  }
  return pages;
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

function page(family: string, indicators: readonly IndicatorMeta[], entries: readonly string[]): string {
  const title = `${family.charAt(0).toUpperCase()}${family.slice(1)}`;
  const list = indicators.map((meta) => `- [\`${meta.id}\`](#${meta.id}): ${meta.title}`);
  return `# ${title}\n\n${list.join("\n")}\n\n[All indicators, by question](README.md) · [Letters and rules](../methods.md)\n\n${entries.join("\n")}`;
}

async function entry(project: string, bench: Workbench, meta: IndicatorMeta): Promise<string> {
  const indicator = CATALOGUE.find((known) => known.meta === meta) as Indicator;
  const { must, may } = inputColumns(indicator);
  const example = exampleLines(await workedExample(bench, indicator));
  const doc = functionDoc(join(project, `src/indicators/${meta.id}.ts`), camelCase(meta.id));
  const facts = [
    `- Question: ${meta.question}`,
    `- Range: ${rangeWords(meta)}; ${unitWords(meta)}.`,
    `- Needs: ${meta.needs.join("; ")}.`,
    ...(doc?.returns ? [`- Gives: ${doc.returns.replace(/\s+/g, " ")}`] : []),
    `- File: \`${must.join(",")}\`${may.length > 0 ? `; it may have \`${may.join("`, `")}\`, too` : ""}.`,
    ...citations(meta).map((citation) => `- Source: ${citation}`),
  ];
  const parts = [
    `## ${meta.id}`,
    `${meta.title}. ${meta.reading}`,
    `\`\`\`text\n${meta.formula}\n\`\`\``,
    ...(doc ? [doc.text] : []),
    facts.join("\n"),
    `\`\`\`text\n${example.join("\n")}\n\`\`\``,
    ...(doc?.example ? [`In the library:\n\n\`\`\`ts\n${doc.example}\n\`\`\``] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Write `docs/indicators/`, and remove a page whose family is gone. */
export async function writeIndicatorDocs(project: string): Promise<void> {
  const folder = join(project, FOLDER);
  const pages = await indicatorDocs(project);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
