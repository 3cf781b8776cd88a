import { quantileSorted } from "simple-statistics";
import type { Bench } from "./bench.js";
import type { Duel } from "./duel.js";
import type { Run } from "./program.js";

const WIDTH = 10;

/** What is printed about one bench: times and memory of both sides, the ratio, and whether the aims are met. */
export function protocol(bench: Bench, { ours, base }: Duel): string {
  const ratio = median(times(ours)) / median(times(base));
  const names = [bench.ours.name, bench.base.name];
  const label = Math.max(...names.map((name) => name.length));
  return [
    `${bench.title} (${bench.rounds} rounds)`,
    `  ${" ".repeat(label)}${["min", "median", "max"].map((head) => head.padStart(WIDTH)).join("")}`,
    ...[base, ours].flatMap((runs, side) => lines(names[1 - side]?.padEnd(label) ?? "", runs)),
    `  time ${ratio.toFixed(2)} times the base, aim at most ${bench.mostRatio}: ${verdict(ratio, bench.mostRatio)}`,
    ...memoryLines(bench, ours),
  ].join("\n");
}

function memoryLines({ mostMegabytes }: Bench, runs: readonly Run[]): string[] {
  if (mostMegabytes === undefined) return [];
  const peak = Math.max(...memory(runs));
  return [
    `  peak memory ${peak.toFixed(0)} MB, aim at most ${mostMegabytes} MB: ${verdict(peak, mostMegabytes)}`,
  ];
}

function lines(name: string, runs: readonly Run[]): string[] {
  const held = memory(runs);
  const time = `  ${name}${row(times(runs), "ms")}`;
  return held.length === 0 ? [time] : [time, `  ${" ".repeat(name.length)}${row(held, "MB")}`];
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
  return runs.flatMap(({ megabytes }) => (megabytes === undefined ? [] : [megabytes]));
}
