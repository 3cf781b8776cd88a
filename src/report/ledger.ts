import { type Measured, reported, sourceRows } from "../core/measured.js";
import type { Block, ChartBlock, TableBlock, Text } from "./blocks.js";
import { describedFigures } from "./described-figures.js";
import type { ReportDocument, WrittenChapter } from "./document.js";
import { numerals, plainNumber } from "./numerals.js";
import { cellWords, sentenceOf } from "./said-where.js";

/** A figure as the report prints it, and where. */
export interface LedgerEntry {
  /**
   * Such as `trade-RUS-JPN.2018.turnover_growth` for a table's cell, `in-brief.3` for the third figure in a
   * chapter's text, `turnover.chart-growth.2` for the second in a chart's description.
   */
  readonly id: string;
  /** The chapter that prints it. */
  readonly chapter: string;
  /** The sentence that it stands in, or what its cell is about. */
  readonly says: string;
  readonly printed: string;
  readonly figure: Measured;
}

/** Every figure that the report prints, in the order of print. */
export function ledgerOf(document: ReportDocument): LedgerEntry[] {
  return document.chapters.flatMap((chapter) =>
    [
      ...saidIn(chapter.heading),
      ...chapter.blocks.flatMap((block) => entriesOf(block, chapter, document)),
    ].map((entry) => ({ ...entry, chapter: chapter.id })),
  );
}

type Entry = Omit<LedgerEntry, "chapter">;

function entriesOf(block: Block, chapter: WrittenChapter, document: ReportDocument): Entry[] {
  if (block.kind === "table") return block.table.rows.flatMap((_, row) => rowEntries(block, row));
  if (block.kind === "list") return block.items.flatMap(saidIn);
  if (block.kind === "chart") return chartEntries(block, chapter, document);
  return "text" in block && typeof block.text !== "string" ? saidIn(block.text) : [];
}

function chartEntries(
  { name }: ChartBlock,
  { id }: WrittenChapter,
  { charts, drawn }: ReportDocument,
): Entry[] {
  const figures = drawn.get(name);
  if (!figures) return [];
  const described = describedFigures(charts.get(name)?.description ?? "", figures);
  const says = `description of the chart ${name}`;
  return described.map((entry, place) => ({ id: `${id}.chart-${name}.${place + 1}`, ...entry, says }));
}

function saidIn(text: Text): Entry[] {
  return text.flatMap((run) => {
    if (typeof run === "string" || run.kind !== "figure") return [];
    const { id, printed, figure } = run;
    return [{ id, printed, figure, says: sentenceOf(text, run) }];
  });
}

function rowEntries(block: TableBlock, row: number): Entry[] {
  return block.table.columns.flatMap((_, column) => cellEntry(block, row, column) ?? []);
}

/** The figure of one printed cell; `undefined` where a text without a number stands, or no figure is. */
export function cellEntry(block: TableBlock, row: number, column: number): Entry | undefined {
  const { table, cells } = block;
  const name = table.columns[column]?.name ?? "";
  const printed = cells[row]?.[column];
  if (printed === undefined) return undefined;
  const figures = table.figures[row] ?? {};
  const figure = figures[name] ?? quotation(printed, Object.values(figures));
  if (figure?.value === undefined) return undefined;
  const key = table.key.map((part) => table.rows[row]?.[part]).join(".");
  return { id: `${table.id}.${key}.${name}`, printed, figure, says: cellWords(block, row, column) };
}

/** The first number in a text, which stands in the source rows of its neighbours. */
function quotation(text: string, neighbours: readonly (Measured | undefined)[]): Measured | undefined {
  const [numeral] = numerals(text);
  if (!numeral) return undefined;
  const rows = neighbours.flatMap((figure) => (figure ? sourceRows(figure) : []));
  return reported(plainNumber(numeral.text), rows.slice(0, 1));
}
