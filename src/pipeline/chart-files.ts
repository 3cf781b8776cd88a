import { basename } from "node:path";
import { CARD, CHARTS, type ChartEntry } from "../charts/catalogue.js";
import { chartParts } from "../charts/drawing/chart-parts.js";
import type { ChartSpec } from "../charts/drawing/chart-spec.js";
import { renderPng, renderSvg } from "../charts/drawing/render.js";
import { BilatError } from "../core/errors.js";
import { inText } from "../core/names-in-text.js";
import { spanText } from "../core/periods.js";
import { requireMade } from "../core/require-made.js";
import type { ResultTable } from "../core/result-table.js";
import type { Screen } from "../core/screen.js";
import { formatTable } from "../core/table-formats.js";
import { terminalChart } from "../core/terminal-chart.js";
import { flowed, styled } from "../core/terminal-table.js";
import { chart } from "../report/blocks.js";
import { drawnFigures, isDrawnGood } from "../report/charts.js";
import type { ReportDocument } from "../report/document.js";
import { reportPage } from "../report/html/html-page.js";
import { readPageAssets } from "../report/html/page-assets.js";
import { pageCharts } from "../report/html/page-chart.js";
import { tableBlock } from "../report/table-block.js";
import type { Chart } from "./chart.js";

/** What can be written of a chart, by the end of the file's name. */
const CHART_ENDINGS = [".vl.json", ".svg", ".png", ".html"] as const;

type Ending = (typeof CHART_ENDINGS)[number];

/** A file by its path, and what goes into it. */
export type FileContents = ReadonlyMap<string, string | Uint8Array>;

/** Where a chart goes. */
export interface ChartTarget {
  readonly file: string;
  /** Where the specification will find its data; the file of data is written beside the specification. */
  readonly dataUrl?: string;
}

/**
 * The files of a chart: one, or with a data URL two. Nothing is written here.
 *
 * @throws BilatError `BILAT_E_VALUE` for a file of another kind, or a data URL that goes with none or is no JSON.
 */
export async function chartFiles(chart: Chart, { file, dataUrl }: ChartTarget): Promise<FileContents> {
  const ending = endingOf(file);
  if (dataUrl !== undefined) return withDataBeside(chart.spec, file, dataUrl);
  const made = {
    ".vl.json": () => specText(chart.spec),
    ".svg": () => chartSvg(chart),
    ".png": () => chartPng(chart),
    ".html": () => chartPage(chart),
  } as const satisfies Record<Ending, () => unknown>;
  return new Map([[file, await made[ending]()]]);
}

/**
 * A chart as a picture that scales; for Vega-Lite, write `chart.spec` as JSON.
 *
 * @returns The text of an SVG file: the same bytes for the same figures, on every machine.
 * @throws BilatError `BILAT_E_VALUE` for what is no chart of `makeChart`.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const chart = await makeChart(bench, { name: "share", reporter: "RUS", partner: "JPN" });
 * (await chartSvg(chart)).slice(0, 4); // "<svg"
 * ```
 */
export async function chartSvg(chart: Chart): Promise<string> {
  requireMade(chart, "chart");
  return renderSvg(chart.spec);
}

/**
 * A chart as a picture of pixels, at twice its size.
 *
 * @returns The bytes of a PNG file.
 * @throws BilatError `BILAT_E_VALUE` for what is no chart of `makeChart`.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const chart = await makeChart(bench, { name: "share", reporter: "RUS", partner: "JPN" });
 * String.fromCharCode(...(await chartPng(chart)).slice(1, 4)); // "PNG"
 * ```
 */
export async function chartPng(chart: Chart): Promise<Uint8Array> {
  return renderPng(await chartSvg(chart));
}

/**
 * A chart as an interactive page with its numbers and sources, which needs no network.
 *
 * @returns The text of an HTML file.
 * @throws BilatError `BILAT_E_VALUE` for what is no chart of `makeChart`.
 *
 * @example
 * ```ts
 * using bench = await openWorkbench();
 * const chart = await makeChart(bench, { name: "share", reporter: "RUS", partner: "JPN" });
 * (await chartPage(chart)).slice(0, 15); // "<!doctype html>"
 * ```
 */
export async function chartPage(made: Chart): Promise<string> {
  requireMade(made, "chart");
  const { name, data } = made;
  const snapshots = Object.fromEntries(data.sources.map(({ snapshot, citation }) => [snapshot, citation]));
  const charts = await pageCharts([[name, made.spec]], data);
  const document = chartDocument(made);
  return reportPage({ document, charts, assets: readPageAssets(), snapshots, alone: true });
}

/**
 * Refuse a card as anything but a picture.
 *
 * @throws BilatError `BILAT_E_VALUE` for a file of another kind.
 */
export function requirePicture(file: string): void {
  if (file.endsWith(".svg") || file.endsWith(".png")) return;
  throw new BilatError("BILAT_E_VALUE", {
    problem: "A card is a picture: it is written to a file that ends in .svg or .png.",
    found: [file],
  });
}

/** The file of a card: SVG, or PNG at twice its size. */
export async function cardFile(svg: string, file: string): Promise<FileContents> {
  return new Map([[file, file.endsWith(".svg") ? svg : await renderPng(svg)]]);
}

/** A specification as its file holds it. */
export function specText(spec: ChartSpec): string {
  return `${JSON.stringify(spec, null, 2)}\n`;
}

