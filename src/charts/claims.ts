import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import type { ClaimPoint, ClaimRow, UndrawnClaim } from "./claim-rows.js";
import { type ChartContext, requireFigures } from "./drawing/chart-context.js";
import {
  type ChartFrame,
  chartFrame,
  type Layer,
  type PlotBox,
  pictureWidth,
  plotWidth,
} from "./drawing/chart-frame.js";
import { figureX, type GroupedRows, groupRows, headingLayer, placeY } from "./drawing/grouped-rows.js";
import { type KeyEntry, keyHeight, keyLayers } from "./drawing/key.js";
import { textLayers } from "./drawing/marks.js";
import { PALETTE, TEXT } from "./drawing/palette.js";
import { niceAxis } from "./drawing/pixel-scale.js";
import { widest } from "./drawing/text-width.js";
import { capital, countWord, opening, possessive } from "./headlines/words.js";

const [RIGHT, BOTTOM] = [16, 28];
/** Labels stand left of their row, or where that leaves no room for the points, above it. */
const BESIDE = { rowHeight: 28, left: 190, up: 0, apart: 20, ticks: 8, halo: false } as const;
const ABOVE = { rowHeight: 46, left: 12, up: -19, apart: 14, ticks: 4, halo: true } as const;

const LABEL_GAP = 16;

type Labels = Omit<typeof BESIDE | typeof ABOVE, "left"> & { readonly left: number };

// Digits leave less open than a picture can show; the bar stays visible.
const LEAST_WIDTH = 6;
/** How wide a point is, in pixels. */
const POINT = 10;

const LOOKS = [
  { shape: "circle", color: "#404040", text: TEXT.title },
  { shape: "diamond", color: PALETTE.imports, text: TEXT.imports },
  { shape: "square", color: "#404040", text: TEXT.title },
] as const;
const PARTNER_LOOKS = [
  { shape: "circle", color: PALETTE.accent, fill: PALETTE.background, text: TEXT.accent },
  { shape: "diamond", color: PALETTE.accent, fill: PALETTE.background, text: TEXT.accent },
  { shape: "square", color: PALETTE.accent, fill: PALETTE.background, text: TEXT.accent },
] as const;

const WORDS = {
  turnover: "turnover",
  exports: "exports",
  imports: "imports",
  growth: "growth",
  share: "shares",
};

/** `Turnover and exports: percent of the printed figure`. */
function headingOf(rows: readonly ClaimRow[], kind: ClaimRow["kind"]): string {
  const here = new Set(rows.filter((row) => row.kind === kind).map(({ what }) => what));
  const names = Object.entries(WORDS).flatMap(([what, word]) =>
    here.has(what as ClaimRow["what"]) ? [word] : [],
  );
  return `${capital(andList(names))}: ${kind === "level" ? "percent of the printed figure" : "percentage points"}`;
}

/** One entry a record; the reporter's books are filled, others hollow. */
function entriesOf(rows: readonly ClaimRow[]): (KeyEntry & { readonly record: string })[] {
  const records = new Map<string, ClaimPoint>();
  for (const { points } of rows) for (const point of points) records.set(recordOf(point), point);
  const counts = { filled: 0, hollow: 0 };
  return [...records].map(([record, { source, keeper, country }]) => {
    const isOwn = keeper === "reporter";
    const looks = isOwn ? LOOKS : PARTNER_LOOKS;
    const look = looks[counts[isOwn ? "filled" : "hollow"]++ % looks.length] ?? LOOKS[0];
    return { record, name: `${source}, ${country}`, ...look };
  });
}

function recordOf({ source, keeper }: ClaimPoint): string {
  return `${source} ${keeper}`;
}

type Placed = GroupedRows<ClaimRow>;

