import type { Run, Text } from "../blocks.js";
import { html } from "./escape.js";
import type { PageFigures } from "./page-figures.js";
import type { PageNotes } from "./page-notes.js";

/** What the text of a page leads to: where its figures come from, and its footnotes. */
export interface PageTargets {
  readonly figures: PageFigures;
  readonly notes: PageNotes;
}

/** Running text; each figure knows its place among the page's figures. */
export function textHtml(text: Text, targets: PageTargets): string {
  return text.map((run) => runHtml(run, targets)).join("");
}

function runHtml(run: Run, { figures, notes }: PageTargets): string {
  if (typeof run === "string") return html(run);
  if (run.kind === "footnote") return notes.call(run.topic);
  if (run.kind === "code") return `<code>${html(run.text)}</code>`;
  const { id, printed, figure } = run;
  return `<span class="figure" data-figure="${html(id)}" data-node="${figures.place(figure)}">${html(printed)}</span>`;
}
