import type { Measured } from "../core/measured.js";
import type { ResultTable } from "../core/result-table.js";

/** A figure in running text: what is printed, and what stands behind it. */
export interface SaidFigure {
  readonly kind: "figure";
  /** Such as `in-brief.3`, the third figure said in a chapter. */
  readonly id: string;
  readonly printed: string;
  readonly figure: Measured;
}

/** A name as a program knows it: of a file, a column, a command. */
export interface Code {
  readonly kind: "code";
  readonly text: string;
}

/** What a footnote is about; the report has one of each at most. */
export type FootnoteTopic =
  | "statements"
  | "valuation"
  | "recovery"
  | "share"
  | "rank"
  | `group-${string}`
  | "customs"
  | "other-books"
  | "intensity"
  | "effective-partners";

/** Where a footnote is called; its number follows from the order in which footnotes are first called. */
export interface FootnoteCall {
  readonly kind: "footnote";
  readonly topic: FootnoteTopic;
}

/** One run of running text. */
export type Run = string | SaidFigure | Code | FootnoteCall;

/** Running text; what a run holds is text, never markup. */
export type Text = readonly Run[];

/** A heading within a chapter. */
export interface Heading {
  readonly kind: "heading";
  readonly text: string;
}

/** A paragraph of the report. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
}

/** A remark on the table or chart above it. */
export interface Note {
  readonly kind: "note";
  readonly text: Text;
}

/** Unordered points. */
export interface List {
  readonly kind: "list";
  readonly items: readonly Text[];
}

/** A table as it is printed: its columns are the visible ones, with the heads that fit the place. */
export interface TableBlock {
  readonly kind: "table";
  readonly table: ResultTable;
  readonly cells: readonly (readonly string[])[];
  /** What the symbols in the cells mean. */
  readonly legend: readonly string[];
  /** Footnotes called in the heads, by the column's name. */
  readonly calls: Readonly<Record<string, FootnoteTopic>>;
  /** Names of columns by whose words a page can choose rows, such as a verdict's. */
  readonly filters: readonly string[];
}

/** A chart by its name. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly name: string;
}

/** What a chapter is made of; each renderer knows how to write each kind. */
export type Block = Heading | Paragraph | Note | List | TableBlock | ChartBlock;

/** A heading within a chapter. */
export const heading = (text: string): Heading => ({ kind: "heading", text });

/** A chart; it is left out where it is not drawn. */
export const chart = (name: string): ChartBlock => ({ kind: "chart", name });

/** A remark on what stands above it. */
export const note = (...text: Text): Note => ({ kind: "note", text });

/** Points, each a text of its own. */
export const list = (items: readonly (string | Text)[]): List => ({
  kind: "list",
  items: items.map((item) => (typeof item === "string" ? [item] : item)),
});

/** A program's name for something: `provenance.json`. */
export const code = (text: string): Code => ({ kind: "code", text });

/** The number of a footnote, where it is called: after the full stop, or after the word it explains. */
export const footnote = (topic: FootnoteTopic): Text => [{ kind: "footnote", topic }];

/** Running text without what stands behind its figures, and without footnotes. */
export function plainText(text: Text): string {
  return text.map(plainRun).join("");
}

function plainRun(run: Run): string {
  if (typeof run === "string") return run;
  if (run.kind === "footnote") return "";
  return run.kind === "figure" ? run.printed : run.text;
}
