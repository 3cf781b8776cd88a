import { parse, View } from "vega";
import type { ChartSpec } from "../../src/charts/drawing/chart-spec.js";
import { compileChart } from "../../src/charts/drawing/render.js";
import { widest } from "../../src/charts/drawing/text-width.js";

/** A text of a drawn chart and the room it takes, in pixels from the picture's corner. */
export interface DrawnText {
  /** The layer it belongs to, such as `value_marks`; `axis-label` on an axis. */
  readonly layer: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is read of Vega's scene. */
interface Item {
  readonly marktype?: string;
  readonly name?: string;
  readonly role?: string;
  readonly items?: readonly Item[];
  readonly x?: number;
  readonly y?: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly text?: string | number | readonly string[];
  readonly fontSize?: number;
  readonly fontWeight?: number;
  readonly lineHeight?: number;
  readonly align?: "left" | "center" | "right";
  readonly baseline?: "top" | "middle" | "bottom" | "alphabetic";
  readonly opacity?: number;
  readonly bounds?: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
}

/** The room of a bar, a point or a stem of a drawn chart, in pixels from the picture's corner. */
export interface DrawnShape {
  readonly layer: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Every text of a chart with its room, as wide as Inter sets it; the white edges behind texts are left out. */
export async function drawnTexts(spec: ChartSpec): Promise<DrawnText[]> {
  return (await drawnParts(spec)).texts;
}

/** The same, with all bars, points and stems. */
export async function drawnParts(spec: ChartSpec): Promise<{ texts: DrawnText[]; shapes: DrawnShape[] }> {
  const compiled = await compileChart(spec);
  const view = await new View(parse(compiled), { renderer: "none" }).runAsync();
  const { left, top } = (compiled as unknown as { padding: { left: number; top: number } }).padding;
  const { root } = view.scenegraph() as unknown as { root: Item };
  const corner = { x: left, y: top };
  const found = { texts: textsIn(root, corner), shapes: shapesIn(root, corner) };
  view.finalize();
  return found;
}

function shapesIn(mark: Item, { x, y }: Corner): DrawnShape[] {
  const items = mark.items ?? [];
  const layer = mark.name ?? "";
  if (layer !== "" && ["rect", "symbol", "rule"].includes(mark.marktype ?? ""))
    return items.flatMap(({ bounds, opacity }) =>
      bounds === undefined || opacity === 0
        ? []
        : [{ layer, left: x + bounds.x1, right: x + bounds.x2, top: y + bounds.y1, bottom: y + bounds.y2 }],
    );
  if (mark.marktype !== "group") return [];
  return items.flatMap((group) => {
    const at = { x: x + (group.x ?? 0), y: y + (group.y ?? 0) };
    return (group.items ?? []).flatMap((inner) => shapesIn(inner, at));
  });
}

function textsIn(mark: Item, corner: Corner): DrawnText[] {
  const layer = mark.name ?? mark.role ?? "";
  const items = mark.items ?? [];
  if (mark.marktype === "text")
    return layer.endsWith("halo_marks") ? [] : items.flatMap((item) => textOf(item, layer, corner));
  if (mark.marktype !== "group") return [];
  return items.flatMap((group) => {
    const at = { x: corner.x + (group.x ?? 0), y: corner.y + (group.y ?? 0) };
    return (group.items ?? []).flatMap((inner) => textsIn(inner, at));
  });
}

function textOf(item: Item, layer: string, { x, y }: Corner): DrawnText[] {
  const { text = "", fontSize: size = 11, fontWeight = 400, align = "left", baseline = "alphabetic" } = item;
  const lines = Array.isArray(text) ? text.map(String) : String(text).split("\n");
  if (lines.join("") === "" || item.opacity === 0) return [];
  const width = widest(lines, { size, bold: Number(fontWeight) >= 600 });
  const height = size + (lines.length - 1) * (item.lineHeight ?? size + 2);
  const left = x + (item.x ?? 0) + (item.dx ?? 0) - { left: 0, center: width / 2, right: width }[align];
  // Of several lines Vega sets the first by the baseline.
  const up = { top: 0, middle: size / 2, bottom: size, alphabetic: 0.8 * size }[baseline];
  const top = y + (item.y ?? 0) + (item.dy ?? 0) - up;
  return [{ layer, text: lines.join(" / "), left, right: left + width, top, bottom: top + height }];
}
