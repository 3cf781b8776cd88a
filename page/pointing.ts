import { tableNumber, unitLabel } from "../src/core/numbers.js";
import type { PageChart } from "../src/report/html/page-data.js";
import { element } from "./element.js";
import type { LiveChart } from "./live-chart.js";
import { type Datum, nearest, type Target, targetsOf } from "./targets.js";

const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What is pointed at, by pointer or arrow keys, tells its figures while all else fades. */
export function pointing({ figure, plot, chart, view }: LiveChart): void {
  const tip = element("div", { class: "tip", role: "status", hidden: "" });
  figure.append(tip);
  let shown: Target | undefined;
  const show = (target: Target | undefined) => {
    if (target === shown) return;
    shown = target;
    tip.hidden = target === undefined;
    view.signal("lit", target?.datum[chart.field] ?? null);
    void view.runAsync();
    if (!target) return;
    tip.replaceChildren(...tipLines(chart, target.datum));
    placeTip(tip, { figure, plot }, target);
  };
  plot.addEventListener("pointermove", (event) => {
    const box = plot.querySelector("svg")?.getBoundingClientRect();
    if (!box) return;
    show(nearest(targetsOf(view, chart.field), event.clientX - box.left, event.clientY - box.top));
  });
  plot.addEventListener("pointerleave", () => show(undefined));
  plot.addEventListener("blur", () => show(undefined));
  plot.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(undefined);
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const targets = targetsOf(view, chart.field);
    const at = targets.findIndex(
      ({ datum, x, y }) => datum === shown?.datum && x === shown.x && y === shown.y,
    );
    show(targets[at < 0 ? (step > 0 ? 0 : targets.length - 1) : at + step] ?? shown);
  });
}

function tipLines({ columns }: PageChart, datum: Datum): HTMLElement[] {
  const names = ["partner_name", "heading_name", "label"].flatMap((name) => textOf(datum[name]));
  const head = [...names, ...textOf(datum["period"] ?? datum["when"])].join(", ").replace(/\s+/g, " ");
  const lines = Object.entries(columns).flatMap(([name, column]) => {
    const value = datum[name];
    if (typeof value !== "number") return [];
    const unit = unitLabel(column);
    const suffix = unit === undefined ? "" : ` ${unit}`;
    return [element("div", {}, `${column.label}: `, element("b", {}, tableNumber(value, column)), suffix)];
  });
  return [element("div", { class: "head" }, head), ...lines];
}

function textOf(value: unknown): string[] {
  return typeof value === "string" && value !== "" ? [value] : [];
}

const GAP = 12;

function placeTip(
  tip: HTMLElement,
  { figure, plot }: Pick<LiveChart, "figure" | "plot">,
  target: Target,
): void {
  const frame = figure.getBoundingClientRect();
  const picture = plot.querySelector("svg")?.getBoundingClientRect() ?? frame;
  const x = picture.left - frame.left + target.x;
  const y = picture.top - frame.top + target.box.y1;
  const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, frame.width - tip.offsetWidth));
  const above = y - tip.offsetHeight - GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 0 ? above : picture.top - frame.top + target.box.y2 + GAP}px`;
}
