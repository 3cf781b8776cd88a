import type { PageChart } from "../src/report/html/page-data.js";
import type { View } from "./vega.js";

/** A chart that is drawn and running. */
export interface LiveChart {
  readonly figure: HTMLElement;
  /** The box that scrolls and takes the keyboard. */
  readonly plot: HTMLElement;
  readonly chart: PageChart;
  /** What is drawn now; another one after the window became narrow or wide. */
  view: View;
  /** The element that it is drawn in. */
  readonly stage: HTMLElement;
  /** The picture that stood there before; it is printed where the screen has a narrow chart. */
  readonly picture: SVGElement;
}

/** Set a signal of a chart, and draw it so. */
export function tell(live: LiveChart, signal: string, value: unknown): void {
  live.view.signal(signal, value);
  void live.view.runAsync();
}
