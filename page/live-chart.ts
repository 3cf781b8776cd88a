import type { PageChart } from "../src/report/html/page-data.js";
import type { View } from "./vega.js";

/** A chart that is drawn and running. */
export interface LiveChart {
  readonly figure: HTMLElement;
  /** The box that scrolls and takes the keyboard. */
  readonly plot: HTMLElement;
  readonly chart: PageChart;
  readonly view: View;
}
