import { element } from "./element.js";
import { type LiveChart, tell } from "./live-chart.js";

/** A box to tick for each series of a chart; what is not ticked is taken away. */
export function seriesChoice(live: LiveChart): void {
  const { plot, chart } = live;
  if (chart.series.length < 2) return;
  const boxes = chart.series.map(({ id, label }) => {
    const box = element("input", { type: "checkbox", value: id, checked: "" });
    return { box, label: element("label", {}, box, ` ${label}`) };
  });
  const apply = () => {
    tell(
      live,
      "hidden",
      boxes.flatMap(({ box }) => (box.checked ? [] : [box.value])),
    );
  };
  for (const { box } of boxes) box.addEventListener("change", apply);
  const legend = element("legend", {}, "Show");
  plot.after(element("fieldset", { class: "controls" }, legend, ...boxes.map(({ label }) => label)));
}