/** Points of a row that would hide each other stand one above the other, in the order of the key. */
function apart(
  points: readonly ClaimPoint[],
  entries: ReturnType<typeof entriesOf>,
  { near, most }: { readonly near: number; readonly most: number },
): (ClaimPoint & { readonly lower: number })[] {
  const order = entries.map(({ record }) => record);
  const inKey = (point: ClaimPoint) => order.indexOf(recordOf(point));
  const clusters: ClaimPoint[][] = [];
  for (const point of [...points].sort((a, b) => a.off - b.off)) {
    const last = clusters.at(-1);
    if (last && point.off - (last.at(-1)?.off ?? 0) < near) last.push(point);
    else clusters.push([point]);
  }
  return clusters.flatMap((cluster) => {
    const step = Math.min(POINT, most / Math.max(1, cluster.length - 1));
    return cluster
      .sort((a, b) => inKey(a) - inKey(b))
      .map((point, at) => ({ ...point, lower: (at - (cluster.length - 1) / 2) * step }));
  });
}

/** How the plot is measured. */
interface Pixel {
  /** One pixel of its width in its figures, and of its height in rows. */
  readonly wide: number;
  readonly high: number;
  /** How far apart points at one figure stand at most, in pixels. */
  readonly apart: number;
}

function pointLayers(
  grouped: Placed,
  { x, pixel }: { readonly x: (field: string) => object; readonly pixel: Pixel },
  entries: ReturnType<typeof entriesOf>,
): Layer[] {
  const rows = grouped.rows.map((row) => ({
    ...row,
    points: apart(row.points, entries, { near: POINT * pixel.wide, most: pixel.apart }),
  }));
  return entries.map(({ record, shape, color, fill }, index): Layer => {
    const values = rows.flatMap(({ place, id, points }) =>
      points
        .filter((point) => recordOf(point) === record)
        .map(({ off, lower }) => ({ place: Number((place + lower * pixel.high).toFixed(4)), id, off })),
    );
    return {
      name: `source-${index + 1}`,
      data: { values },
      mark: {
        type: "point",
        filled: true,
        opacity: 1,
        size: 75,
        shape,
        fill: fill ?? color,
        stroke: color,
        strokeWidth: 1.5,
      },
      encoding: { x: x("off"), y: placeY(grouped.count) },
    };
  });
}

function layersOf(
  grouped: Placed,
  entries: ReturnType<typeof entriesOf>,
  { labels, width }: { readonly labels: Labels; readonly width: number },
): Layer[] {
  const figures = grouped.rows.flatMap(({ low, high, points }) => [
    low,
    high,
    ...points.map(({ off }) => off),
  ]);
  const axis = niceAxis(figures, [0], labels.ticks);
  const pixel = {
    wide: (axis.domain[1] - axis.domain[0]) / width,
    high: 1 / labels.rowHeight,
    apart: labels.apart,
  };
  const least = LEAST_WIDTH * pixel.wide;
  const x = figureX(axis, {
    labelExpr:
      "datum.value === 0 ? 'as printed' : (datum.value > 0 ? '+' : '−') + format(abs(datum.value) * 100, 'd')",
    scale: { nice: false },
  });
  const y = placeY(grouped.count);
  const bars = grouped.rows.map(({ place, id, low, high }) => {
    const short = Math.max(0, least - (high - low)) / 2;
    return { place, id, low: low - short, high: high + short, exact_low: low, exact_high: high };
  });
  return [
    {
      name: "printed",
      data: { values: [{ level: 0 }] },
      mark: { type: "rule", color: PALETTE.zero, strokeWidth: 1 },
      encoding: { x: x("level") },
    },
    {
      name: "interval",
      data: { values: bars },
      mark: { type: "rule", color: PALETTE.faint, strokeWidth: 16 },
      encoding: { x: x("low"), x2: { field: "high" }, y },
    },
    ...pointLayers(grouped, { x, pixel }, entries),
    ...textLayers({
      name: "label",
      expression: "datum.label",
      encoding: { y },
      align: "left",
      x: -labels.left,
      dy: labels.up,
      halo: labels.halo,
      color: TEXT.body,
    }),
    headingLayer(grouped, labels.left),
  ];
}

