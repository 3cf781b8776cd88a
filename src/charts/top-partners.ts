import type { TopLevelSpec } from "vega-lite";
import { type ChartContext, drawnRow, requireFigures } from "./drawing/chart-context.js";
import {
  type ChartFrame,
  chartFrame,
  type Layer,
  type PlotBox,
  pictureWidth,
} from "./drawing/chart-frame.js";
import { textLayers } from "./drawing/marks.js";
import { amountLabel, type MoneyScale, moneyExpression, moneyScale } from "./drawing/money-scale.js";
import { PALETTE, TEXT } from "./drawing/palette.js";
import { periodsOf } from "./drawing/period-axis.js";
import { widest } from "./drawing/text-width.js";
import { type TopPartnerRow, topPartnersHeadline } from "./headlines/top-partners-headline.js";
import { inText } from "./headlines/words.js";

export type { TopPartnerRow };

interface Placed extends TopPartnerRow {
  /** From the top of its period, counted from 1. */
  readonly place: number;
}

const COLUMNS = ["period", "place", "rank", "partner_name", "turnover_usd"] as const;
const ROW_HEIGHT = 25;
const [VALUE_ROOM, VALUE_GAP] = [64, 7];
const NAME = { size: 12, bold: true } as const;
const NAME_GAP = 36;

function placed(rows: readonly TopPartnerRow[]): Placed[] {
  return periodsOf(rows).flatMap((period) =>
    rows
      .filter((row) => row.period === period)
      .sort((a, b) => a.rank - b.rank)
      .map((row, index) => ({ ...row, place: index + 1 })),
  );
}

function layers(rows: readonly Placed[], scale: MoneyScale): Layer[] {
  const most = Math.max(...rows.map(({ place }) => place));
  const largest = Math.max(...rows.map((row) => row.turnover_usd));
  const places = { domain: [0.5, most + 0.5], reverse: true, nice: false, zero: false };
  const y = { field: "place", type: "quantitative" as const, scale: places, axis: null };
  const range = { domain: [0, largest > 0 ? largest : 1], nice: false };
  const x = { field: "turnover_usd", type: "quantitative" as const, scale: range, axis: null };
  const filter = "datum.period === year";
  const bars: Layer = {
    name: "bars",
    transform: [{ filter }],
    mark: {
      type: "bar",
      orient: "horizontal",
      height: 15,
      fill: { expr: `datum.highlighted ? '${PALETTE.accent}' : '${PALETTE.balance}'` },
    },
    encoding: { x, y },
  };
  const look = {
    color: { expr: `datum.highlighted ? '${TEXT.accent}' : '${TEXT.body}'` },
    bold: { expr: "datum.highlighted" },
    filter,
  };
  const name = { name: "name", expression: "datum.partner_name", align: "right", x: -32, ...look } as const;
  const rank = { name: "rank", expression: "toString(datum.rank)", align: "right", x: -8, ...look } as const;
  const value = {
    name: "value",
    expression: moneyExpression("datum.turnover_usd", scale),
    align: "left",
  } as const;
  return [
    bars,
    ...textLayers({ ...name, encoding: { y } }),
    ...textLayers({ ...rank, encoding: { y } }),
    ...textLayers({ ...value, ...look, dx: VALUE_GAP, encoding: { x, y } }),
  ];
}

function frameOf(rows: readonly TopPartnerRow[], scale: MoneyScale, context: ChartContext): ChartFrame {
  const last = periodsOf(rows).at(-1) ?? "";
  const headline = topPartnersHeadline(rows, last, context);
  return {
    title: headline,
    subtitle: `Largest partners of ${inText(context.reporter)} by trade turnover (exports + imports) in ${last}, with their rank; ${scale.unit} at current prices`,
    source: context.source,
    notes: context.notes ?? [],
    description: `Bars of the largest partners in ${last}. ${headline}.`,
  };
}

/**
 * Who the largest partners are in one period, the last at first; the parameter `year` chooses another, and `usermeta`
 * says what each shows.
 */
export function topPartnersChart(rows: readonly TopPartnerRow[], context: ChartContext): TopLevelSpec {
  const amounts = rows.map((row) => row.turnover_usd);
  requireFigures("top-partners", amounts);
  const scale = moneyScale(amounts, context);
  const places = placed(rows);
  const left =
    widest(
      rows.map((row) => row.partner_name),
      NAME,
    ) + NAME_GAP;
  const texts = amounts.map((amount) => amountLabel(amount, scale));
  const right = Math.max(VALUE_ROOM, widest(texts, NAME) + VALUE_GAP);
  const height = Math.max(...places.map(({ place }) => place)) * ROW_HEIGHT;
  const box: PlotBox = { height, left, right, bottom: 0, width: pictureWidth(context) };
  const values = places.map((row) => ({ ...drawnRow(row, COLUMNS), highlighted: row.highlighted ?? false }));
  const year = { name: "year", value: periodsOf(rows).at(-1) ?? "" };
  const headlines = periodsOf(rows).map((period) => [
    period,
    `${topPartnersHeadline(rows, period, context)}.`,
  ]);
  return {
    ...chartFrame(frameOf(rows, scale, context), box, layers(places, scale)),
    params: [year],
    usermeta: { years: Object.fromEntries(headlines) },
    data: { values },
  };
}
