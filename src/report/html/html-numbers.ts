import type { ChartSpec } from "../../charts/drawing/chart-spec.js";
import { NOT_AVAILABLE, tableNumber, unitLabel } from "../../core/numbers.js";
import { html } from "./escape.js";
import { rowsOf } from "./handles.js";
import type { PageColumn } from "./page-data.js";

/** What the table of a chart's numbers is called, and how its columns are printed. */
export interface NumbersView {
  readonly title: string;
  readonly columns: Readonly<Record<string, PageColumn>>;
}

function headOf(column: PageColumn): string {
  const named = unitLabel(column);
  const { label } = column;
  return named === undefined ? label : `${label}, ${named}`;
}

/**
 * The numbers of a chart of several partners, a row a partner and a column a period; empty for other charts,
 * whose numbers stand in the chapter's own table.
 */
export function numbersHtml(spec: ChartSpec, { title, columns }: NumbersView): string {
  const rows = rowsOf(spec).filter((row) => row["partner_name"] !== undefined);
  const [name, column] = Object.entries(columns).find(([field]) => rows[0]?.[field] !== undefined) ?? [];
  if (name === undefined || column === undefined) return "";
  const periods = [...new Set(rows.map((row) => String(row["period"])))];
  const partners = [...new Set(rows.map((row) => String(row["partner_name"])))];
  // A ranking by year holds the largest of each year only: a partner that is not among them is not missing.
  const [absent, remark] =
    "params" in spec ? ["", ", in the years in which it is drawn"] : [NOT_AVAILABLE, ""];
  const cell = (partner: string, period: string) => {
    const row = rows.find((found) => found["partner_name"] === partner && found["period"] === period);
    const value = row?.[name];
    return typeof value === "number" ? tableNumber(value, column) : absent;
  };
  const head = periods.map((period) => `<th scope="col" class="number">${html(period)}</th>`).join("");
  const body = partners.map((partner) => {
    const cells = periods.map((period) => `<td class="number">${html(cell(partner, period))}</td>`);
    return `<tr><th scope="row">${html(partner)}</th>${cells.join("")}</tr>`;
  });
  return `<details><summary>The numbers in this chart</summary>
<div class="table"><div class="scroll" role="group" tabindex="0" aria-label="${html(`Numbers of: ${title}`)}"><table>
<caption>${html(headOf(column) + remark)}</caption>
<thead><tr><th scope="col">Partner</th>${head}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div></div></details>
`;
}
