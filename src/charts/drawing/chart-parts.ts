import { OUTER, SOURCE } from "./chart-frame.js";
import type { ChartSpec } from "./chart-spec.js";

/** What a page sets in its own type around the bare plot of a chart. */
export interface ChartParts {
  readonly title: string;
  readonly subtitle: string;
  /** Source and notes. */
  readonly source: string;
  readonly description: string;
  readonly plot: PlotCrop;
}

/** Where the plot and its labels stand in the whole picture, in pixels. */
export interface PlotCrop {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** Of the width, what stands left of the axes, and right of them. */
  readonly before: number;
  readonly after: number;
  /** Of the height, what stands above the axes. */
  readonly above: number;
  /** And what stands below them. */
  readonly below: number;
}

/** Take a chart of `chartFrame` apart again. */
export function chartParts(spec: ChartSpec): ChartParts {
  const { title, description = "", padding, width, height } = spec as Framed;
  const source = named(spec, "source");
  const above = -Number(named(spec, "head-room")?.["y"] ?? 0);
  const lines = source?.["text"] as readonly string[];
  const [before, after] = [padding.left - OUTER, padding.right - OUTER];
  const below = padding.bottom - SOURCE.above - lines.length * SOURCE.line - OUTER;
  return {
    title: title.text.join(" "),
    subtitle: title.subtitle.join(" "),
    source: lines.join(" "),
    description,
    plot: {
      left: OUTER,
      top: padding.top - above,
      width: before + width + after,
      height: above + height + below,
      before,
      after,
      above,
      below,
    },
  };
}

interface Framed {
  readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
  readonly description?: string;
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly width: number;
  readonly height: number;
}

type Mark = Readonly<Record<string, unknown>>;

function named(spec: ChartSpec, name: string): Mark | undefined {
  const layers = "layer" in spec ? (spec.layer as readonly { name?: string; mark?: Mark }[]) : [];
  return layers.find((layer) => layer.name === name)?.mark;
}
