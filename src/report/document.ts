import { inText, opening } from "../core/names-in-text.js";
import { spanText } from "../core/periods.js";
import { type Block, plainText, type Text } from "./blocks.js";
import type { Chapter, Desk } from "./chapter.js";
import { CHAPTERS } from "./chapters.js";
import type { NamedChart } from "./charts.js";
import { drawnFigures } from "./charts.js";
import type { Drawn } from "./described-figures.js";
import { calledFootnotes, type Footnote } from "./footnotes.js";
import { paragraph, sentences } from "./prose.js";
import type { ReportData } from "./report-data.js";

/** A chapter as it is printed. */
export interface WrittenChapter {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** The title with its figures. */
  readonly heading: Text;
  readonly blocks: readonly Block[];
}

/** A report, written once; Markdown and HTML only set it. */
export interface ReportDocument {
  readonly title: string;
  readonly reporter: string;
  /** Whose figures these are, as a sentence. */
  readonly sourceLine: string;
  readonly chapters: readonly WrittenChapter[];
  readonly footnotes: readonly Footnote[];
  /** The charts of its chapters, by name, in their order. */
  readonly charts: ReadonlyMap<string, NamedChart[1]>;
  /** The figures behind each of them, by its name. */
  readonly drawn: ReadonlyMap<string, Drawn>;
}

/** Write a report from its figures and charts. */
export function reportDocument(data: ReportData, named: readonly NamedChart[]): ReportDocument {
  const charts = new Map(named);
  const isShown = (block: Block | undefined): block is Block =>
    block !== undefined && (block.kind !== "chart" || charts.has(block.name));
  const left = leftOut(data);
  const chapters = shownChapters(data).map((chapter, index) => {
    const desk = { data, left, say: sentences(chapter.id) };
    const heading = chapter.finding?.(desk) ?? [chapter.name(data)];
    const blocks = blocksOf(chapter, desk).filter(isShown);
    return { id: chapter.id, number: index + 1, title: plainText(heading), heading, blocks };
  });
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const shown = new Set(blocks.flatMap((block) => (block.kind === "chart" ? [block.name] : [])));
  return {
    reporter: data.reporter,
    title: `${opening(data.reporter)} and ${inText(data.partner)}: trade ${spanText(data.first, data.last)}`,
    sourceLine: `${data.sourceLine}.`,
    chapters,
    footnotes: calledFootnotes(blocks, data),
    charts: new Map(named.filter(([name]) => shown.has(name))),
    drawn: new Map([...drawnFigures(data)].filter(([name]) => shown.has(name))),
  };
}

/** The ids of the tables that a report prints, or draws. */
export function shownTables({ chapters, drawn }: ReportDocument): ReadonlySet<string> {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const printed = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const behind = [...drawn.values()].flatMap(({ tables }) => tables);
  return new Set([...printed, ...behind].map(({ id }) => id));
}

/** The chapters asked for; where none are named, those that have something to print. */
function shownChapters(data: ReportData): Chapter[] {
  const asked = data.chapters;
  return CHAPTERS.filter(({ id, absent }) => asked?.includes(id) ?? absent?.(data) === undefined);
}

/** What was left out because the figures are not there: the chapter's name or what was asked for, and why. */
function leftOut(data: ReportData): string[] {
  if (data.chapters) return [...data.unmet];
  const chapters = CHAPTERS.flatMap(({ name, absent, unasked }) => {
    const why = absent?.(data);
    return why === undefined || unasked ? [] : [`Left out: “${name(data)}”. ${why}`];
  });
  return [...chapters, ...data.unmet];
}

function blocksOf(chapter: Chapter, desk: Desk): readonly (Block | undefined)[] {
  const why = chapter.absent?.(desk.data);
  return why === undefined ? chapter.write(desk) : [paragraph(why)];
}
