import { unitLabel } from "../../core/numbers.js";
import type { Column } from "../../core/result-table.js";
import type { TableBlock } from "../blocks.js";
import { cellEntry } from "../ledger.js";
import { html } from "./escape.js";
import type { PageTargets } from "./html-text.js";
import type { PageFigures } from "./page-figures.js";

/**
 * A table in a box of its own that scrolls; figures know their place, columns whether they can be filtered.
 *
 * @param above The heading right above; a caption that repeats it is for screen readers only.
 */
export function tableHtml(block: TableBlock, { figures, notes }: PageTargets, above?: string): string {
  const { table, cells, legend, filters, calls } = block;
  const heads = table.columns.map((column) => {
    const call = calls[column.name];
    return headHtml(column, { filters, call: call ? notes.call(call) : "" });
  });
  const rows = cells.map((_, row) => `<tr>${rowHtml(block, row, figures)}</tr>`);
  const foot = legend.length === 0 ? "" : `\n<p class="legend">${html(legend.join(" · "))}</p>`;
  return `<div class="table" data-table="${html(table.id)}">
<div class="scroll" role="group" tabindex="0" aria-label="${html(`Table: ${table.title}`)}">
<table><caption${table.title === above ? ' class="unseen"' : ""}><span class="title">${html(table.title)}</span></caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>${foot}</div>`;
}

interface HeadView {
  readonly filters: readonly string[];
  /** The number of a footnote, as HTML. */
  readonly call: string;
}

function headHtml(column: Column, { filters, call }: HeadView): string {
  const unit = unitLabel(column);
  const words = html(column.label).replace(/\([^)]*\)/g, '<span class="short">$&</span>');
  const label = words + (unit === undefined ? "" : ` <span class="unit">${html(unit)}</span>`);
  const filter = filters.includes(column.name) ? " data-filter" : "";
  return `<th scope="col"${column.unit === "text" ? "" : ' class="number"'}${filter}>${label}${call}</th>`;
}

/** Words up to this length stay on one line. */
const SHORT = 18;

function rowHtml(block: TableBlock, row: number, figures: PageFigures): string {
  return block.table.columns
    .map(({ unit }, place) => {
      const text = html(block.cells[row]?.[place] ?? "");
      if (unit === "text" && place === 0)
        return `<th scope="row"${text.length <= SHORT ? ' class="short"' : ""}>${text}</th>`;
      const entry = cellEntry(block, row, place);
      const kind =
        unit !== "text" ? ' class="number"' : text.length <= SHORT ? ' class="short"' : ' class="words"';
      const source = entry
        ? ` data-figure="${html(entry.id)}" data-node="${figures.place(entry.figure)}"`
        : "";
      return `<td${kind}${source}>${text}</td>`;
    })
    .join("");
}
