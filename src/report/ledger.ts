import type { Measured } from "../core/measured.js";
import type { Block, TableBlock, Text } from "./blocks.js";
import type { ReportDocument } from "./document.js";

/** A figure as the report prints it, and where. */
export interface LedgerEntry {
  /** Such as `turnover.2018.turnover_growth`, or `in-brief.3` for the third figure in a chapter's text. */
  readonly id: string;
  readonly printed: string;
  readonly figure: Measured;
}

/** Every figure that the report prints, in the order of print. */
export function ledgerOf({ chapters }: ReportDocument): LedgerEntry[] {
  return chapters.flatMap(({ blocks }) => blocks.flatMap(entriesOf));
}

function entriesOf(block: Block): LedgerEntry[] {
  if (block.kind === "table") return block.table.rows.flatMap((_, row) => rowEntries(block, row));
  if (block.kind === "list") return block.items.flatMap(saidIn);
  return "text" in block && typeof block.text !== "string" ? saidIn(block.text) : [];
}

function saidIn(text: Text): LedgerEntry[] {
  return text.flatMap((run) => {
    if (typeof run === "string" || run.kind !== "figure") return [];
    const { id, printed, figure } = run;
    return [{ id, printed, figure }];
  });
}

function rowEntries(block: TableBlock, row: number): LedgerEntry[] {
  return block.table.columns.flatMap((_, column) => cellEntry(block, row, column) ?? []);
}

/** The figure of one printed cell; `undefined` where a text stands or no figure is. */
export function cellEntry(
  { table, cells }: TableBlock,
  row: number,
  column: number,
): LedgerEntry | undefined {
  const name = table.columns[column]?.name ?? "";
  const figure = table.figures[row]?.[name];
  const printed = cells[row]?.[column];
  if (figure?.value === undefined || printed === undefined) return undefined;
  const key = table.key.map((part) => table.rows[row]?.[part]).join(".");
  return { id: `${table.id}.${key}.${name}`, printed, figure };
}
