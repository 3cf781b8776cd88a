import { defined, type Figure } from "./drawing/chart-context.js";
import type { AnyWidth } from "./drawing/chart-frame.js";
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
export const PANEL_BOX: AnyWidth = { height: 360, left: 30, right: 66, bottom: 28 };
const BETWEEN = 56;
const LEAST_PANEL = 40;
const UNDER_DEFICIT = 18;
// A figure within this part of the upper panel has its label below the axis, which takes that much room there.
const NEAR_ZERO = 0.04;
const UNDER_ZERO = 14;
const HEADING = 22;

/** Where the two panels stand; one dollar is as tall in both. */
export interface Panels {
  readonly flows: NiceAxis;
  readonly balance: Domain;
  readonly split: number;
  /** The middle of the lower panel's heading, in pixels. */
  readonly heading: number;
}

/** Panels that hold every figure of the rows. */
export function panelsOf(rows: readonly ExportsImportsRow[]): Panels {
  const amounts = defined(rows.flatMap((row) => [row.exports_usd, row.imports_usd]));
  const flows = niceAxis(amounts);
  const under = Math.min(...amounts) < NEAR_ZERO * flows.domain[1] ? UNDER_ZERO : 0;
  const balances = defined(rows.map((row) => row.balance_usd));
  const balance: Domain = [Math.min(0, ...balances), Math.max(0, ...balances)];
  const room = PANEL_BOX.height - BETWEEN - under - (balance[0] < 0 ? UNDER_DEFICIT : 0);
  const fair = (room * flows.domain[1]) / (flows.domain[1] + balance[1] - balance[0]);
  const split = Math.round(Math.min(fair, room - LEAST_PANEL));
  return { flows, balance, split, heading: split + HEADING + under };
}

/** Bottom and top of the balance panel, in pixels. */
export function balanceRange({ flows, balance, split, heading }: Panels): [number, number] {
  const pixelsPerDollar = split / flows.domain[1];
  const top = heading - HEADING + BETWEEN;
  return [top + (balance[1] - balance[0]) * pixelsPerDollar, top];
}
