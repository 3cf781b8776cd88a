import type { Measured, Origin } from "../core/measured.js";
import { INDICATORS } from "../indicators/catalogue/catalogue.js";
import type { LedgerEntry } from "./ledger.js";
import { rowTexts } from "./source-row-text.js";

/** A command that prints a table's cells again. Texts in braces stand for the cell's key: `{period}`. */
export interface CellCommand {
  readonly command: string;
  /** Which of the rows that `--format json` gives. */
  readonly row: Readonly<Record<string, string>>;
  /** The command's name for each of the table's columns that it prints. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How to get a report's figures anew. */
export interface Retracing {
  /** The commands by table id; a table without one is made by the report only. */
  readonly commands: Readonly<Record<string, readonly CellCommand[]>>;
  /** The key columns of each table, by table id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** The checksum of a source file, `<source>/<version>/<file>`. */
  checksum(path: string): string;
}

/** What stands behind a figure; the format is that of `docs/data-model.md`. */
export interface ProvenanceNode {
  readonly value: number | null;
  readonly estimated?: true;
  /** The currency of the money in it or behind it, where that is not the US dollar. */
  readonly currency?: string;
  /** `snapshot/file:line`, or `file:3,7-9` for the sum of several lines. */
  readonly rows?: readonly string[];
  /** True when the value is the number of the rows. */
  readonly counted?: true;
  /** Id of the indicator, and its inputs as ids of nodes. */
  readonly formula?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A printed number, and the node behind it. */
export interface ProvenanceFigure {
  readonly id: string;
  readonly printed: string;
  readonly node: string;
  /** The sentence that it stands in, or what its cell is about; reports of earlier versions have none. */
  readonly says?: string;
}

/** A report's `provenance.json`. */
export interface Provenance {
  readonly report: string;
  readonly figures: readonly ProvenanceFigure[];
  readonly nodes: Readonly<Record<string, ProvenanceNode>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, ProvenanceTable>>;
}

/** Where a table is printed, what names its rows, and which commands print its cells again. */
export interface ProvenanceTable {
  readonly chapter: string;
  readonly key: readonly string[];
  readonly commands: readonly CellCommand[];
}

/** Formulas of what is no indicator. */
const PLAIN_FORMULAS: Readonly<Record<string, string>> = {
  absolute: "|V|",
  "annual-rate": "V in US$ × units of the currency per US$, the official annual average",
  difference: "V_b − V_a",
  "product-share": "V_k / V of all products",
  remainder: "V_world − Σ V of all its rows",
  sum: "Σ V",
};

/**
 * Every printed figure, the formula behind it, and the source rows it rests on: `provenance.json`.
 *
 * Figures point to nodes; a node is a reported figure with its rows or a computed one with its indicator and its
 * inputs, which are nodes again. Equal nodes stand once. The same report gives the same bytes.
 */
export function provenance(report: string, entries: readonly LedgerEntry[], retracing: Retracing): string {
  const shelf = new NodeShelf();
  const figures = entries.map(({ id, printed, figure, says }) => ({
    id,
    printed,
    node: shelf.idOf(figure),
    says,
  }));
  const nodes = shelf.nodes();
  const whole: Provenance = {
    report,
    figures,
    nodes,
    formulas: formulasOf(Object.values(nodes)),
    files: filesOf(Object.values(nodes), retracing),
    tables: tablesOf(entries, retracing),
  };
  return `${oneLineEach(whole)}\n`;
}

/** Nodes by what they hold, so that two figures made alike are one node. */
class NodeShelf {
  private readonly byFigure = new Map<Measured, string>();
  private readonly byContent = new Map<string, string>();

  idOf(figure: Measured): string {
    const known = this.byFigure.get(figure);
    if (known !== undefined) return known;
    const content = JSON.stringify(this.describe(figure));
    const id = this.byContent.get(content) ?? `n${this.byContent.size + 1}`;
    this.byContent.set(content, id);
    this.byFigure.set(figure, id);
    return id;
  }

  nodes(): Record<string, ProvenanceNode> {
    return Object.fromEntries([...this.byContent].map(([content, id]) => [id, JSON.parse(content)]));
  }

  private describe({ value, estimated, currency, origin }: Measured): ProvenanceNode {
    const marks = { ...(estimated && { estimated }), ...(currency && { currency }) };
    return { value: value ?? null, ...marks, ...this.originOf(origin) };
  }

  private originOf(origin: Origin): Partial<ProvenanceNode> {
    if (origin.kind === "reported") {
      return { rows: rowTexts(origin.rows), ...(origin.counted && { counted: true }) };
    }
    const inputs = Object.entries(origin.inputs).map(([name, input]) => [name, this.idOf(input)]);
    return { formula: origin.by, inputs: Object.fromEntries(inputs) };
  }
}

function formulasOf(nodes: readonly ProvenanceNode[]): Record<string, string> {
  const ids = new Set(nodes.flatMap(({ formula }) => formula ?? []));
  return Object.fromEntries([...ids].sort().map((id) => [id, formulaText(id)]));
}

/** `recovery.toPeak` is one result of the indicator `recovery`. */
function formulaText(id: string): string {
  const indicator = INDICATORS.find((meta) => meta.id === id.split(".")[0]);
  return indicator?.formula ?? PLAIN_FORMULAS[id] ?? id;
}

function filesOf(nodes: readonly ProvenanceNode[], { checksum }: Retracing): Record<string, string> {
  const files = new Set(
    nodes.flatMap(({ rows }) => rows ?? []).map((row) => row.slice(0, row.lastIndexOf(":"))),
  );
  return Object.fromEntries([...files].sort().map((path) => [path, checksum(path)]));
}

function tablesOf(
  entries: readonly LedgerEntry[],
  { commands, keys }: Retracing,
): Record<string, ProvenanceTable> {
  const tables = new Map<string, ProvenanceTable>();
  for (const { id, chapter } of entries) {
    const table = id.split(".")[0] ?? "";
    const key = keys[table];
    if (key) tables.set(table, { chapter, key, commands: commands[table] ?? [] });
  }
  return Object.fromEntries(tables);
}

/** JSON with one line for each figure, node, file and table. */
function oneLineEach(whole: Provenance): string {
  const parts = Object.entries(whole).map(([name, part]) => `${JSON.stringify(name)}: ${lines(part)}`);
  return `{\n${parts.join(",\n")}\n}`;
}

function lines(part: unknown): string {
  if (Array.isArray(part)) return `[\n${part.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  if (typeof part !== "object" || part === null) return JSON.stringify(part);
  const entries = Object.entries(part).map(
    ([name, item]) => `${JSON.stringify(name)}: ${JSON.stringify(item)}`,
  );
  return `{\n${entries.join(",\n")}\n}`;
}
