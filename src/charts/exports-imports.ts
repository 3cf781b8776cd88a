import type { TopLevelSpec } from "vega-lite";
import {
  type ChartContext,
  defined,
  drawnNotes,
  drawnRow,
  levelsOf,
  requireFigures,
} from "./drawing/chart-context.js";
import { type ChartFrame, chartFrame, pictureWidth } from "./drawing/chart-frame.js";
import { amountWords, type MoneyScale, moneyScale } from "./drawing/money-scale.js";
import { upper } from "./exports-imports-labels.js";
import { exportsImportsLayers, panelRoom } from "./exports-imports-layers.js";
import type { ExportsImportsRow } from "./exports-imports-panels.js";
import { exportsImportsHeadline } from "./headlines/exports-imports-headline.js";
import { inText } from "./headlines/words.js";

const COLUMNS = ["period", "exports_usd", "imports_usd", "balance_usd", "estimated"] as const;

function describe(rows: readonly ExportsImportsRow[], context: ChartContext): string {
  const { reporter, partner } = context;
  const amount = amountWords(context);
  const last = rows.findLast((row) => row.exports_usd !== undefined && row.imports_usd !== undefined);
  const start = `Two lines, exports of ${inText(reporter)} to ${inText(partner)} and imports from there, and bars of the balance`;
  if (last?.exports_usd === undefined || last.imports_usd === undefined) return `${start}.`;
  const { exports_usd, imports_usd, period } = last;
  return `${start}; in ${period} exports were ${amount(exports_usd)}, imports ${amount(imports_usd)}, the balance ${amount(exports_usd - imports_usd)}.`;
}

function frameOf(rows: readonly ExportsImportsRow[], context: ChartContext, scale: MoneyScale): ChartFrame {
  const { reporter, partner, source } = context;
  const balances = levelsOf(rows, (row) => row.balance_usd);
  const gap = rows.some((row) => row.exports_usd === undefined || row.imports_usd === undefined);
  return {
    title: exportsImportsHeadline(balances, rows.length, context),
    subtitle: `Exports (FOB) of ${inText(reporter)} to ${inText(partner)}, imports (CIF) and the balance, ${scale.unit} at current prices`,
    source,
    notes: drawnNotes(context, { estimated: rows.some((row) => row.estimated), gap }),
    description: describe(rows, context),
  };
}

/** What the reporter sold and bought, and what was left over: two lines from zero above bars of the balance. */
export function exportsImportsChart(rows: readonly ExportsImportsRow[], context: ChartContext): TopLevelSpec {
  const flows = rows.flatMap((row) => [row.exports_usd, row.imports_usd]);
  requireFigures("exports-imports", flows);
  const scale = moneyScale(defined(flows), context);
  const box = panelRoom(rows, scale, pictureWidth(context));
  const spec = chartFrame(frameOf(rows, context, scale), box, exportsImportsLayers(rows, box, scale));
  const values = rows.map((row) => ({ ...drawnRow(row, COLUMNS), upper: upper(row) }));
  return { ...spec, data: { values }, resolve: { scale: { y: "independent" } } };
}
