import type { TopLevelSpec } from "vega-lite";
import { andList } from "../core/and-list.js";
import type { ClaimPoint, ClaimRow } from "./claim-rows.js";
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
import { countWord, opening, possessive } from "./headlines/words.js";

const [RIGHT, BOTTOM] = [16, 28];
/** Labels stand left of their row, or where that leaves no room for the points, above it. */
const BESIDE = { rowHeight: 28, left: 190, up: 0, ticks: 8, halo: false } as const;
const ABOVE = { rowHeight: 46, left: 12, up: -19, ticks: 4, halo: true } as const;

type Labels = typeof BESIDE | typeof ABOVE;

const HEADINGS = {
  level: "Turnover: percent of the printed figure",
  rate: "Growth and shares: percentage points",
} as const;
// Digits leave less open than a picture can show; the bar stays visible.
const LEAST_WIDTH = 6;

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

/** One entry a record; the reporter's books are filled, the partner's hollow. */
function entriesOf(rows: readonly ClaimRow[]): (KeyEntry & { readonly record: string })[] {
  const records = new Map<string, ClaimPoint>();
  for (const { points } of rows) for (const point of points) records.set(recordOf(point), point);
  const counts = { reporter: 0, partner: 0 };
  return [...records].map(([record, { source, keeper, country }]) => {
    const looks = keeper === "reporter" ? LOOKS : PARTNER_LOOKS;
    const look = looks[counts[keeper]++ % looks.length] ?? LOOKS[0];
    return { record, name: `${source}, ${country}`, ...look };
  });
}

function recordOf({ source, keeper }: ClaimPoint): string {
  return `${source} ${keeper}`;
}

type Placed = GroupedRows<ClaimRow>;

function pointLayers(
  grouped: Placed,
  x: (field: string) => object,
  entries: ReturnType<typeof entriesOf>,
): Layer[] {
  return entries.map(({ record, shape, color, fill }, index): Layer => {
    const values = grouped.rows.flatMap(({ place, id, points }) =>
      points.filter((point) => recordOf(point) === record).map(({ off }) => ({ place, id, off })),
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
  const least = (LEAST_WIDTH / width) * (axis.domain[1] - axis.domain[0]);
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
    ...pointLayers(grouped, x, entries),
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

/** The answer: which printed figures turn on the source, or that none does. */
function headline(rows: readonly ClaimRow[], { reporter }: ChartContext): string {
  const of = (...verdicts: readonly string[]) => rows.filter(({ verdict }) => verdicts.includes(verdict));
  const failing = of("contradicted", "direction-wrong");
  const depending = of("depends");
  const all = countWord(rows.length);
  const ids = (found: readonly ClaimRow[]) => andList(found.map(({ id }) => id));
  const end =
    depending.length === 1
      ? "holds, or nearly, in one source and not in another"
      : "hold, or nearly, in one source and not in another";
  if (failing.length > 0)
    return `${opening(countWord(failing.length))} of ${all} printed figures ${failing.length === 1 ? "is" : "are"} contradicted: ${ids(failing)}`;
  if (depending.length > 0)
    return `${opening(countWord(depending.length))} of ${all} printed figures ${end}: ${ids(depending)}`;
  return `All printed figures hold in every source of ${possessive(reporter)} books`;
}

function frameOf(rows: readonly ClaimRow[], context: ChartContext): ChartFrame {
  const verdicts = rows.map(({ id, verdict }) => `${id} ${verdict}`);
  return {
    title: headline(rows, context),
    subtitle: "What each source has, less what is printed; the bar is what the printed digits leave open",
    source: context.source,
    notes: context.notes ?? [],
    description: `Printed figures as intervals, and the figure of each source as a point beside them; the verdicts are ${andList(verdicts)}.`,
  };
}

/** How far each source's figure lies from what a publication prints: an interval against points, one row a claim. */
export function claimsChart(claims: readonly ClaimRow[], context: ChartContext): TopLevelSpec {
  requireFigures(
    "claims",
    claims.flatMap(({ points }) => points.map(({ off }) => off)),
  );
  const levelsFirst = [...claims].sort((a, b) => Number(a.kind === "rate") - Number(b.kind === "rate"));
  const grouped = groupRows(levelsFirst, ({ kind }) => HEADINGS[kind]);
  const entries = entriesOf(claims);
  const labels = context.narrow ? ABOVE : BESIDE;
  const room = {
    height: Math.round(grouped.count * labels.rowHeight),
    left: labels.left,
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
    ...layersOf(grouped, entries, { labels, width: plotWidth(box) }),
  ];
  return { ...chartFrame(frameOf(claims, context), box, drawing), data: { values } };
}