/** A publication's statements: those that are drawn, and the others. */
interface Statements {
  readonly drawn: readonly ClaimRow[];
  readonly undrawn: readonly UndrawnClaim[];
}

/** The answer for all statements: which are contradicted or turn on the source, or that none does. */
function headline({ drawn, undrawn }: Statements, { reporter }: ChartContext): string {
  const all = [...drawn, ...undrawn];
  const of = (...verdicts: readonly string[]) => all.filter(({ verdict }) => verdicts.includes(verdict));
  const failing = of("contradicted", "direction-wrong");
  const depending = of("depends");
  const start = (found: readonly UndrawnClaim[], [one, many]: readonly [string, string]) =>
    `${opening(countWord(found.length))} of ${countWord(all.length)} statements ${found.length === 1 ? one : many}`;
  const ids = (found: readonly UndrawnClaim[]) => andList(found.map(({ id }) => id));
  if (failing.length > 0)
    return `${start(failing, ["is contradicted", "are contradicted"])}: ${ids(failing)}`;
  const turning = "or nearly, in one source and not in another";
  if (depending.length > 0)
    return `${start(depending, [`holds, ${turning}`, `hold, ${turning}`])}: ${ids(depending)}`;
  const checked = of("not-checkable").length > 0 ? " that can be checked" : "";
  return `All statements${checked} hold in every source of ${possessive(reporter)} books`;
}

/** What is not on the picture, and why. */
function undrawnNote(undrawn: readonly UndrawnClaim[]): string[] {
  if (undrawn.length === 0) return [];
  const ids = andList(undrawn.map(({ id }) => id));
  return [`Not drawn, as ranks, balances, directions and open bounds have no such bar: ${ids}.`];
}

function frameOf(statements: Statements, context: ChartContext): ChartFrame {
  const verdicts = statements.drawn.map(({ id, verdict }) => `${id} ${verdict}`);
  return {
    title: headline(statements, context),
    subtitle: "What each source has, less what is printed; the bar is what the printed digits leave open",
    source: context.source,
    notes: [...(context.notes ?? []), ...undrawnNote(statements.undrawn)],
    description: `Printed figures as intervals, and the figure of each source as a point beside them; the verdicts are ${andList(verdicts)}.`,
  };
}

/**
 * How far each source's figure lies from what a publication prints: an interval against points, one row a claim.
 *
 * @param undrawn Statements of the publication that have no row; the headline counts them, too.
 */
export function claimsChart(
  claims: readonly ClaimRow[],
  context: ChartContext,
  undrawn: readonly UndrawnClaim[] = [],
): TopLevelSpec {
  requireFigures(
    "claims",
    claims.flatMap(({ points }) => points.map(({ off }) => off)),
  );
  const levelsFirst = [...claims].sort((a, b) => Number(a.kind === "rate") - Number(b.kind === "rate"));
  const grouped = groupRows(levelsFirst, ({ kind }) => headingOf(claims, kind));
  const entries = entriesOf(claims);
  const labels = context.narrow ? ABOVE : BESIDE;
  const words = widest(
    claims.map(({ label }) => label),
    { size: 12 },
  );
  const left = context.narrow ? labels.left : Math.max(labels.left, words + LABEL_GAP);
  const room = {
    height: Math.round(grouped.count * labels.rowHeight),
    left,
    right: RIGHT,
    bottom: BOTTOM,
    width: pictureWidth(context),
  };
  const box: PlotBox = { ...room, key: keyHeight(entries, room) };
  const values = grouped.rows.map(({ place, id, kind, label, verdict }) => ({
    place,
    id,
    kind,
    label,
    verdict,
  }));
  const drawing = [
    ...keyLayers(entries, box),
    ...layersOf(grouped, entries, { labels: { ...labels, left }, width: plotWidth(box) }),
  ];
  return { ...chartFrame(frameOf({ drawn: claims, undrawn }, context), box, drawing), data: { values } };
}
