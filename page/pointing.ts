import { tableNumber, unitLabel } from "../src/core/numbers.js";
import type { PageChart } from "../src/report/html/page-data.js";
import { element } from "./element.js";
import { type LiveChart, tell } from "./live-chart.js";
import { type Datum, nearest, type Target, targetsOf } from "./targets.js";

const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What is pointed at, by pointer or arrow keys, tells its figures while all else fades. */
export function pointing(live: LiveChart): void {
  const { figure, plot, chart } = live;
  const tip = element("div", { class: "tip", role: "status", hidden: "" });
  figure.append(tip);
  let shown: Target | undefined;
  const show = (target: Target | undefined) => {
    if (target === shown) return;
    shown = target;
    tip.hidden = target === undefined;
    tell(live, "lit", target?.datum[chart.field] ?? null);
    if (!target) return;
    tip.replaceChildren(...tipLines(chart, target.datum));
    placeTip(tip, live, target);
  };
  plot.addEventListener("pointermove", (event) => {
    const { left, top, scale } = pictureOf(live);
    const at = [(event.clientX - left) / scale, (event.clientY - top) / scale] as const;
    show(nearest(targetsOf(live.view, chart.field), ...at));
  });
  plot.addEventListener("pointerleave", () => show(undefined));
  plot.addEventListener("blur", () => show(undefined));
  plot.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(undefined);
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const targets = targetsOf(live.view, chart.field);
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

/** Where a chart stands in the window, and how large one of its pixels is there. */
function pictureOf({ stage }: LiveChart): { left: number; top: number; scale: number } {
  const picture = stage.querySelector("svg");
  if (!picture) return { left: 0, top: 0, scale: 1 };
  const { left, top, width } = picture.getBoundingClientRect();
  return { left, top, scale: width / (picture.viewBox.baseVal.width || width) };
}

function placeTip(tip: HTMLElement, live: LiveChart, target: Target): void {
  const frame = live.figure.getBoundingClientRect();
  const { left: pictureLeft, top: pictureTop, scale } = pictureOf(live);
  const x = pictureLeft - frame.left + target.x * scale;
  const y = pictureTop - frame.top + target.box.y1 * scale;
  const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, frame.width - tip.offsetWidth));
  const above = y - tip.offsetHeight - GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 0 ? above : pictureTop - frame.top + target.box.y2 * scale + GAP}px`;
}
