import { markdownHead, markdownLines, markdownText } from "../core/table-formats.js";
import type { Block, FootnoteTopic, Run, TableBlock, Text } from "./blocks.js";
import type { ReportDocument } from "./document.js";

/** A report as Markdown; pictures stand in `charts/` beside it. */
export function reportMarkdown(document: ReportDocument): string {
  const { title, sourceLine, chapters } = document;
  const blocks = chapters.flatMap(({ number, title: name, blocks }) => [
    `## ${number}. ${markdownText(name)}`,
    ...blocks.map((block) => blockMarkdown(block, document)),
  ]);
  const notes = document.footnotes.map(({ number, text }) => `[^${number}]: ${markdownText(text)}`);
  return `${[`# ${markdownText(title)}`, markdownText(sourceLine), ...blocks, ...notes].join("\n\n")}\n`;
}

function blockMarkdown(block: Block, document: ReportDocument): string {
  switch (block.kind) {
    case "heading":
      return `### ${markdownText(block.text)}`;
    case "paragraph":
    case "note":
      return textMarkdown(block.text, document);
    case "list":
      return block.items.map((item) => `- ${textMarkdown(item, document)}`).join("\n");
    case "table":
      return tableMarkdown(block, document);
    case "chart":
      return `![${altText(document.charts.get(block.name)?.description ?? block.name)}](charts/${block.name}.svg)`;
  }
}

type Notes = Pick<ReportDocument, "footnotes">;

function textMarkdown(text: Text, notes: Notes): string {
  return text.map((run) => runMarkdown(run, notes)).join("");
}

function runMarkdown(run: Run, notes: Notes): string {
  if (typeof run === "string") return markdownText(run);
  if (run.kind === "footnote") return callMarkdown(run.topic, notes);
  return run.kind === "figure" ? run.printed : `\`${run.text}\``;
}

function callMarkdown(topic: FootnoteTopic, { footnotes }: Notes): string {
  const note = footnotes.find((one) => one.topic === topic);
  return note ? `[^${note.number}]` : "";
}

function tableMarkdown({ table, cells, legend, calls }: TableBlock, notes: Notes): string {
  const heads = table.columns.map((column) => {
    const { markdown, side } = markdownHead(column);
    const call = calls[column.name];
    return { markdown: call ? markdown + callMarkdown(call, notes) : markdown, side };
  });
  const lines = markdownLines(heads, cells);
  return [lines.trimEnd(), ...(legend.length === 0 ? [] : [legend.join(" · ")])].join("\n\n");
}

function altText(description: string): string {
  return markdownText(description).replace(/\s+/g, " ");
}
