import type { Measured } from "../../core/measured.js";
import { INDICATORS } from "../../indicators/catalogue/catalogue.js";
import type { PageFormula, PageNode } from "./page-data.js";

/** The figures that a page can tell the source of. */
export interface PageFigures {
  /** The place of a figure in {@link nodes}; a figure asked for twice has one place. */
  place(figure: Measured): number;
  nodes(): readonly PageNode[];
  formulas(): Readonly<Record<string, PageFormula>>;
}

// A sum over two hundred partners is told by its first terms; provenance.json has them all.
const MOST_SHOWN = 8;

/** Collects figures with what they were computed from, each once. */
export function pageFigures(): PageFigures {
  const places = new Map<Measured, number>();
  const nodes: PageNode[] = [];
  const place = (figure: Measured): number => {
    const known = places.get(figure);
    if (known !== undefined) return known;
    const node = describe(figure, place);
    const next = nodes.length;
    places.set(figure, next);
    nodes.push(node);
    return next;
  };
  return { place, nodes: () => nodes, formulas: () => formulasOf(nodes) };
}

function describe({ value, estimated, origin }: Measured, place: (figure: Measured) => number): PageNode {
  const figure = { value: value ?? null, ...(estimated && { estimated }) };
  if (origin.kind === "reported") {
    const rows = origin.rows.map(({ snapshot, file, line }) => `${snapshot}/${file}:${line}`);
    return { ...figure, rows: rows.slice(0, MOST_SHOWN), ...moreThan(rows.length) };
  }
  const inputs = Object.entries(origin.inputs);
  const shown = inputs.slice(0, MOST_SHOWN).map(([name, input]) => [name, place(input)]);
  return { ...figure, by: origin.by, inputs: Object.fromEntries(shown), ...moreThan(inputs.length) };
}

function moreThan(count: number) {
  return count > MOST_SHOWN ? { more: count - MOST_SHOWN } : {};
}

function formulasOf(nodes: readonly PageNode[]): Record<string, PageFormula> {
  const used = [...new Set(nodes.flatMap(({ by }) => by ?? []))].sort();
  return Object.fromEntries(
    used.map((id) => {
      const meta = INDICATORS.find((indicator) => indicator.id === id);
      return [id, meta ? { title: meta.title, formula: meta.formula } : { title: id }];
    }),
  );
}
