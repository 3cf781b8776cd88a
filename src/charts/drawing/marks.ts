import type { Layer } from "./chart-frame.js";
import { PALETTE, TEXT } from "./palette.js";

/** A Vega expression, evaluated for each row. */
export interface Expression {
  readonly expr: string;
}

/** Looks of a text layer. */
export interface TextLook {
  readonly color?: string | Expression;
  readonly bold?: boolean | Expression;
  readonly size?: number;
  readonly align?: "left" | "center" | "right" | Expression;
  readonly baseline?: "top" | "middle" | "bottom" | Expression;
  readonly dx?: number | Expression;
  readonly dy?: number | Expression;
  /** A fixed place from the plot's left edge, in pixels. */
  readonly x?: number;
}

type Encoding = NonNullable<Extract<Layer, { mark: unknown }>["encoding"]>;

/** One drawn text a row; `expression` is a Vega expression that gives the words. */
export interface TextLayer extends TextLook {
  readonly name: string;
  readonly expression: string;
  readonly encoding: Encoding;
  /** A Vega expression that says which rows get a label. */
  readonly filter?: string;
  /** White edge behind the letters, where a line may pass. */
  readonly halo?: boolean;
}

const HALO_WIDTH = 4;

function weightOf(bold: boolean | Expression) {
  if (typeof bold === "object") return { expr: `${bold.expr} ? 600 : 400` };
  return bold ? (600 as const) : (400 as const);
}

function textMark({ color = TEXT.body, bold = false, size = 12, ...place }: TextLook) {
  const { align = "center", baseline = "middle", dx = 0, dy = 0, x } = place;
  return {
    type: "text" as const,
    color,
    fontSize: size,
    fontWeight: weightOf(bold),
    align,
    baseline,
    dx,
    dy,
    ...(x === undefined ? {} : { x }),
  };
}

/** Text at data points; with `halo` it stands on a white edge, so that lines passing behind don't touch it. */
export function textLayers({
  name,
  expression,
  encoding,
  filter,
  halo = false,
  ...look
}: TextLayer): Layer[] {
  const transform = [...(filter === undefined ? [] : [{ filter }]), { calculate: expression, as: "words" }];
  const words = { ...encoding, text: { field: "words", type: "nominal" as const } };
  const mark = { ...textMark(look), lineBreak: "\n", lineHeight: (look.size ?? 12) + 3 };
  const edge = { ...mark, stroke: PALETTE.background, strokeWidth: HALO_WIDTH, strokeJoin: "round" as const };
  const front: Layer = { name, transform, mark, encoding: words };
  return halo ? [{ ...front, name: `${name}-halo`, mark: edge }, front] : [front];
}

/** A text at a fixed place of the plot, in pixels from its left top corner. */
export interface FixedText extends TextLook {
  readonly name: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A heading or remark that belongs to the plot, not to a row. */
export function fixedText({ name, text, x, y, ...look }: FixedText): Layer {
  return { name, data: { values: [{}] }, mark: { ...textMark({ align: "left", ...look }), text, x, y } };
}

/** A horizontal line at one value across the plot. */
export function levelRule(
  name: string,
  value: number,
  look: { color?: string; dash?: number[] } = {},
): Layer {
  const { color = PALETTE.zero, dash } = look;
  return {
    name,
    data: { values: [{ level: value }] },
    mark: { type: "rule", color, strokeWidth: 1, ...(dash ? { strokeDash: dash } : {}) },
    encoding: { y: { field: "level", type: "quantitative" } },
  };
}
