import type { Block } from "./blocks.js";
import { CHAPTERS } from "./chapters.js";
import type { NamedChart } from "./charts.js";
import type { Drawn } from "./described-figures.js";
import { drawnFigures } from "./drawn.js";
import { sentences } from "./prose.js";
import type { ReportData } from "./report-data.js";

/** A chapter as it is printed. */
export interface WrittenChapter {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report, written once; Markdown and HTML only set it. */
export interface ReportDocument {
  readonly title: string;
  /** Whose figures these are, as a sentence. */
  readonly sourceLine: string;
  readonly chapters: readonly WrittenChapter[];
  readonly charts: ReadonlyMap<string, NamedChart[1]>;
  /** The figures behind each chart, by its name. */
  readonly drawn: ReadonlyMap<string, Drawn>;
}

/** Write a report from its figures and charts. */
export function reportDocument(data: ReportData, named: readonly NamedChart[]): ReportDocument {
  const charts = new Map(named);
  const isShown = (block: Block | undefined): block is Block =>
    block !== undefined && (block.kind !== "chart" || charts.has(block.name));
  const chapters = CHAPTERS.map(({ id, title, write }, index) => ({
    id,
    number: index + 1,
    title: title(data),
    blocks: write({ data, say: sentences(id) }).filter(isShown),
  }));
  return {
    title: `${data.reporter} and ${data.partner}: trade ${data.first}–${data.last}`,
    sourceLine: `${data.sourceLine}.`,
    chapters,
    charts,
    drawn: drawnFigures(data),
  };
}
