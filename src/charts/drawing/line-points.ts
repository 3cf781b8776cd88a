import type { Layer } from "./chart-frame.js";
import type { TextLayer } from "./marks.js";
import { PALETTE } from "./palette.js";

/** A line over time with a point at each figure. */
export interface LineLook {
  readonly name: string;
  readonly encoding: TextLayer["encoding"];
  readonly color: string;
  readonly shape: "circle" | "diamond" | "square";
  /** Twice as heavy as context. */
  readonly wide?: boolean;
  readonly dash?: number[];
  /** Area of a point in square pixels. */
  readonly size?: number;
  /** A Vega expression that picks the rows of this line. */
  readonly filter?: string;
}

/** The line, broken at gaps, and its points: filled, or hollow where the source estimated. */
export function linePoints({
  name,
  encoding,
  color,
  shape,
  wide = false,
  dash,
  size,
  filter,
}: LineLook): Layer[] {
  const picked = filter === undefined ? {} : { transform: [{ filter }] };
  const strokeWidth = wide ? 2.5 : 1.5;
  const fill = { condition: { test: "datum.estimated === true", value: PALETTE.background }, value: color };
  return [
    {
      name,
      ...picked,
      mark: { type: "line", color, strokeWidth, ...(dash ? { strokeDash: dash } : {}) },
      encoding,
    },
    {
      name: `${name}-points`,
      ...picked,
      mark: {
        type: "point",
        shape,
        filled: true,
        size: size ?? (wide ? 60 : 36),
        stroke: color,
        strokeWidth: 1.5,
        opacity: 1,
      },
      encoding: { ...encoding, fill },
    },
  ];
}
