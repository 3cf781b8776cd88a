import type { Layer } from "./chart-frame.js";
import { textLayers } from "./marks.js";
import { PALETTE, TEXT } from "./palette.js";
import type { NiceAxis } from "./pixel-scale.js";

/** Rows of a horizontal chart under headings: the place of each, counted in rows from the top. */
export interface GroupedRows<Row> {
  readonly rows: readonly (Row & { readonly place: number })[];
  readonly headings: readonly { readonly place: number; readonly heading: string }[];
  /** Rows and headings together, with the space between groups. */
  readonly count: number;
}

const HEADING_ROWS = 1.25;
const BETWEEN = 0.5;

/** Put rows under their headings, groups in the order they come. */
export function groupRows<Row>(rows: readonly Row[], headingOf: (row: Row) => string): GroupedRows<Row> {
  const groups = [...new Set(rows.map(headingOf))];
  const headings: { place: number; heading: string }[] = [];
  const placed: (Row & { place: number })[] = [];
  let next = 0;
  for (const heading of groups) {
    if (headings.length > 0) next += BETWEEN;
    headings.push({ place: next, heading });
    next += HEADING_ROWS;
    for (const row of rows.filter((found) => headingOf(found) === heading))
      placed.push({ ...row, place: next++ });
  }
  return { rows: placed, headings, count: next };
}

/** Vertical encoding of {@link groupRows}: the middle of each row. */
export function placeY(count: number) {
  const scale = { domain: [-0.5, count - 0.5], reverse: true, nice: false, zero: false };
  return { field: "place", type: "quantitative" as const, scale, axis: null };
}

/** Horizontal encoding of a figure: one scale and axis, with a line at each tick. */
export function figureX(
  { domain, ticks }: NiceAxis,
  { labelExpr, scale = {} }: { readonly labelExpr: string; readonly scale?: object },
) {
  const axis = {
    title: null,
    values: [...ticks],
    labelExpr,
    grid: true,
    gridColor: PALETTE.grid,
    labelFlush: false,
  };
  return (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [...domain], ...scale },
    axis,
  });
}

/** The headings, at the left edge of the picture. */
export function headingLayer<Row>({ headings, count }: GroupedRows<Row>, left: number): Layer {
  const texts = textLayers({
    name: "heading-names",
    expression: "datum.heading",
    encoding: { y: placeY(count) },
    align: "left",
    bold: true,
    halo: true,
    color: TEXT.title,
    size: 13,
    x: -left,
  });
  return { name: "headings", data: { values: headings.map((heading) => ({ ...heading })) }, layer: texts };
}
