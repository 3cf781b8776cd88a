import { printHead } from "../core/print-cell.js";
import { markdownLines, markdownText } from "../core/table-formats.js";
import type { Block, Run, TableBlock, Text } from "./blocks.js";
import type { ReportDocument } from "./document.js";

/** A report as Markdown; pictures stand in `charts/` beside it. */
export function reportMarkdown(document: ReportDocument): string {
  const { title, sourceLine, chapters } = document;
  const blocks = chapters.flatMap(({ number, title: name, blocks }) => [
    `## ${number}. ${markdownText(name)}`,
    ...blocks.map((block) => blockMarkdown(block, document)),
  ]);
  return `${[`# ${markdownText(title)}`, markdownText(sourceLine), ...blocks].join("\n\n")}\n`;
}

function blockMarkdown(block: Block, { charts }: ReportDocument): string {
  switch (block.kind) {
    case "heading":
      return `### ${markdownText(block.text)}`;
    case "paragraph":
    case "note":
      return textMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${textMarkdown(item)}`).join("\n");
    case "table":
      return tableMarkdown(block);
    case "chart":
      return `![${altText(charts.get(block.name)?.description ?? block.name)}](charts/${block.name}.svg)`;
  }
}

function textMarkdown(text: Text): string {
  return text.map(runMarkdown).join("");
}

function runMarkdown(run: Run): string {
  if (typeof run === "string") return markdownText(run);
  return run.kind === "figure" ? run.printed : `\`${run.text}\``;
}

function tableMarkdown({ table, cells, legend }: TableBlock): string {
  const lines = markdownLines(
    table.columns.map(printHead),
    cells,
    table.columns.map(({ unit }) => unit === "text"),
  );
  return [lines.trimEnd(), ...(legend.length === 0 ? [] : [legend.join(" · ")])].join("\n\n");
}

function altText(description: string): string {
  return markdownText(description).replace(/\s+/g, " ");
}
