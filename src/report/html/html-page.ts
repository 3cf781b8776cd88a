import { createHash } from "node:crypto";
import { chartParts } from "../../charts/drawing/chart-parts.js";
import { type ChartHandles, interactive } from "../../charts/drawing/interactive.js";
import { differenceOf, type Json } from "../../core/json-difference.js";
import type { Block } from "../blocks.js";
import type { ReportDocument, WrittenChapter } from "../document.js";
import { html, scriptJson } from "./escape.js";
import { handlesOf, rowsOf, yearsOf } from "./handles.js";
import { chartHtml } from "./html-chart.js";
import { tableHtml } from "./html-table.js";
import { type PageTargets, textHtml } from "./html-text.js";
import type { PageAssets } from "./page-assets.js";
import type { PageChartSource } from "./page-chart.js";
import type { PageChart, PageColumn, PageData } from "./page-data.js";
import { pageFigures } from "./page-figures.js";
import { pageNotes } from "./page-notes.js";

/** What a page is set from. */
export interface PageParts {
  readonly document: ReportDocument;
  /** Every chart of the document, drawn. */
  readonly charts: readonly PageChartSource[];
  readonly assets: PageAssets;
  /** Citations by `<source>/<version>`. */
  readonly snapshots: Readonly<Record<string, string>>;
  /** Whether it is no report, so that no `provenance.json` stands beside it. */
  readonly alone?: true;
}

/** A report as one page that needs nothing else: it opens from disk and asks no network for anything. */
export function reportPage(parts: PageParts): string {
  const { document, assets } = parts;
  const figures = pageFigures();
  const notes = pageNotes(document.footnotes);
  const columns = columnsOf(document);
  const setting = { parts, figures, notes, columns };
  const chapters = document.chapters.map((chapter) => chapterHtml(chapter, setting));
  const data = scriptJson(pageData(parts, { figures, columns }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(document.title)}</title>
<meta name="description" content="${html(leadOf(parts))}">
<meta property="og:title" content="${html(document.title)}">
<meta property="og:description" content="${html(leadOf(parts))}">
<meta name="generator" content="bilat">
<link rel="icon" href="data:,">
<style>${assets.style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
<header>
<h1>${html(document.title)}</h1>
<p class="lead">${html(leadOf(parts))}</p>
${parts.alone ? "" : `<p class="source">${html(document.sourceLine)}</p>\n`}</header>
${parts.alone ? "" : contents(document)}
<main id="content">
${[...chapters, notes.list()].join("\n").trimEnd()}
</main>
<footer><p>Made with <b>bilat</b> from the figures of the sources named above.${parts.alone ? "" : PROVENANCE}</p></footer>
<script type="application/json" id="page-data">${data}</script>
<script>${assets.script}</script>
</body>
</html>
`;
}

const PROVENANCE =
  " <code>provenance.json</code> beside this page leads from every printed figure to the rows it rests on.";

/** The headline finding: that of the first chart. */
function leadOf({ document, charts }: PageParts): string {
  const first = charts[0];
  return first ? `${chartParts(first.spec).title}.` : document.sourceLine;
}

// Nothing may be loaded; only this very style and this very script may run.
function policy({ style, script }: PageAssets): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
}

function contents({ chapters }: ReportDocument): string {
  const items = chapters.map(({ id, title }) => `<li><a href="#${html(id)}">${html(title)}</a></li>`);
  return `<nav aria-label="Chapters"><ol>\n${items.join("\n")}\n</ol></nav>`;
}

interface Setting extends PageTargets {
  readonly parts: PageParts;
  readonly columns: Readonly<Record<string, PageColumn>>;
}

function chapterHtml({ id, number, heading, blocks }: WrittenChapter, setting: Setting): string {
  return `<section id="${html(id)}" aria-labelledby="${html(id)}-title">
<h2 id="${html(id)}-title"><span class="ordinal">${number}</span> ${textHtml(heading, setting)}</h2>
${blocks.map((block, index) => blockHtml(block, { ...setting, above: headingAbove(blocks, index) })).join("\n")}
</section>`;
}

function headingAbove(blocks: readonly Block[], index: number): string | undefined {
  const above = blocks.slice(0, index).findLast((block) => block.kind === "heading");
  return above?.text;
}

type Place = Setting & { readonly above: string | undefined };

function blockHtml(block: Block, place: Place): string {
  switch (block.kind) {
    case "heading":
      return `<h3>${html(block.text)}</h3>`;
    case "paragraph":
      return `<p>${textHtml(block.text, place)}</p>`;
    case "note":
      return `<p class="note">${textHtml(block.text, place)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${textHtml(item, place)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return tableHtml(block, place, place.above);
    case "chart": {
      const drawn = place.parts.charts.find(({ name }) => name === block.name);
      return drawn ? chartHtml(drawn, chartColumns(drawn, place.columns)) : "";
    }
  }
}

/** How the report's tables print their columns, by name; charts bear the same names. */
function columnsOf({ chapters }: ReportDocument): Record<string, PageColumn> {
  const tables = chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  const named = tables.flatMap(({ table }) =>
    table.columns.map(
      ({ name, label, unit, decimals, money }) =>
        [name, { label, unit, decimals, ...(money && { money }) }] as const,
    ),
  );
  return Object.fromEntries(named);
}

function chartColumns({ spec }: PageChartSource, columns: Setting["columns"]): Record<string, PageColumn> {
  const used = new Set(rowsOf(spec).flatMap((row) => Object.keys(row)));
  return Object.fromEntries(
    Object.entries(columns).filter(([name, { unit }]) => used.has(name) && unit !== "text"),
  );
}

function bareChart({ spec, vega }: Pick<PageChartSource, "spec" | "vega">, handles: ChartHandles): Json {
  // As it will be read again: without what JSON does not hold.
  return JSON.parse(JSON.stringify(interactive(vega, chartParts(spec), handles)));
}

function pageData(
  { charts, snapshots }: PageParts,
  { figures, columns }: Pick<Setting, "figures" | "columns">,
): PageData {
  const drawn = charts.map((source): [string, PageChart] => {
    const handles = handlesOf(source.name, source.spec, source.narrow.spec);
    const vega = bareChart(source, handles);
    const narrow = differenceOf(vega, bareChart(source.narrow, handles));
    const years = yearsOf(source.spec);
    return [
      source.name,
      {
        vega,
        ...(narrow !== undefined && { narrow }),
        ...handles,
        columns: chartColumns(source, columns),
        ...(years && { years }),
      },
    ];
  });
  return {
    charts: Object.fromEntries(drawn),
    nodes: figures.nodes(),
    formulas: figures.formulas(),
    snapshots,
  };
}
