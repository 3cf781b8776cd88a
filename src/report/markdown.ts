import {
  booksChapter,
  commoditiesChapter,
  contributionChapter,
  type Desk,
  inBrief,
  investmentsChapter,
  methodsChapter,
  partnersChapter,
  standingChapter,
  turnoverChapter,
} from "./chapters.js";
import type { NamedChart } from "./charts.js";
import { Ledger } from "./ledger.js";
import type { ReportData } from "./report-data.js";

/** The text of a report, and every figure in it. */
export interface ReportText {
  readonly markdown: string;
  readonly ledger: Ledger;
}

const CHAPTERS: readonly (readonly [title: string, write: (desk: Desk) => string])[] = [
  ["In brief", inBrief],
  ["Turnover, exports, imports and balance", turnoverChapter],
  ["What drove the change", contributionChapter],
  ["The partner among all partners", standingChapter],
  ["Partners compared", partnersChapter],
  ["Both sides' books", booksChapter],
  ["What is traded", commoditiesChapter],
  ["Investment announcements", investmentsChapter],
  ["How this was made", methodsChapter],
];

/** Write the report from its figures and charts. */
export function reportMarkdown(data: ReportData, charts: readonly NamedChart[]): ReportText {
  const ledger = new Ledger();
  const specs = new Map(charts);
  const chart = (name: string) => {
    const spec = specs.get(name);
    if (!spec) return "";
    return `![${altText(spec.description ?? name)}](charts/${name}.svg)\n`;
  };
  const desk: Desk = { data, ledger, chart };
  const chapters = CHAPTERS.map(
    ([title, write], index) => `## ${index + 1}. ${titled(title, data)}\n\n${write(desk)}`,
  );
  const head = `# ${data.reporter} and ${data.partner}: trade ${data.first}–${data.last}\n\n${data.sourceLine}.\n`;
  const markdown = [head, ...chapters].join("\n").replace(/\n{3,}/g, "\n\n");
  return { markdown: `${markdown.trimEnd()}\n`, ledger };
}

function titled(title: string, { reporter, partner }: ReportData): string {
  return title === "The partner among all partners" ? `${partner} among ${reporter}'s partners` : title;
}

function altText(description: string): string {
  return description.replace(/[[\]\\]/g, (mark) => `\\${mark}`).replace(/\s+/g, " ");
}
