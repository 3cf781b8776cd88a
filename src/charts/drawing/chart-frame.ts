import type { Config, TopLevelSpec } from "vega-lite";
import type { ChartContext } from "./chart-context.js";
import { PALETTE, TEXT } from "./palette.js";
import { balanceText, wrapText } from "./text-width.js";

/** One layer of a Vega-Lite chart. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** What stands around every plot. A chart without one of them does not typecheck. */
export interface ChartFrame {
  /** The answer, made from the figures. */
  readonly title: string;
  /** What is drawn, unit, flow, valuation. */
  readonly subtitle: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** One sentence for a screen reader, with the main figures. */
  readonly description: string;
}

/** The plot inside the frame, in pixels. */
export interface PlotBox {
  readonly height: number;
  /** Room for axis labels. */
  readonly left: number;
  /** Room for labels at the line's end. */
  readonly right: number;
  /** Room for the axis under the plot. */
  readonly bottom: number;
  /** Room for a key between subtitle and plot. */
  readonly key?: number;
  /** Of the whole picture, as {@link pictureWidth} has it: every chart is drawn for a telephone too. */
  readonly width: number;
}

/** A plot on a screen of any width. */
export type AnyWidth = Omit<PlotBox, "width">;

/** Width of a picture, in pixels. */
const CHART_WIDTH = 640;
/** Width of a picture for a telephone; without its margins it fits a screen of 360. */
const NARROW_WIDTH = 360;
/** Room around everything, in pixels. */
export const OUTER = 16;
const TITLE = { size: 18, line: 23 } as const;
const SUBTITLE = { size: 13, line: 18, above: 8 } as const;
/** How the last lines are set, in pixels. */
export const SOURCE = { size: 11, line: 15, above: 14 } as const;
const ABOVE_PLOT = 26;
const UNDER_TITLE = 4;
/** How labels of axes are set, and how far from the plot, in pixels. */
export const AXIS_LABEL = { size: 12, padding: 8 } as const;

/** Width of the picture that is asked for. */
export function pictureWidth({ narrow = false }: Pick<ChartContext, "narrow">): number {
  return narrow ? NARROW_WIDTH : CHART_WIDTH;
}

/** Width inside the margins. */
function textRoom({ width }: Pick<PlotBox, "width">): number {
  return width - 2 * OUTER;
}

/** Width of the plot itself that a box leaves. */
export function plotWidth({ left, right, ...box }: Pick<PlotBox, "left" | "right" | "width">): number {
  return textRoom(box) - left - right;
}

const FONT = "Inter, Helvetica Neue, Arial, sans-serif";

const CONFIG: Config = {
  font: FONT,
  view: { stroke: null },
  axis: {
    labelColor: TEXT.quiet,
    labelFontSize: AXIS_LABEL.size,
    title: null,
    ticks: false,
    domain: false,
    labelOverlap: false,
  },
  axisX: { grid: false, labelAngle: 0, labelPadding: AXIS_LABEL.padding },
  axisY: { grid: true, gridColor: PALETTE.grid, labelPadding: AXIS_LABEL.padding },
  text: { font: FONT, fontSize: 12, color: TEXT.body },
  title: {
    anchor: "start",
    frame: "group",
    fontSize: TITLE.size,
    fontWeight: 600,
    color: TEXT.title,
    lineHeight: TITLE.line,
    subtitleFontSize: SUBTITLE.size,
    subtitleColor: TEXT.quiet,
    subtitleLineHeight: SUBTITLE.line,
    subtitlePadding: SUBTITLE.above,
  },
};

function sourceLines({ source, notes }: ChartFrame, room: number): string[] {
  const sentences = [`Source: ${source}.`, ...notes].join(" ");
  return wrapText(sentences, room, { size: SOURCE.size });
}

function sourceLayer(lines: string[], { left, bottom }: PlotBox): Layer {
  return {
    name: "source",
    data: { values: [{}] },
    mark: {
      type: "text",
      text: lines,
      x: -left,
      y: { expr: `height + ${bottom + SOURCE.above}` },
      align: "left",
      baseline: "top",
      fontSize: SOURCE.size,
      lineHeight: SOURCE.line,
      color: TEXT.quiet,
    },
  };
}

// Vega stands a title on whatever reaches highest. This unseen point reaches higher than any label, so that the
// title's place does not depend on the figures.
function headRoom(above: number): Layer {
  const mark = { type: "point" as const, color: PALETTE.background, size: 1, x: 0, y: -above };
  return { name: "head-room", data: { values: [{}] }, mark, encoding: {} };
}

/**
 * Put a plot into the frame every chart shares: title, subtitle, axes, source line and alternative text.
 *
 * Sizes are fixed (`autosize: none`), so the layout does not depend on how a machine measures text.
 *
 * @param frame Title, subtitle, source, notes and description; the title and the rest are wrapped.
 * @param box Height of the plot and the room around it.
 * @param layers The drawing, back to front.
 */
export function chartFrame(frame: ChartFrame, box: PlotBox, layers: Layer[]): TopLevelSpec {
  const room = textRoom(box);
  const title = balanceText(frame.title, room, { size: TITLE.size, bold: true });
  const subtitle = balanceText(frame.subtitle, room, { size: SUBTITLE.size });
  const source = sourceLines(frame, room);
  const above = ABOVE_PLOT + (box.key ?? 0);
  const head = title.length * TITLE.line + SUBTITLE.above + subtitle.length * SUBTITLE.line;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: frame.description,
    background: PALETTE.background,
    autosize: { type: "none" },
    width: plotWidth(box),
    height: box.height,
    padding: {
      left: OUTER + box.left,
      right: OUTER + box.right,
      top: OUTER + head + UNDER_TITLE + above,
      bottom: box.bottom + SOURCE.above + source.length * SOURCE.line + OUTER,
    },
    title: { text: title, subtitle, dx: -box.left, offset: UNDER_TITLE },
    layer: [headRoom(above), ...layers, sourceLayer(source, box)],
    config: CONFIG,
  };
}
