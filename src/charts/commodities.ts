import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { CURRENCIES } from "../core/currencies.js";
import { percent } from "../core/numbers.js";
import {
  type Bar,
  barRoom,
  barsOf,
  type CommoditiesData,
  commodityLayers,
  valueRoom,
} from "./commodity-bars.js";
import { type ChartContext, drawnRow, requireFigures } from "./drawing/chart-context.js";
import { type ChartFrame, chartFrame, type PlotBox, pictureWidth } from "./drawing/chart-frame.js";
import { groupRows } from "./drawing/grouped-rows.js";
import { amountWords, moneyScale } from "./drawing/money-scale.js";
import { commoditiesHeadline, type LeadHeading } from "./headlines/commodities-headline.js";
import { inText } from "./headlines/words.js";

const COLUMNS = [
  "place",
  "flow",
  "heading_name",
  "value_usd",
  "share",
  "name_lines",
  "color",
  "edge",
] as const;
const VALUE_ROOM = 146;

function leadsOf(bars: readonly Bar[]): LeadHeading[] {
  const sellers = [...new Set(bars.map((bar) => bar.seller))];
  return sellers.flatMap((seller) => {
    const lead = bars.find((bar) => bar.seller === seller && !bar.is_residual && bar.value_usd > 0);
    return lead ? [{ heading: lead.heading_name, share: lead.share, seller, buyer: lead.buyer }] : [];
  });
}

function describe(bars: readonly Bar[], year: string, context: ChartContext): string {
  const told = leadsOf(bars).map(
    ({ heading, share, seller, buyer }) =>
      `${heading} made ${percent(share)} of what ${inText(seller)} sold ${inText(buyer)}`,
  );
  const largest = amountWords(context)(Math.max(...bars.map((bar) => bar.value_usd)));
  return `Bars of commodity values in ${year}: ${andList(told)}; the largest is worth ${largest}.`;
}

function frameOf(bars: readonly Bar[], data: CommoditiesData, context: ChartContext): ChartFrame {
  const { year } = data;
  const money = CURRENCIES[context.money?.currency ?? "USD"].label;
  const [recorded, valued] = recordedAs(data, context);
  return {
    title: commoditiesHeadline(leadsOf(bars), year),
    subtitle: `Commodities traded in ${year} as ${recorded}, ${money} at current prices and share in the flow; ${valued}`,
    source: context.source,
    notes: context.notes ?? [],
    description: describe(bars, year, context),
  };
}

function recordedAs({ filed_by, of, reconciled_by }: CommoditiesData, context: ChartContext) {
  if (reconciled_by !== undefined) return [`reconciled by ${reconciled_by}`, "FOB both ways"];
  const filer = `${of === "customs" ? "the customs of " : ""}${inText(context[filed_by])}`;
  return [`recorded by ${filer}`, "exports FOB, imports CIF"];
}

/** What each side sells the other: sorted bars of commodity headings, both directions on one scale. */
export function commoditiesChart(data: CommoditiesData, context: ChartContext): TopLevelSpec {
  const amounts = data.rows.map((row) => row.value_usd);
  requireFigures("commodities", amounts);
  const bars = barsOf(data, context);
  const grouped = groupRows(bars, (bar) => bar.heading);
  const room = barRoom(bars, context);
  const height = Math.round(grouped.count * room.rowHeight);
  const scale = moneyScale(amounts, context);
  const right = Math.max(VALUE_ROOM, valueRoom(data.rows, scale));
  const width = pictureWidth(context);
  const box: PlotBox = { height, left: room.left, right, bottom: 0, width };
  const layers = commodityLayers(grouped, scale, room);
  const values = grouped.rows.map((row) => drawnRow(row, COLUMNS));
  return { ...chartFrame(frameOf(bars, data, context), box, layers), data: { values } };
}
