import { all, element } from "./element.js";

interface Filter {
  readonly column: number;
  readonly select: HTMLSelectElement;
}

/** A choice of words above a table for each column that says it can be filtered. */
export function tableFilters(table: HTMLTableElement): void {
  const heads = all(table, "thead th");
  const filters = heads.flatMap((head, column) =>
    head.dataset["filter"] === undefined ? [] : [{ column, select: choice(table, column) }],
  );
  if (filters.length === 0) return;
  const count = element("output", { class: "count" });
  const apply = () => show(table, filters, count);
  const labels = filters.map(({ column, select }) => {
    select.addEventListener("change", apply);
    return element("label", {}, `${heads[column]?.textContent ?? ""} `, select);
  });
  table.closest(".table")?.prepend(element("div", { class: "controls" }, ...labels, count));
}

function choice(table: HTMLTableElement, column: number): HTMLSelectElement {
  const words = [...(table.tBodies[0]?.rows ?? [])].map((row) => textOf(row, column));
  const options = [...new Set(words)].filter((word) => word !== "").sort();
  return element(
    "select",
    {},
    element("option", { value: "" }, "all"),
    ...options.map((word) => element("option", { value: word }, word)),
  );
}

function show(table: HTMLTableElement, filters: readonly Filter[], count: HTMLOutputElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  for (const row of rows) {
    row.hidden = filters.some(
      ({ column, select }) => select.value !== "" && textOf(row, column) !== select.value,
    );
  }
  const shown = rows.filter((row) => !row.hidden).length;
  count.textContent = shown === rows.length ? "" : `${shown} of ${rows.length} rows`;
}

function textOf(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.textContent?.trim() ?? "";
}
