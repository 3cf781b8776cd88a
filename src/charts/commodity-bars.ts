import { percent } from "../core/numbers.js";
import type { ChartContext } from "./drawing/chart-context.js";
import type { Layer } from "./drawing/chart-frame.js";
import { type GroupedRows, headingLayer, placeY } from "./drawing/grouped-rows.js";
import { textLayers } from "./drawing/marks.js";
import { amountLabel, type MoneyScale, moneyExpression } from "./drawing/money-scale.js";
import { FLOW_STYLE, PALETTE } from "./drawing/palette.js";
import { percentExpression } from "./drawing/rate-expression.js";
import { widest, wrapText } from "./drawing/text-width.js";
import { inText } from "./headlines/words.js";

/** One heading of a flow in the year drawn. */
export interface CommodityRow {
  /** The flow in the books that were read: an export of the country that filed it. */
  readonly flow: "export" | "import";
  readonly heading_name: string;
  readonly value_usd: number;
  /** Share in that flow, as a fraction. */
  readonly share: number;
  /** All that is left; drawn last and grey. */
  readonly is_residual?: boolean;
}

/** One year's trade by commodity. */
export interface CommoditiesData {
  readonly year: string;
  /** Who filed the figures: the context's reporter or partner. */
  readonly filed_by: "reporter" | "partner";
  /** Whether they are a publication of its customs, or of an imported source. */
  readonly of: "customs" | "import";
  /** Who made one figure of both sides' reports; where left out, the figures are as one side filed them. */
  readonly reconciled_by?: string | undefined;
  readonly rows: readonly CommodityRow[];
}

/** A row with the side it is on, as the report sees it. */
export interface Bar extends CommodityRow {
  readonly seller: string;
  readonly buyer: string;
  readonly heading: string;
  readonly color: string;
  readonly edge: string;
  readonly name_lines: string;
}

const NAME = { size: 12 } as const;
const NAME_ROOM = 210;
const NARROW_NAME_ROOM = 320;
const ROW_HEIGHT = 26;
const WRAPPED_ROW_HEIGHT = 32;
const STACKED_ROW_HEIGHT = 42;
const OVER_BAR = -17;
const NAME_GAP = 10;
const SMALL = 0.5;
const VALUE_GAP = 7;
// Vega sets the first of several lines at the middle; move the block up by half of what follows.
const LINES_UP = "-7 * (split(datum.name_lines, '\\n').length - 1)";

/** From the report's side: goods that leave its reporter wear the exports colour, whoever filed them. */
function barOf(row: CommodityRow, data: CommoditiesData, { reporter, partner, narrow }: ChartContext): Bar {
  const [filer, other] = data.filed_by === "reporter" ? [reporter, partner] : [partner, reporter];
  const [seller, buyer] = row.flow === "export" ? [filer, other] : [other, filer];
  const heading =
    row.flow === "export"
      ? `Exports of ${inText(filer)} to ${inText(other)}`
      : `Imports of ${inText(filer)} from ${inText(other)}`;
  const style = FLOW_STYLE[seller === reporter ? "export" : "import"];
  const [color, edge] = row.is_residual ? [PALETTE.faint, PALETTE.muted] : [style.fill, style.color];
  return {
    ...row,
    seller,
    buyer,
    heading,
    color,
    edge,
    name_lines: wrapText(row.heading_name, narrow ? NARROW_NAME_ROOM : NAME_ROOM, NAME).join("\n"),
  };
}

/** The bars in the order they are drawn: what the reporter sells first, largest first, the rest last. */
export function barsOf(data: CommoditiesData, context: ChartContext): Bar[] {
  const { reporter } = context;
  const bars = data.rows.map((row) => barOf(row, data, context));
  const side = (bar: Bar) => (bar.seller === reporter ? 0 : 1);
  const rest = (bar: Bar) => (bar.is_residual ? 1 : 0);
  return bars.sort((a, b) => side(a) - side(b) || rest(a) - rest(b) || b.value_usd - a.value_usd);
}

/** Height of a row, and the room names take at the left; none where they stand over their bars. */
export interface BarRoom {
  readonly rowHeight: number;
  readonly left: number;
}

function decimalsOf(rows: readonly CommodityRow[], { divisor }: MoneyScale): number {
  return rows.some((row) => row.value_usd < SMALL * divisor) ? 2 : 1;
}

function unitOf({ word }: MoneyScale): string {
  return word === "" ? "" : ` ${word}`;
}

/** Room right of the longest bar for the widest value, in pixels. */
export function valueRoom(rows: readonly CommodityRow[], scale: MoneyScale): number {
  const [decimals, unit] = [decimalsOf(rows, scale), unitOf(scale)];
  const texts = rows.map(
    ({ value_usd, share }) =>
      `${scale.sign}${amountLabel(value_usd, scale, decimals)}${unit} · ${percent(share)}`,
  );
  return widest(texts, NAME) + VALUE_GAP;
}

/** Bars with their names, values and headings, back to front. */
export function commodityLayers(grouped: GroupedRows<Bar>, scale: MoneyScale, { left }: BarRoom): Layer[] {
  const y = placeY(grouped.count);
  const largest = Math.max(...grouped.rows.map((row) => row.value_usd));
  const range = { domain: [0, largest > 0 ? largest : 1], nice: false };
  const x = { field: "value_usd", type: "quantitative" as const, scale: range, axis: null };
  const [decimals, unit] = [decimalsOf(grouped.rows, scale), unitOf(scale)];
  return [
    {
      name: "bars",
      mark: {
        type: "bar",
        orient: "horizontal",
        height: 16,
        strokeWidth: 1,
        fill: { expr: "datum.color" },
        stroke: { expr: "datum.edge" },
      },
      encoding: { x, y },
    },
    ...textLayers({
      name: "value",
      expression: `'${scale.sign}' + ${moneyExpression("datum.value_usd", scale, { decimals })} + '${unit} · ' + ${percentExpression("datum.share")}`,
      encoding: { x, y },
      align: "left",
      dx: VALUE_GAP,
    }),
    ...textLayers({
      name: "name",
      expression: "datum.name_lines",
      encoding: { y },
      ...(left === 0
        ? ({ align: "left", x: 0, dy: OVER_BAR } as const)
        : ({ align: "right", x: -8, dy: { expr: LINES_UP } } as const)),
    }),
    headingLayer(grouped, left),
  ];
}

/** Height of a row, and the room names take at the left. */
export function barRoom(bars: readonly Bar[], { narrow = false }: Pick<ChartContext, "narrow">): BarRoom {
  if (narrow) return { rowHeight: STACKED_ROW_HEIGHT, left: 0 };
  const lines = bars.map((bar) => bar.name_lines.split("\n"));
  const wrapped = lines.some((found) => found.length > 1);
  return {
    rowHeight: wrapped ? WRAPPED_ROW_HEIGHT : ROW_HEIGHT,
    left: widest(lines.flat(), NAME) + NAME_GAP,
  };
}
