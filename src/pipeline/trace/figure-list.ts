import type { Provenance, ProvenanceFigure, ProvenanceNode } from "../../report/provenance.js";
import { filledIn, fullNumber, workedFormula } from "./worked-formula.js";

/**
 * Printed figures, those that are one and the same on one line: an id, what the figure is, and where else it stands.
 *
 * @param asked What was asked for; what is printed is only said where it differs.
 */
export function figureList(
  provenance: Provenance,
  figures: readonly ProvenanceFigure[],
  asked: string,
): string[] {
  const byNode = new Map<string, ProvenanceFigure[]>();
  for (const figure of figures) byNode.set(figure.node, [...(byNode.get(figure.node) ?? []), figure]);
  return [...byNode].map(([node, same]) => {
    // The id of a table's cell says what is in it; that of a sentence only where it stands.
    const lead = same.find(({ id }) => (id.split(".")[0] ?? "") in provenance.tables) ?? same[0];
    const others = same.filter((figure) => figure !== lead).map((figure) => named(figure, asked));
    const also = others.length === 0 ? "" : `; also ${others.join(", ")}`;
    return `${lead ? named(lead, asked) : ""}: ${whatItIs(provenance, node)}${also}`;
  });
}

/** An id, with what is printed where that is not what was asked for to the letter. */
function named({ id, printed }: ProvenanceFigure, asked: string): string {
  return printed === asked ? id : `${id} (${printed})`;
}

/** `share, 21,352,754,989 / 686,694,975,048`, or where the figure was read. */
function whatItIs({ nodes }: Provenance, id: string): string {
  const { formula, inputs = {}, rows = [], counted } = nodes[id] as ProvenanceNode;
  if (formula === undefined) return readIn(rows, counted);
  const values = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, nodes[input]?.value ?? undefined] as const),
  );
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const numbers: Readonly<Record<string, number>> = Object.fromEntries(known);
  const worked = workedFormula(formula);
  if (worked && known.length === Object.keys(values).length)
    return `${formula}, ${filledIn(worked, numbers)}`;
  if (formula === "rank" && numbers["value"] !== undefined) return `rank by ${fullNumber(numbers["value"])}`;
  return `${formula} of ${known.length} figures`;
}

function readIn(rows: readonly string[], counted: boolean | undefined): string {
  if (rows.length === 0) return "given";
  return `${counted ? "the number of lines" : "read in"} ${rows.join(", ")}`;
}
