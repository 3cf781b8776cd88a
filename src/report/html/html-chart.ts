import { CHARTS, type ChartEntry } from "../../charts/catalogue.js";
import { type ChartParts, chartParts } from "../../charts/drawing/chart-parts.js";
import { bareSvg } from "./bare-svg.js";
import { html } from "./escape.js";
import { numbersHtml } from "./html-numbers.js";
import type { PageChartSource } from "./page-chart.js";
import type { PageColumn } from "./page-data.js";

/** A chart with its finding as heading; the picture is there without a script. */
export function chartHtml(
  { name, spec, svg }: PageChartSource,
  columns: Readonly<Record<string, PageColumn>>,
): string {
  const parts = chartParts(spec);
  const reading = readingOf(name);
  const told = reading === undefined ? "" : `<p class="reading"><b>How to read:</b> ${html(reading)}</p>\n`;
  return `<figure class="chart" data-chart="${html(name)}">
<h3>${html(parts.title)}</h3>
<p class="subtitle">${html(parts.subtitle)}</p>
<div class="plot scroll" role="group" tabindex="0" aria-label="${html(`Chart: ${parts.title}`)}">${picture(svg, parts)}</div>
${told}<figcaption>${html(parts.source)}</figcaption>
${numbersHtml(spec, { title: parts.title, columns })}</figure>`;
}

function picture(svg: string, parts: ChartParts): string {
  return bareSvg(svg, parts);
}

/** `rank-east-asia` is read as `rank` is. */
function readingOf(name: string): string | undefined {
  const entries: readonly ChartEntry[] = CHARTS;
  return entries.find((entry) => name === entry.name || name.startsWith(`${entry.name}-`))?.reading;
}
