import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import { ordinal } from "../core/numbers.js";
import {
  type ChartContext,
  defined,
  drawnNotes,
  drawnRow,
  levelsOf,
  requireFigures,
} from "./drawing/chart-context.js";
import {
  type ChartFrame,
  chartFrame,
  type Layer,
  type PlotBox,
  pictureWidth,
  plotWidth,
} from "./drawing/chart-frame.js";
import { type LineLook, linePoints } from "./drawing/line-points.js";
import { type TextLayer, textLayers } from "./drawing/marks.js";
import { PALETTE, TEXT } from "./drawing/palette.js";
import { periodRange, periodsOf, periodX, shownPeriods } from "./drawing/period-axis.js";
import type { Domain } from "./drawing/pixel-scale.js";
import { widest } from "./drawing/text-width.js";
import { rankHeadline } from "./headlines/rank-headline.js";
import { inText, possessive } from "./headlines/words.js";
import { type NamePlace, namePlaces, type RankRow } from "./rank-names.js";

/** Ranks of a group of partners over time. */
export interface RankData {
  /** Who is ranked, without the reporter: `East Asian partners`. */
  readonly group: string;
  /** What ranks them; `trade turnover` unless said otherwise. */
  readonly by?: string;
  /** How many partners of the group have a rank in some period, where that is more than are drawn. */
  readonly ranked?: number;
  readonly rows: readonly RankRow[];
}

const COLUMNS = ["period", "partner", "partner_name", "rank"] as const;
const ROW_HEIGHT = 30;
const NAME = { size: 12, bold: true } as const;
const NAME_GAP = 24;
/** Between neighbouring circles, in pixels. */
const LEAST_STEP = 22;
/** Area of a dot, in square pixels. */
const DOT = 30;

function boxOf(rows: readonly RankRow[], [best, worst]: Domain, width: number): PlotBox {
  const names = namePlaces(rows);
  const room = (side: NamePlace["side"]) => {
    const texts = names.filter((place) => place.side === side).map((place) => place.names);
    return widest(texts, NAME) + NAME_GAP;
  };
  return {
    height: (worst - best + 1) * ROW_HEIGHT,
    left: room("left"),
    right: room("right"),
    bottom: 28,
    width,
  };
}

const SIDE_ALIGN = "{left: 'right', right: 'left', above: 'center'}[datum.side]";
const SIDE_DX = "{left: -18, right: 18, above: 0}[datum.side]";

function nameLayer(rows: readonly RankRow[], encoding: TextLayer["encoding"]): Layer {
  const texts = textLayers({
    name: "partner-names",
    expression: "datum.names",
    encoding,
    halo: true,
    color: { expr: `datum.highlighted ? '${TEXT.accent}' : '${TEXT.quiet}'` },
    bold: { expr: "datum.highlighted" },
    align: { expr: SIDE_ALIGN },
    dx: { expr: SIDE_DX },
    dy: { expr: "datum.side === 'above' ? -16 : 0" },
  });
  return { name: "names", data: { values: namePlaces(rows) }, layer: texts };
}

/**
 * The periods at which ranks stand in circles: all, or where those would touch, those that the axis names and the
 * first, and dots at the others.
 */
function circledPeriods(periods: readonly string[], width: number): readonly string[] {
  const step = width / Math.max(1, periods.length - 1);
  if (step >= LEAST_STEP) return periods;
  const named = shownPeriods(periods, width);
  return [...periods.slice(0, 1), ...named.filter((period) => periods.indexOf(period) * step >= LEAST_STEP)];
}

type Line = Omit<LineLook, "shape"> & { readonly size: number };

/** A line with its circles. */
function circledLine(line: Line, periods: readonly string[], circled: readonly string[]): Layer[] {
  if (circled.length === periods.length) return linePoints({ ...line, shape: "circle" });
  const { name, color, size, encoding, filter } = line;
  const at = `indexof(${JSON.stringify(circled)}, datum.period) >= 0`;
  return [
    ...linePoints({ ...line, shape: "circle", size: DOT }),
    {
      name: `${name}-circles`,
      transform: [{ filter: `${filter} && ${at}` }],
      mark: { type: "point", shape: "circle", filled: true, size, color, opacity: 1 },
      encoding,
    },
  ];
}

