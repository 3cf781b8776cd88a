import { withDifference } from "../src/core/json-difference.js";
import type { PageChart, PageData } from "../src/report/html/page-data.js";
import { all, element } from "./element.js";
import type { LiveChart } from "./live-chart.js";
import { pointing } from "./pointing.js";
import { seriesChoice } from "./series-choice.js";
import { expressionInterpreter, parse, View } from "./vega.js";
import { yearSlider } from "./year-slider.js";

/** Where charts are drawn for a telephone; page.css has the same. */
const NARROW = "(max-width: 40rem)";

/** Draw every chart again, so that it can be pointed at; until then, and without a script, the picture stands. */
export async function liveCharts(data: PageData): Promise<void> {
  const narrow = matchMedia(NARROW);
  const lives: LiveChart[] = [];
  for (const figure of all(document, "figure[data-chart]")) {
    const chart = data.charts[figure.dataset["chart"] ?? ""];
    const live = chart && (await liven(figure, chart, narrow.matches));
    if (live) lives.push(live);
  }
  document.documentElement.dataset["charts"] = "live";
  narrow.addEventListener("change", async () => {
    for (const live of lives) await redraw(live, narrow.matches);
  });
}

async function liven(
  figure: HTMLElement,
  chart: PageChart,
  isNarrow: boolean,
): Promise<LiveChart | undefined> {
  const plot = figure.querySelector<HTMLElement>(".plot");
  const picture = plot?.querySelector("svg");
  if (!plot || !picture) return undefined;
  const stage = element("div", { class: "stage" });
  const live = { figure, plot, chart, view: viewOf(chart, isNarrow), stage, picture };
  await show(live, isNarrow);
  pointing(live);
  seriesChoice(live);
  yearSlider(live);
  return live;
}

function viewOf({ vega, narrow }: PageChart, isNarrow: boolean): View {
  const spec = isNarrow ? withDifference(vega, narrow) : vega;
  const runtime = parse(spec as object, undefined, { ast: true });
  return new View(runtime, { renderer: "svg", expr: expressionInterpreter, tooltip: () => {} });
}

/** Put what is drawn into the picture's place, under the picture's name. */
async function show({ view, plot, stage, picture }: LiveChart, isNarrow: boolean): Promise<void> {
  await view.initialize(stage).runAsync();
  const drawn = stage.querySelector("svg");
  for (const name of ["role", "aria-label"]) drawn?.setAttribute(name, picture.getAttribute(name) ?? "");
  for (const inner of drawn?.querySelectorAll("[aria-roledescription]") ?? []) {
    for (const name of ["role", "aria-roledescription", "aria-label"]) inner.removeAttribute(name);
  }
  plot.classList.toggle("narrow", isNarrow);
  plot.replaceChildren(...(isNarrow ? [picture] : []), stage);
}

/** Signals that a reader sets. */
const CHOSEN = ["hidden", "year"] as const;

/** Draw a chart anew for a window that became narrow or wide, as the reader had set it. */
async function redraw(live: LiveChart, isNarrow: boolean): Promise<void> {
  const { signals } = live.view.getState() as { signals: Readonly<Record<string, unknown>> };
  live.view.finalize();
  live.view = viewOf(live.chart, isNarrow);
  for (const name of CHOSEN) if (name in signals) live.view.signal(name, signals[name]);
  await show(live, isNarrow);
}
