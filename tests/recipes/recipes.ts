import type { Written } from "./tree-copy.js";

/** An indicator: exports over turnover. */
export const INDICATOR: Written = {
  files: {
    "src/indicators/sample-part.ts": `import { requireTradeValues } from "./arguments/arguments.js";
import type { IndicatorMeta } from "./catalogue/indicator.js";
import type { TwoFlows } from "./turnover.js";

/** The part of turnover that is exports. */
export function samplePart({ exports, imports }: TwoFlows): number | undefined {
  requireTradeValues({ exports, imports });
  return exports + imports === 0 ? undefined : exports / (exports + imports);
}

export const samplePartMeta = {
  id: "sample-part",
  title: "Part of exports in turnover",
  family: "levels",
  unit: "share",
  range: [0, 1],
  reading: "Above a half, the reporter sells more than it buys.",
  formula: "X_ij / (X_ij + M_ij)",
  question: "Who sells more to whom?",
  needs: ["exports and imports of the reporter with the partner"],
  references: ["un-imts-2010"],
} as const satisfies IndicatorMeta;
`,
  },
  lines: [
    {
      file: "src/indicators/catalogue/of-totals.ts",
      behind: /^ {2}entry\(coverageRatioMeta.*\n/m,
      line: '  entry(samplePartMeta, figures({ exports: "X_ij", imports: "M_ij" }, samplePart)),\n',
    },
    {
      file: "src/indicators/catalogue/of-totals.ts",
      behind: /^/,
      line: 'import { samplePart, samplePartMeta } from "../sample-part.js";\n',
    },
    {
      file: "src/index.ts",
      behind: /^/,
      line: 'export { samplePart } from "./indicators/sample-part.js";\n',
    },
  ],
};

/** A format: lines of year, seller, buyer and dollars. */
export const FORMAT: Written = {
  files: {
    "src/ingest/formats/sample.ts": `import { sql } from "../../engine/sql.js";
import type { Format } from "../format.js";
import { hasHeader } from "../sample.js";
import { textRows } from "../text-rows.js";

/** Lines of year, seller, buyer and dollars. */
export const sample: Format = {
  id: "sample",
  title: "Sales by year",
  source: {
    title: "Sales",
    producer: "Nobody",
    citation: "Nobody, Sales.",
    url: "https://example.org/",
    license: { name: "CC0", url: "https://example.org/" },
    notes: [],
    reading: [],
  },
  kind: "reported",
  codes: "name",
  covers: "selection",
  repeats: "never",
  trace: "line",
  recognise: (file) =>
    hasHeader(file, ["year", "seller", "buyer", "dollars"]) ? { confidence: 1, reasons: ["its heads"] } : undefined,
  rows: (file) => ({
    from: textRows(file),
    fates: [],
    period: sql\`year\`,
    reporter: sql\`seller\`,
    partner: sql\`buyer\`,
    flow: "export",
    product: "TOTAL",
    value: sql\`try_cast(dollars AS DOUBLE)\`,
    valuation: "FOB",
  }),
};
`,
  },
  lines: [
    { file: "src/ingest/formats.ts", behind: /= \[\n/, line: "  sample,\n" },
    { file: "src/ingest/formats.ts", behind: /^/, line: 'import { sample } from "./formats/sample.js";\n' },
  ],
};

/** A chart: a bar a year. */
export const CHART: Written = {
  files: {
    "src/charts/sample-bars.ts": `import type { TopLevelSpec } from "vega-lite";
import { type ChartContext, type Figure, requireFigures } from "./drawing/chart-context.js";
import { chartFrame, pictureWidth } from "./drawing/chart-frame.js";

/** Turnover as bars. */
export function sampleBars(
  rows: readonly { readonly period: string; readonly turnover_usd: Figure }[],
  context: ChartContext,
): TopLevelSpec {
  const { reporter, partner, source } = context;
  requireFigures("sample-bars", rows.map((row) => row.turnover_usd));
  const frame = {
    title: \`\${reporter} and \${partner}\`,
    subtitle: "Turnover in dollars",
    source,
    notes: [],
    description: "A bar for each year.",
  };
  const bars = {
    name: "bars",
    mark: { type: "bar" as const },
    encoding: {
      x: { field: "period", type: "nominal" as const, title: null },
      y: { field: "turnover_usd", type: "quantitative" as const, title: null },
    },
  };
  const box = { height: 200, left: 60, right: 10, bottom: 30, width: pictureWidth(context) };
  return { ...chartFrame(frame, box, [bars]), data: { values: rows.map(({ period, turnover_usd }) => ({ period, turnover_usd })) } };
}
`,
  },
  lines: [
    {
      file: "src/charts/catalogue.ts",
      behind: /CHARTS = \[\n/,
      line: '  { name: "sample-bars", title: "Bars", question: "How much, as bars?" },\n',
    },
    {
      file: "src/report/charts.ts",
      behind: /DRAWINGS: readonly Drawing\[\] = \[\n/,
      line: '  one("sample-bars", ({ trade }) => trade, ({ trade }, context) => sampleBars(rows(trade), context)),\n',
    },
    {
      file: "src/report/charts.ts",
      behind: /^/,
      line: 'import { sampleBars } from "../charts/sample-bars.js";\n',
    },
  ],
};

/** A chapter of one sentence. */
export const CHAPTER: Written = {
  files: {
    "src/report/chapters/sample.ts": `import type { Chapter } from "../chapter.js";
import { paragraph } from "../prose.js";

/** One sentence. */
export const sample: Chapter = {
  id: "sample",
  name: ({ partner }) => \`A chapter about \${partner}\`,
  write: ({ data, say }) => [paragraph(say\`The last year is \${data.last}.\`)],
};
`,
  },
  lines: [
    { file: "src/report/chapters.ts", behind: /= \[\n/, line: "  sample,\n" },
    { file: "src/report/chapters.ts", behind: /^/, line: 'import { sample } from "./chapters/sample.js";\n' },
  ],
};
