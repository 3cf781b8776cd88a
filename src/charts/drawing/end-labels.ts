import type { Layer } from "./chart-frame.js";
import { dodgeLabels } from "./label-dodge.js";
import { textLayers } from "./marks.js";
import { PALETTE } from "./palette.js";
import type { periodX } from "./period-axis.js";
import { type Domain, linearScale } from "./pixel-scale.js";
import { widest } from "./text-width.js";

/** Where a line ends, and what stands there instead of a legend. */
export interface LineEnd {
  readonly period: string;
  readonly value: number;
  readonly text: string;
  readonly color: string;
  readonly bold: boolean;
  /** Whose line it is, where a chart has a line for each of several partners. */
  readonly series?: string;
}

/** The axes the labels share with their lines. */
export interface EndAxes {
  readonly x: ReturnType<typeof periodX>;
  readonly domain: Domain;
  readonly height: number;
  readonly log?: boolean;
}

const GAP = 16;
const SIZE = 12;
const LEADER_FROM = 6;
const LABEL_AT = 22;
const LABEL_NEAR = 11;
const MOVED = 3;

function placed(ends: readonly LineEnd[], { domain, height, log = false }: Omit<EndAxes, "x">) {
  const warp = log ? Math.log : (value: number) => value;
  const unwarp = log ? Math.exp : (value: number) => value;
  const scale = linearScale([warp(domain[0]), warp(domain[1])], height);
  const wanted = ends.map(({ value }) => scale.toPixel(warp(value)));
  const pixels = dodgeLabels(wanted, { gap: GAP, top: 0, bottom: height });
  const led = pixels.some((pixel, index) => Math.abs(pixel - (wanted[index] ?? 0)) >= MOVED);
  return ends.map((end, index) => ({
    period: end.period,
    end_value: end.value,
    label_at: Number(unwarp(scale.toValue(pixels[index] ?? 0)).toPrecision(6)),
    led,
    label: end.text,
    color: end.color,
    bold: end.bold,
    ...(end.series !== undefined && { series: end.series }),
  }));
}

/** Room right of a plot for the names of its lines, in pixels. */
export function endRoom(ends: readonly LineEnd[], axes: Omit<EndAxes, "x">): number {
  const rooms = placed(ends, axes).map(
    ({ label, bold, led }) => widest([label], { size: SIZE, bold }) + (led ? LABEL_AT : LABEL_NEAR),
  );
  return Math.max(0, ...rooms);
}

function leader(x: EndAxes["x"]): Layer {
  const mark = {
    type: "rule" as const,
    color: PALETTE.muted,
    strokeWidth: 1,
    xOffset: LEADER_FROM,
    x2Offset: LABEL_AT - 3,
  };
  const y = { field: "end_value", type: "quantitative" as const };
  return {
    name: "leaders",
    transform: [{ filter: "datum.led" }],
    mark,
    encoding: { x, x2: { field: "period" }, y, y2: { field: "label_at" } },
  };
}

/** Names at the ends of lines, moved apart where lines end close together, then hair lines lead back to the ends. */
export function endLabels(ends: readonly LineEnd[], axes: EndAxes): Layer {
  const { x } = axes;
  const texts = textLayers({
    name: "end-names",
    expression: "datum.label",
    encoding: { x, y: { field: "label_at", type: "quantitative" } },
    color: { expr: "datum.color" },
    bold: { expr: "datum.bold" },
    align: "left",
    size: SIZE,
    dx: { expr: `datum.led ? ${LABEL_AT} : ${LABEL_NEAR}` },
    halo: true,
  });
  return { name: "line-ends", data: { values: placed(ends, axes) }, layer: [leader(x), ...texts] };
}
