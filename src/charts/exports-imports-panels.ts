import { defined, type Figure } from "./drawing/chart-context.js";
import type { PlotBox } from "./drawing/chart-frame.js";
import { type Domain, type NiceAxis, niceAxis } from "./drawing/pixel-scale.js";

/** Exports, imports and their difference in one period. */
export interface ExportsImportsRow {
  readonly period: string;
  readonly exports_usd: Figure;
  readonly imports_usd: Figure;
  /** Exports minus imports. */
  readonly balance_usd: Figure;
  readonly estimated?: boolean;
}

/** The room around the two panels. */
export const PANEL_BOX: PlotBox = { height: 360, left: 30, right: 66, bottom: 28 };
const BETWEEN = 56;
const LEAST_PANEL = 40;
const UNDER_DEFICIT = 18;

/** Where the two panels stand; one dollar is as tall in both. */
export interface Panels {
  readonly flows: NiceAxis;
  readonly balance: Domain;
  readonly split: number;
}

/** Panels that hold every figure of the rows. */
export function panelsOf(rows: readonly ExportsImportsRow[]): Panels {
  const flows = niceAxis(defined(rows.flatMap((row) => [row.exports_usd, row.imports_usd])));
  const balances = defined(rows.map((row) => row.balance_usd));
  const balance: Domain = [Math.min(0, ...balances), Math.max(0, ...balances)];
  const room = PANEL_BOX.height - BETWEEN - (balance[0] < 0 ? UNDER_DEFICIT : 0);
  const fair = (room * flows.domain[1]) / (flows.domain[1] + balance[1] - balance[0]);
  return { flows, balance, split: Math.round(Math.min(fair, room - LEAST_PANEL)) };
}

/** Bottom and top of the balance panel, in pixels. */
export function balanceRange({ flows, balance, split }: Panels): [number, number] {
  const pixelsPerDollar = split / flows.domain[1];
  const top = split + BETWEEN;
  return [top + (balance[1] - balance[0]) * pixelsPerDollar, top];
}
