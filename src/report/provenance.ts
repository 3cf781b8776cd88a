import type { Measured, SourceRow } from "../core/measured.js";
import type { LedgerEntry } from "./ledger.js";

/**
 * Every printed figure, the formula behind it, and the source rows it rests on.
 *
 * Figures point to nodes; a node is a reported figure with its rows (`snapshot/file:line`) or a computed one
 * with the indicator and its inputs, which are nodes again.
 */
export function provenance(report: string, entries: readonly LedgerEntry[]): string {
  const nodes = new Map<Measured, string>();
  const described: Record<string, object> = {};
  const nodeOf = (figure: Measured): string => {
    const known = nodes.get(figure);
    if (known !== undefined) return known;
    const inputs = figure.origin.kind === "computed" ? Object.entries(figure.origin.inputs) : [];
    const named = Object.fromEntries(inputs.map(([name, input]) => [name, nodeOf(input)]));
    const id = `n${nodes.size + 1}`;
    nodes.set(figure, id);
    described[id] = describe(figure, named);
    return id;
  };
  const figures = entries.map(({ id, printed, figure }) => ({ id, printed, node: nodeOf(figure) }));
  return `${JSON.stringify({ report, figures, nodes: described }, null, 1)}\n`;
}

function describe(figure: Measured, inputs: Readonly<Record<string, string>>): object {
  const value = figure.value ?? null;
  const estimated = figure.estimated ? { estimated: true } : {};
  if (figure.origin.kind === "computed") return { value, ...estimated, formula: figure.origin.by, inputs };
  return { value, ...estimated, rows: figure.origin.rows.map(rowText) };
}

function rowText({ snapshot, file, line }: SourceRow): string {
  return `${snapshot}/${file}:${line}`;
}
