import type { Measured } from "../core/measured.js";

/** A figure as the report prints it, and where. */
export interface LedgerEntry {
  /** Such as `turnover.2018.turnover_growth`, or `in-brief.3` for the third figure in a chapter's text. */
  readonly id: string;
  readonly printed: string;
  readonly figure: Measured;
}

/** Keeps every figure that the report prints, in the order of print. */
export class Ledger {
  readonly entries: LedgerEntry[] = [];
  private readonly counts = new Map<string, number>();

  /** Note a figure of a table's cell. */
  cell(id: string, printed: string, figure: Measured): void {
    this.entries.push({ id, printed, figure });
  }

  /** Note a figure in running text. */
  said(chapter: string, printed: string, figure: Measured): void {
    const count = (this.counts.get(chapter) ?? 0) + 1;
    this.counts.set(chapter, count);
    this.entries.push({ id: `${chapter}.${count}`, printed, figure });
  }
}
