import { join } from "node:path";

/** Parts of Vega that no chart of ours uses. */
const UNUSED = ["crossfilter", "force", "geo", "hierarchy", "label", "regression", "voronoi", "wordcloud"];

/** What a bundle puts in place of the parts of Vega that no chart uses. */
export function unusedVega(project: string): Record<string, string> {
  const nothing = join(project, "page/nothing.ts");
  return Object.fromEntries(UNUSED.map((part) => [`vega-${part}`, nothing]));
}

/**
 * What stands in for the canvas that Vega looks for under Node: the one of browsers, which is none there. A `canvas`
 * package that happens to be installed would measure text its own way, and draw other bytes.
 */
export function noCanvas(project: string): Record<string, string> {
  return { "vega-canvas": join(project, "node_modules/vega-canvas/build/vega-canvas.browser.js") };
}
