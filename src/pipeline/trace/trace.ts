import { BilatError } from "../../core/errors.js";
import type { SourceRow } from "../../core/measured.js";
import { type FieldsOf, requireCall } from "../../core/require-fields.js";
import type { Provenance, ProvenanceNode } from "../../report/provenance.js";
import { parseRowText } from "../../report/source-row-text.js";
import { TOTALS_FILE } from "../../store/layout.js";
import type { Store } from "../../store/snapshots.js";
import type { OnlyStore } from "../workbench.js";
import { chapterOf, findFigure } from "./find-figure.js";
import { readProvenance } from "./read-provenance.js";
import { commandOfNode, type Reproduction, reproduction } from "./reproduce.js";
import { type SourceLine, SourceReader, type VerifiedFile } from "./source-lines.js";
import { filledIn, type WorkedFormula, workedFormula } from "./worked-formula.js";

/** Which figure of which report. */
export interface TraceRequest {
  /** An id, or the printed text. */
  readonly figure: string;
  /** A chapter, a table, or the beginning of an id. */
  readonly place?: string | undefined;
  /** The report's folder. */
  readonly report: string;
}

const FIELDS: FieldsOf<TraceRequest> = {
  figure: "text!",
  place: "text",
  report: "text!",
};

/** A figure with what it was computed from, down to the lines of the sources. */
export interface TracedFigure {
  readonly value: number | null;
  readonly estimated?: true;
  readonly formula?: { readonly id: string; readonly text: string; readonly worked?: string };
  readonly inputs?: Readonly<Record<string, TracedFigure>>;
  /** Lines of which the figure is the value, the sum, or the number. */
  readonly lines?: readonly SourceLine[];
  /** The rates of the import by which lines in another currency became US dollars. */
  readonly rates?: readonly string[];
  readonly counted?: true;
  /** How to print it again; only given for inputs of a figure that no command prints itself. */
  readonly again?: Reproduction;
}

/** Where a printed figure comes from. */
export interface Trace {
  readonly report: string;
  readonly id: string;
  readonly printed: string;
  readonly chapter: string;
  /** The sentence that it stands in, or what its cell is about; reports of earlier versions don't say. */
  readonly says?: string;
  readonly figure: TracedFigure;
  readonly files: readonly VerifiedFile[];
  readonly again: Reproduction | undefined;
}

/**
 * Trace a printed figure to the lines of its sources, which are read anew after their checksums held; formulas are
 * computed anew.
 *
 * @returns The figure with its formula, inputs and lines, down to the sources.
 * @throws BilatError `BILAT_E_FIGURE` for an unknown or ambiguous figure, `BILAT_E_TRACE_STALE` when the sources or
 *   the formulas are not those that the report was made with.
 *
 * @example
 * ```ts
 * import { openWorkbench } from "bilat";
 *
 * using bench = await openWorkbench();
 * const report = "reports/russia-japan-2013-2018";
 * const trace = await traceFigure(bench, { report, figure: "16.1%", place: "turnover" });
 * trace.figure.formula?.id; // "growth"
 * ```
 */
export async function traceFigure(bench: OnlyStore, request: TraceRequest): Promise<Trace> {
  requireCall(bench, request, FIELDS);
  const { store } = bench;
  const { figure: asked, place, report } = request;
  const provenance = readProvenance(report);
  const found = findFigure(provenance, asked, place);
  const reader = new SourceReader(store, provenance, await rowsOfTotals(store, provenance, found.node));
  const again = reproduction(provenance, found);
  const figure = traced({ provenance, reader, commands: again === undefined }, found.node);
  return {
    report: provenance.report,
    id: found.id,
    printed: found.printed,
    chapter: chapterOf(provenance, found.id),
    ...(found.says !== undefined && { says: found.says }),
    figure,
    files: [...reader.files.values()],
    again,
  };
}

/** Only a figure that was added up from rows of an import needs the engine. */
async function rowsOfTotals(store: Store, provenance: Provenance, node: string) {
  const numbers = new Map<string, number[]>();
  for (const { snapshot, file, line } of rowsBelow(provenance, node)) {
    if (file !== TOTALS_FILE) continue;
    const path = `${snapshot}/${file}`;
    numbers.set(path, [...(numbers.get(path) ?? []), line]);
  }
  if (numbers.size === 0) return undefined;
  const { totalLines } = await import("./total-lines.js");
  return totalLines(store, numbers);
}

function rowsBelow({ nodes }: Provenance, node: string): SourceRow[] {
  const rows = new Map<string, readonly SourceRow[]>();
  const visit = (id: string): void => {
    if (rows.has(id)) return;
    rows.set(id, (nodes[id]?.rows ?? []).flatMap(parseRowText));
    for (const input of Object.values(nodes[id]?.inputs ?? {})) visit(input);
  };
  visit(node);
  return [...rows.values()].flat();
}

interface Tracing {
  readonly provenance: Provenance;
  readonly reader: SourceReader;
  /** Whether to say how inputs are printed again. */
  readonly commands: boolean;
}

function traced(tracing: Tracing, id: string): TracedFigure {
  const { provenance, reader, commands } = tracing;
  const node = provenance.nodes[id] as ProvenanceNode;
  const { value, estimated, counted, formula } = node;
  const shared = { value, ...(estimated && { estimated }), ...(counted && { counted }) };
  const again = commands ? commandOfNode(provenance, id) : undefined;
  const known = { ...shared, ...(again && { again }) };
  if (formula === undefined) {
    const lines = reader.linesOf(node);
    const rates = reader.ratesOf(node);
    return { ...known, lines, ...(rates.length > 0 && { rates }) };
  }
  const inputs = Object.entries(node.inputs ?? {}).map(([name, input]) => [name, traced(tracing, input)]);
  return { ...known, formula: workedOut(provenance, node, formula), inputs: Object.fromEntries(inputs) };
}

const RELATIVE = 1e-12;

/** The formula with its numbers, after it gave the same value again. */
function workedOut({ formulas, nodes }: Provenance, { value, inputs = {} }: ProvenanceNode, id: string) {
  const text = formulas[id] ?? id;
  const formula = workedFormula(id);
  const values = Object.entries(inputs).map(([name, input]) => [name, nodes[input]?.value ?? undefined]);
  if (!formula || value === null || values.some(([, input]) => input === undefined)) return { id, text };
  const numbers = Object.fromEntries(values) as Record<string, number>;
  const again = computed(formula, numbers, id);
  if (again === undefined || Math.abs(again - value) > RELATIVE * Math.max(Math.abs(value), RELATIVE)) {
    throw broken(`${id} gives ${again}, the report has ${value}`);
  }
  return { id, text, worked: filledIn(formula, numbers) };
}

function computed(
  formula: WorkedFormula,
  numbers: Readonly<Record<string, number>>,
  id: string,
): number | undefined {
  try {
    return formula.compute(numbers);
  } catch (error) {
    throw error instanceof BilatError ? broken(`${id}: ${error.detail.problem}`) : error;
  }
}

function broken(what: string): BilatError {
  return new BilatError("BILAT_E_TRACE_STALE", {
    problem: "A report's provenance.json must hold together.",
    found: [what],
    hint: "Make the report again with bilat report.",
  });
}
