import type { PageChart, PageData } from "../src/report/html/page-data.js";
import { all } from "./element.js";
import { pointing } from "./pointing.js";
import { seriesChoice } from "./series-choice.js";
import { expressionInterpreter, parse, View } from "./vega.js";
import { yearSlider } from "./year-slider.js";

/** Draw every chart again, so that it can be pointed at; until then, and without a script, the picture stands. */
export async function liveCharts(data: PageData): Promise<void> {
  for (const figure of all(document, "figure[data-chart]")) {
    const chart = data.charts[figure.dataset["chart"] ?? ""];
    if (chart) await liven(figure, chart);
  }
  document.documentElement.dataset["charts"] = "live";
}

async function liven(figure: HTMLElement, chart: PageChart): Promise<void> {
  const plot = figure.querySelector<HTMLElement>(".plot");
  const picture = plot?.querySelector("svg");
  if (!plot || !picture) return;
  const stage = document.createElement("div");
  const runtime = parse(chart.vega, undefined, { ast: true });
  const view = new View(runtime, { renderer: "svg", expr: expressionInterpreter, tooltip: () => {} });
  await view.initialize(stage).runAsync();
  const drawn = stage.querySelector("svg");
  if (!drawn) return;
  for (const name of ["role", "aria-label"]) drawn.setAttribute(name, picture.getAttribute(name) ?? "");
  for (const inner of drawn.querySelectorAll("[aria-roledescription]")) {
    for (const name of ["role", "aria-roledescription", "aria-label"]) inner.removeAttribute(name);
  }
  picture.replaceWith(stage);
  const live = { figure, plot, chart, view };
  pointing(live);
  seriesChoice(live);
  yearSlider(live);
}
