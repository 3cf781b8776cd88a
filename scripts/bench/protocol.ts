import { quantileSorted } from "simple-statistics";
import type { Bench } from "./bench.js";
import type { Duel } from "./duel.js";
import type { Run } from "./program.js";

const WIDTH = 10;

/** What is printed about one bench: times and memory of both sides, the ratio, and whether the aims are met. */
export function protocol(bench: Bench, { ours, base }: Duel): string {
  const ratio = median(times(ours)) / median(times(base));
  const peak = Math.max(...memory(ours));
  const names = [bench.ours.name, bench.base.name];
  const label = Math.max(...names.map((name) => name.length));
  return [
    `${bench.title} (${bench.rounds} rounds)`,
    `  ${" ".repeat(label)}${["min", "median", "max"].map((head) => head.padStart(WIDTH)).join("")}`,
    ...[base, ours].flatMap((runs, side) => lines(names[1 - side]?.padEnd(label) ?? "", runs)),
    `  time ${ratio.toFixed(2)} times the base, aim at most ${bench.mostRatio}: ${verdict(ratio, bench.mostRatio)}`,
    `  peak memory ${peak.toFixed(0)} MB, aim at most ${bench.mostMegabytes} MB: ${verdict(peak, bench.mostMegabytes)}`,
  ].join("\n");
}

function lines(name: string, runs: readonly Run[]): string[] {
  return [`  ${name}${row(times(runs), "ms")}`, `  ${" ".repeat(name.length)}${row(memory(runs), "MB")}`];
}

function row(values: readonly number[], unit: string): string {
  const figures = [Math.min(...values), median(values), Math.max(...values)];
  return figures.map((figure) => `${figure.toFixed(0)} ${unit}`.padStart(WIDTH)).join("");
}

function verdict(value: number, most: number): string {
  return value <= most ? "met" : "missed";
}

function median(values: readonly number[]): number {
  return quantileSorted(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

function times(runs: readonly Run[]): number[] {
  return runs.map((run) => run.milliseconds);
}

function memory(runs: readonly Run[]): number[] {
  return runs.map((run) => run.megabytes);
}
