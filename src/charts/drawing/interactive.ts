import type { Mark, Spec } from "vega";
import type { ChartParts } from "./chart-parts.js";

/** A series that a reader can take away and bring back. */
export interface ChartSeries {
  readonly id: string;
  readonly label: string;
}

/** How a reader takes a chart apart. */
export interface ChartHandles {
  /** The column whose value tells one thing pointed at from the others. */
  readonly field: string;
  readonly series: readonly ChartSeries[];
}

const FADED = 0.18;

/**
 * A drawn chart as a page shows it: the bare plot, without the title and source that the page sets itself, on no
 * ground of its own, with two signals.
 *
 * `lit` holds the value of the handles' field that is pointed at; everything else fades. `hidden` holds ids of
 * series taken away: marks whose name starts with the id, or whose rows hold it.
 */
export function interactive(vega: Spec, { plot }: ChartParts, handles: ChartHandles): Spec {
  const { title: _title, background: _ground, $schema: _schema, description: _told, ...bare } = vega;
  const padding = { left: plot.before, right: plot.after, top: plot.above, bottom: plot.below };
  const signals = [
    { name: "lit", value: null },
    { name: "hidden", value: [] },
  ];
  const marks = (vega.marks ?? [])
    .filter(({ name }) => name !== "source_marks" && name !== "head_room_marks")
    .map((mark) => responsive(mark, handles));
  return { ...bare, padding, signals: [...(vega.signals ?? []), ...signals], marks };
}

function responsive(mark: Mark, handles: ChartHandles): Mark {
  if (mark.type === "group") {
    return { ...mark, marks: (mark.marks ?? []).map((inner) => responsive(inner, handles)) };
  }
  const update = mark.encode?.update ?? {};
  const rules = [...hiddenRules(mark, handles), ...litRules(mark, handles)];
  if (rules.length === 0) return mark;
  const own = update["opacity"] ?? { value: 1 };
  const opacity = [...rules, ...(Array.isArray(own) ? own : [own])];
  return { ...mark, encode: { ...mark.encode, update: { ...update, opacity } } } as Mark;
}

function hiddenRules(mark: Mark, { series, field }: ChartHandles) {
  const words = mark.name?.split("_") ?? [];
  return series.flatMap(({ id, label }) => {
    const test = words.includes(id)
      ? `indexof(hidden, '${id}') >= 0`
      : `indexof(hidden, '${id}') >= 0 && (${holds(id, label, field)})`;
    return words[0] === "key" ? [] : [{ test, value: 0 }];
  });
}

/** Whether a row is of a series: by the field, by the part it holds, or by the name it prints. */
function holds(id: string, label: string, field: string): string {
  const name = JSON.stringify(label);
  return `datum['${field}'] === ${name} || datum.names === ${name} || datum.series === ${name} || datum.part === '${id}'`;
}

// A line is one mark for many periods; only a line that is a series of its own can be pointed at.
function litRules(mark: Mark, { field }: ChartHandles) {
  if (mark.type === "line" && field === "period") return [];
  const own = `(datum['${field}'] || datum.series)`;
  const other = `(isValid(${own}) && ${own} !== lit) || (isValid(datum.names) && indexof(datum.names, lit) < 0)`;
  return [{ test: `lit !== null && (${other})`, value: FADED }];
}
