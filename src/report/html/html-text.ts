import type { Run, Text } from "../blocks.js";
import { html } from "./escape.js";
import type { PageFigures } from "./page-figures.js";

/** Running text; each figure knows its place among the page's figures. */
export function textHtml(text: Text, figures: PageFigures): string {
  return text.map((run) => runHtml(run, figures)).join("");
}

function runHtml(run: Run, figures: PageFigures): string {
  if (typeof run === "string") return html(run);
  if (run.kind === "code") return `<code>${html(run.text)}</code>`;
  const { id, printed, figure } = run;
  return `<span class="figure" data-figure="${html(id)}" data-node="${figures.place(figure)}">${html(printed)}</span>`;
}