function layers(rows: readonly RankRow[], box: PlotBox, [best, worst]: Domain): Layer[] {
  const [periods, width] = [periodsOf(rows), plotWidth(box)];
  const circled = circledPeriods(periods, width);
  const x = periodX(periods, width);
  const scale = { domain: [best - 0.5, worst + 0.5], reverse: true, nice: false, zero: false };
  const encoding = { x, y: { field: "rank", type: "quantitative" as const, scale, axis: null } };
  const line = { encoding: { ...encoding, detail: { field: "partner", type: "nominal" as const } } };
  const pair = {
    ...line,
    name: "pair",
    color: PALETTE.accent,
    wide: true,
    filter: "datum.highlighted",
    size: 330,
  };
  const others = { ...line, name: "partners", color: PALETTE.axis, filter: "!datum.highlighted", size: 260 };
  const at = circled === periods ? "" : ` && indexof(${JSON.stringify(circled)}, datum.period) >= 0`;
  const digits = { color: PALETTE.background, bold: true, size: 11, filter: `isValid(datum.rank)${at}` };
  return [
    ...circledLine(others, periods, circled),
    ...circledLine(pair, periods, circled),
    ...textLayers({ name: "rank", encoding, expression: "toString(datum.rank)", ...digits }),
    nameLayer(rows, encoding),
  ];
}

/** How many of the group are drawn, where that is not all. */
function partialNotes(rows: readonly RankRow[], ranked: number | undefined): string[] {
  const drawn = new Set(rows.map((row) => row.partner)).size;
  if (ranked === undefined || ranked <= drawn) return [];
  return [
    `Of ${ranked} partners of the group that have a rank, ${drawn} ${drawn === 1 ? "is" : "are"} drawn.`,
  ];
}

/** Whether a line is broken: a partner without a rank between two that it has. */
function hasGap(rows: readonly RankRow[]): boolean {
  return [...new Set(rows.map((row) => row.partner))].some((partner) => {
    const line = rows.filter((row) => row.partner === partner).map((row) => row.rank !== undefined);
    return line.slice(line.indexOf(true), line.lastIndexOf(true) + 1).includes(false);
  });
}

function frameOf(
  { group, by = "trade turnover", ranked, rows }: RankData,
  context: ChartContext,
): ChartFrame {
  const own = rows.filter((row) => row.highlighted);
  const name = own[0]?.partner_name ?? context.partner;
  const partners = `${possessive(inText(context.reporter))} ${group}`;
  const told = levelsOf(own, (row) => row.rank).map(({ period, value }) => `${ordinal(value)} in ${period}`);
  return {
    title: rankHeadline({ name, group }, own, context),
    subtitle: `Rank among ${partners} by ${by}, ${periodRange(periodsOf(rows))}; 1 is the largest`,
    source: context.source,
    notes: [...drawnNotes(context, { estimated: false, gap: hasGap(rows) }), ...partialNotes(rows, ranked)],
    description: `Bump chart of ranks among ${partners}; ${inText(name)} was ${andList(told) || "not ranked"}.`,
  };
}

/** Who came before whom: a bump chart with the largest partner on top and the pair's partner in colour. */
export function rankChart(data: RankData, context: ChartContext): TopLevelSpec {
  const { rows } = data;
  const ranks = defined(rows.map((row) => row.rank));
  requireFigures("rank", ranks);
  const shown: Domain = [Math.min(...ranks), Math.max(...ranks)];
  const box = boxOf(rows, shown, pictureWidth(context));
  const values = rows.map((row) => ({ ...drawnRow(row, COLUMNS), highlighted: row.highlighted ?? false }));
  return { ...chartFrame(frameOf(data, context), box, layers(rows, box, shown)), data: { values } };
}
