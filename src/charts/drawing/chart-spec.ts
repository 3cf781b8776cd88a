/**
 * A chart as it is written to `<name>.vl.json`: a specification of Vega-Lite, which opens as it is in its public editor.
 * Plain data, and said here without the types of Vega-Lite, which travel inside the bundle and not beside it.
 */
export interface ChartSpec {
  readonly $schema?: string;
  /** The answer, in lines. */
  readonly title?: object | string | null;
  /** One sentence for a screen reader, with the main figures. */
  readonly description?: string;
  /** The rows that are drawn, or where they are. */
  readonly data?: object | null;
  /** What Vega-Lite leaves alone: for a chart with a year to choose, a sentence for each, as `years`. */
  readonly usermeta?: object;
}
