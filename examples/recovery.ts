// How much of the fall was made good: an indicator on figures of a table, every name and unit typed.
import { openWorkbench, recovery, tradeTable } from "bilat";

using bench = await openWorkbench();
const years = { from: 2013, to: 2018 };
const { rows } = await tradeTable(bench, { reporter: "RUS", partner: "JPN", years });
const values = rows.flatMap(({ turnover_usd }) => turnover_usd ?? []);
const { toPeak, fromTrough } = recovery({
  value: values.at(-1) ?? Number.NaN,
  peak: Math.max(...values),
  trough: Math.min(...values),
});
console.log(`${percent(toPeak)} of the peak; ${percent(fromTrough)} of the fall made good`);

// A measure without a meaning is undefined, and the compiler asks what to do then.
function percent(ratio: number | undefined): string {
  return ratio === undefined ? "n.m." : `${(100 * ratio).toFixed(1)}%`;
}
