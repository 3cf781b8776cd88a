import { all, element } from "./element.js";
import { tableFilters } from "./table-filters.js";
import { sortRows } from "./table-sort.js";

/** Tables that sort by their heads, filter by chosen columns, and are walked with the arrow keys. */
export function liveTables(): void {
  for (const table of all<HTMLTableElement>(document, ".table table")) {
    sortable(table);
    tableFilters(table);
    walkable(table);
  }
}

function sortable(table: HTMLTableElement): void {
  const heads = all(table, "thead th");
  heads.forEach((head, column) => {
    const words = [...head.childNodes].filter((node) => node.nodeName !== "SUP");
    const button = element("button", { type: "button" }, ...words);
    head.prepend(button);
    button.addEventListener("click", () => {
      const direction = nextDirection(head, column);
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
      sortRows(table, column, direction);
    });
  });
}

/** Figures are sorted from the largest first, words from A. */
function nextDirection(head: HTMLElement, column: number): "ascending" | "descending" {
  const now = head.getAttribute("aria-sort");
  if (now !== null) return now === "ascending" ? "descending" : "ascending";
  return column > 0 && head.classList.contains("number") ? "descending" : "ascending";
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One stop for the Tab key; from there the arrows go from figure to figure. */
function walkable(table: HTMLTableElement): void {
  const cells = all<HTMLTableCellElement>(table, "td[data-node]");
  for (const cell of cells) cell.tabIndex = -1;
  if (cells[0]) cells[0].tabIndex = 0;
  table.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLTableCellElement)) return;
    for (const cell of cells) cell.tabIndex = cell === target ? 0 : -1;
  });
  table.addEventListener("keydown", (event) => {
    const [rows, columns] = STEPS[event.key] ?? [0, 0];
    if (!(event.target instanceof HTMLTableCellElement) || (rows === 0 && columns === 0)) return;
    event.preventDefault();
    neighbour(event.target, rows, columns)?.focus();
  });
}

/** The next figure that way, over cells without one and rows that are filtered away. */
function neighbour(from: HTMLTableCellElement, rows: number, columns: number): HTMLElement | undefined {
  const body = from.closest("tbody");
  const lines = body ? all<HTMLTableRowElement>(body, "tr:not([hidden])") : [];
  let row = lines.findIndex((line) => line.contains(from)) + rows;
  let column = from.cellIndex + columns;
  while (lines[row]?.cells[column]) {
    const cell = lines[row]?.cells[column];
    if (cell?.dataset["node"] !== undefined) return cell;
    row += rows;
    column += columns;
  }
  return undefined;
}
