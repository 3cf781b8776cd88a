import type { Provenance, ProvenanceFigure } from "../../report/provenance.js";

/** A command that prints a figure again, and where in its JSON the figure stands. */
export interface Reproduction {
  readonly command: string;
  /** What names the row. */
  readonly row: Readonly<Record<string, string>>;
  readonly column: string;
}

/**
 * The command that prints a figure again: its own cell's, or that of another cell that holds the same figure. For a
 * rank it is one that prints the whole ranking, where there is one.
 *
 * @returns `undefined` for a figure that only the report prints.
 */
export function reproduction(
  provenance: Provenance,
  { id, node }: ProvenanceFigure,
): Reproduction | undefined {
  const { formula } = provenance.nodes[node] ?? {};
  const ranking = formula === "rank" ? commandOfNode(provenance, node, RANKING) : undefined;
  return ranking ?? cellCommand(provenance, id) ?? commandOfNode(provenance, node);
}

/** How the command begins that prints every partner with its rank. */
export const RANKING = "bilat rank ";

/** A command that prints a node's figure as the cell of some table, and begins so. */
export function commandOfNode(
  provenance: Provenance,
  node: string,
  beginning = "",
): Reproduction | undefined {
  for (const figure of provenance.figures) {
    const found = figure.node === node ? cellCommand(provenance, figure.id) : undefined;
    if (found?.command.startsWith(beginning)) return found;
  }
  return undefined;
}

function cellCommand({ tables }: Provenance, id: string): Reproduction | undefined {
  const [table = "", ...rest] = id.split(".");
  const column = rest.at(-1) ?? "";
  const found = tables[table];
  const command = found?.commands.find(({ columns }) => columns[column] !== undefined);
  if (!found || !command) return undefined;
  const key = Object.fromEntries(found.key.map((name, place) => [name, rest[place] ?? ""]));
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => key[name] ?? "");
  const row = Object.entries(command.row).map(([name, text]) => [name, fill(text)]);
  return {
    command: fill(command.command),
    row: Object.fromEntries(row),
    column: command.columns[column] ?? column,
  };
}
