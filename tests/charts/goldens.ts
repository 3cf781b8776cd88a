import type { TopLevelSpec } from "vega-lite";
import { expect } from "vitest";
import { renderSvg } from "../../src/charts/drawing/render.js";

/** Compare a chart with its spec and its picture on file; drawing it throws at any warning. */
export async function expectGolden(name: string, spec: TopLevelSpec): Promise<void> {
  const file = `../golden/charts/${name}`;
  await expect(`${JSON.stringify(spec, null, 2)}\n`).toMatchFileSnapshot(`${file}.vl.json`);
  await expect(await renderSvg(spec)).toMatchFileSnapshot(`${file}.svg`);
}

/** The headline of a chart in one line. */
export function headline(spec: TopLevelSpec): string {
  return lines(spec, "text").join(" ");
}

/** The subtitle of a chart in one line. */
export function subtitle(spec: TopLevelSpec): string {
  return lines(spec, "subtitle").join(" ");
}

function lines({ title }: TopLevelSpec, part: "text" | "subtitle"): string[] {
  if (typeof title !== "object" || title === null || !("text" in title)) return [];
  const found = title[part];
  return Array.isArray(found) ? found : [];
}