function endingOf(file: string): Ending {
  const found = CHART_ENDINGS.find((ending) => file.endsWith(ending));
  if (found) return found;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `A chart is written to a file that ends in ${CHART_ENDINGS.join(", ")}.`,
    found: [file],
    hint: `Such as ${basename(file).replace(/\.[^.]*$/, "")}.png`,
  });
}

/** The rows stand in a file of their own, named as the URL ends; the specification asks for the URL. */
function withDataBeside(spec: ChartSpec, file: string, url: string): FileContents {
  const name = basename(url.replace(/[?#].*$/, ""));
  if (endingOf(file) !== ".vl.json" || !name.endsWith(".json") || name === basename(file)) {
    throw new BilatError("BILAT_E_VALUE", {
      problem: "Data by URL go with a .vl.json, and the URL ends in the name of another .json file.",
      found: [`${file}, ${url}`],
      hint: "bilat chart turnover RUS JPN -o turnover.vl.json --data-url turnover.data.json",
    });
  }
  const { data } = spec;
  const rows = data && "values" in data ? data.values : [];
  const beside = file.slice(0, file.length - basename(file).length) + name;
  return new Map([
    [beside, `${JSON.stringify(rows, null, 1)}\n`],
    [file, specText({ ...spec, data: { url, format: { type: "json" } } })],
  ]);
}

/** A page with the chart and its numbers. */
function chartDocument({ name, spec, tables, data }: Chart): ReportDocument {
  const entry = entryOf(name);
  const title = `${entry?.title ?? name}: ${inText(data.reporter)} and ${inText(data.partner)}, ${spanText(data.first, data.last)}`;
  const question = entry?.question ?? name;
  const blocks = [chart(name), ...tables.map((table) => tableBlock(table))];
  return {
    title,
    reporter: data.reporter,
    sourceLine: `${data.sourceLine}.`,
    chapters: [{ id: name, number: 1, title: question, heading: [question], blocks }],
    footnotes: [],
    charts: new Map([[name, spec]]),
    drawn: drawnFigures(data),
  };
}

/**
 * A chart as a terminal shows it: what it says, what it shows, its numbers as bars, and where they come from. A chart
 * that bars would not say, and a file or a pipe, get the numbers as a table.
 */
export function chartText({ name, spec, tables }: Chart, screen: Screen | undefined): string {
  const { title, subtitle, source } = chartParts(spec);
  const bars = screen && entryOf(name)?.bars;
  const numbers = tables.map((table) => {
    const untitled = { ...table, title: "", sources: [] };
    return bars
      ? terminalChart(barTable(untitled, bars), screen)
      : formatTable(largestGoods(untitled), "table", screen);
  });
  const drawn = "-o chart.svg, .png, .html or .vl.json draws it";
  const whole = bars ? `${drawn} whole.` : `This is the chart's table; ${drawn}.`;
  const hint = tables.length === 0 ? `${drawn}.` : whole;
  const flow = (text: string) => flowed(text, screen);
  const words = [styled("bold", flow(title), screen), flow(subtitle.replace(AXIS_UNIT, ", in current $1"))];
  const foot = [source, hint].map((text) => styled("dim", flow(text), screen));
  const body = numbers.join("\n");
  // Below a table without notes of its own.
  const space = body === "" || body.includes("\n\n") ? "" : "\n";
  return `${[...words.filter((text) => text !== ""), body].join("\n\n")}${space}${foot.join("\n")}\n`;
}

/** The unit of an axis; the numbers that are printed have their own. */
const AXIS_UNIT = /[,;] (\S+) (?:trillion|billion|million|thousand) at current prices/;

/** The columns that bars draw, with those that name a row. */
function barTable(table: ResultTable, bars: readonly string[]): ResultTable {
  const columns = table.columns.filter(({ name, unit }) => unit === "text" || bars.includes(name));
  return ofRows({ ...table, columns }, (row, place) => isDrawn(table, row, place));
}

/** Of a long list of goods, as many as the picture has, and a word on the others. */
function largestGoods(table: ResultTable): ResultTable {
  return table.key.includes("heading") ? ofRows(table, (row, place) => isDrawn(table, row, place)) : table;
}

function ofRows(
  table: ResultTable,
  isShown: (row: ResultTable["rows"][number], place: number) => boolean,
): ResultTable {
  const { texts, ...rest } = table;
  const drawn = table.rows.map(isShown);
  const pick = <Item>(items: readonly Item[]) => items.filter((_, place) => drawn[place]);
  return {
    ...rest,
    rows: pick(table.rows),
    figures: pick(table.figures),
    ...(texts && { texts: pick(texts) }),
  };
}

/** Partners year by year are drawn for the last year, goods by flow the largest. */
function isDrawn({ key, rows }: ResultTable, row: ResultTable["rows"][number], place: number): boolean {
  if (key.includes("period") && key.includes("partner")) return row["period"] === rows.at(-1)?.["period"];
  if (!key.includes("heading")) return true;
  return isDrawnGood(rows.slice(0, place).filter(({ flow }) => flow === row["flow"]).length);
}

function entryOf(name: string): ChartEntry | undefined {
  return CHARTS.find((known) => name === known.name || name.startsWith(`${known.name}-`));
}

/** Every chart there is, with the question it answers. */
export function listCharts(): string {
  const all = [...CHARTS, CARD];
  const widest = Math.max(...all.map(({ name }) => name.length));
  return all.map(({ name, question }) => `${name.padEnd(widest)}  ${question}\n`).join("");
}
