import { element } from "./element.js";
import { type LiveChart, tell } from "./live-chart.js";

/** A slider over the years of a ranking; a sentence says what the chosen year shows. */
export function yearSlider(live: LiveChart): void {
  const { plot, chart } = live;
  const years = Object.keys(chart.years ?? {});
  if (years.length < 2) return;
  const last = years.length - 1;
  const slider = element("input", {
    type: "range",
    min: "0",
    max: String(last),
    value: String(last),
    "aria-valuetext": years[last] ?? "",
  });
  const told = element("output", {}, chart.years?.[years[last] ?? ""] ?? "");
  slider.addEventListener("input", () => {
    const year = years[Number(slider.value)] ?? "";
    slider.setAttribute("aria-valuetext", year);
    told.textContent = chart.years?.[year] ?? "";
    tell(live, "year", year);
  });
  const ends = [years[0] ?? "", years[last] ?? ""].map((year) =>
    element("span", { "aria-hidden": "true" }, year),
  );
  const label = element("label", {}, "Year ", ends[0] ?? "", slider, ends[1] ?? "");
  plot.before(element("div", { class: "controls years" }, label, told));
}
