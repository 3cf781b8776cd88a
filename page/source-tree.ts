import { decimal } from "../src/core/numbers.js";
import type { PageData, PageNode } from "../src/report/html/page-data.js";
import { element } from "./element.js";

const DEEPEST = 2;
const DIGITS = 6;

/** What stands behind a figure: its value in full, the formula, the inputs down to the rows of the source. */
export function sourceTree(data: PageData, place: number, printed: string): HTMLElement[] {
  const node = data.nodes[place];
  if (!node) return [];
  const value = element("p", { class: "value" }, element("b", {}, printed), ` = ${fullValue(node)}`);
  return [value, ...origin(data, node, 0), ...citations(data, node)];
}

function origin(data: PageData, node: PageNode, depth: number): HTMLElement[] {
  if (node.rows) return [rowList(node)];
  const formula = data.formulas[node.by ?? ""];
  const title = formula?.title ?? node.by ?? "";
  const told = element(
    "p",
    {},
    title,
    ...(formula?.formula ? [": ", element("code", {}, formula.formula)] : []),
  );
  if (depth >= DEEPEST) return [told];
  return [told, inputList(data, node, depth)];
}

function inputList(data: PageData, { inputs = {}, more }: PageNode, depth: number): HTMLElement {
  const items = Object.entries(inputs).flatMap(([name, place]) => {
    const input = data.nodes[place];
    if (!input) return [];
    const head = element("span", {}, element("i", {}, name), ` = ${fullValue(input)}`);
    return [element("li", {}, head, ...origin(data, input, depth + 1))];
  });
  const rest = more === undefined ? [] : [element("li", {}, `and ${more} more, in provenance.json`)];
  return element("ul", {}, ...items, ...rest);
}

function rowList({ rows = [], more }: PageNode): HTMLElement {
  const codes = rows.flatMap((row, index) => [...(index === 0 ? [] : [", "]), element("code", {}, row)]);
  const rest = more === undefined ? [] : [` and ${more} more`];
  return element("p", { class: "rows" }, ...codes, ...rest);
}

/** Whose figures these are, as the report cites them. */
function citations(data: PageData, node: PageNode): HTMLElement[] {
  const snapshots = new Set<string>();
  const visit = ({ rows = [], inputs = {} }: PageNode, depth: number) => {
    for (const row of rows) snapshots.add(row.split("/").slice(0, 2).join("/"));
    if (depth > DEEPEST) return;
    for (const place of Object.values(inputs)) {
      const input = data.nodes[place];
      if (input) visit(input, depth + 1);
    }
  };
  visit(node, 0);
  const texts = [...snapshots].flatMap((snapshot) => data.snapshots[snapshot] ?? []);
  return texts.map((text) => element("p", { class: "citation" }, text));
}

/** All digits that matter: dollars to the dollar, rates and indices to six digits. */
function fullValue({ value, estimated }: PageNode): string {
  if (value === null) return "not available";
  const size = Math.abs(value);
  const digits =
    Number.isInteger(value) || size >= 10 ** DIGITS ? 0 : Math.max(0, DIGITS - Math.ceil(Math.log10(size)));
  return decimal(value, Math.min(digits, 10)) + (estimated ? " (estimate of the source)" : "");
}
