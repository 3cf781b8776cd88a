import { quantileSorted } from "simple-statistics";
import type { Bench } from "./bench.js";
import type { Duel } from "./duel.js";
import type { Run } from "./program.js";

const WIDTH = 10;

/** What is printed about one bench: times and memory of all sides, the ratio, and whether the aims are met. */
export function protocol(bench: Bench, duel: Duel): string {
  const sides = (["base", "beside", "ours"] as const).flatMap((side) => {
    const name = bench[side]?.name;
    return name === undefined ? [] : [{ name, runs: duel[side] }];
  });
  const label = Math.max(...sides.map(({ name }) => name.length));
  const ratio = timesAs(times, duel.ours, duel.base);
  const against = `aim at most ${bench.mostRatio}: ${verdict(ratio, bench.mostRatio)}`;
  return [
    `${bench.title} (${bench.rounds} rounds)`,
    `  ${" ".repeat(label)}${["min", "median", "max"].map((head) => head.padStart(WIDTH)).join("")}`,
    ...sides.flatMap(({ name, runs }) => lines(name.padEnd(label), runs)),
    `  time ${ratio.toFixed(2)} times the base, ${against}${processorRatio(duel.ours, duel.base)}`,
    ...besideLines(bench, duel),
    ...memoryLines(bench, duel.ours),
  ].join("\n");
}

function besideLines(bench: Bench, { ours, beside }: Duel): string[] {
  if (bench.beside === undefined) return [];
  const ratio = timesAs(times, ours, beside).toFixed(2);
  return [`  time ${ratio} times ${bench.beside.name}${processorRatio(ours, beside)}`];
}

function processorRatio(ours: readonly Run[], other: readonly Run[]): string {
  if (worked(ours).length === 0 || worked(other).length === 0) return "";
  return `; processor ${timesAs(worked, ours, other).toFixed(2)} times`;
}

/** How many times as much of something ours took as another. */
function timesAs(
  of: (runs: readonly Run[]) => number[],
  ours: readonly Run[],
  other: readonly Run[],
): number {
  return median(of(ours)) / median(of(other));
}

function memoryLines({ mostMegabytes }: Bench, runs: readonly Run[]): string[] {
  if (mostMegabytes === undefined) return [];
  const peak = Math.max(...memory(runs));
  return [
    `  peak memory ${peak.toFixed(0)} MB, aim at most ${mostMegabytes} MB: ${verdict(peak, mostMegabytes)}`,
  ];
}

function lines(name: string, runs: readonly Run[]): string[] {
  const rest: readonly (readonly [readonly number[], string])[] = [
    [worked(runs), "ms of processor"],
    [memory(runs), "MB"],
  ];
  const more = rest.filter(([values]) => values.length > 0);
  return [
    `  ${name}${row(times(runs), "ms")}`,
    ...more.map(([values, unit]) => `  ${" ".repeat(name.length)}${row(values, unit)}`),
  ];
}

function row(values: readonly number[], unit: string): string {
  const figures = [Math.min(...values), median(values), Math.max(...values)];
  const [short = "", ...words] = unit.split(" ");
  const cells = figures.map((figure) => `${figure.toFixed(0)} ${short}`.padStart(WIDTH)).join("");
  return [cells, ...words].join(" ");
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

function worked(runs: readonly Run[]): number[] {
  return runs.flatMap(({ processorMilliseconds }) =>
    processorMilliseconds === undefined ? [] : [processorMilliseconds],
  );
}

function memory(runs: readonly Run[]): number[] {
  return runs.flatMap(({ megabytes }) => (megabytes === undefined ? [] : [megabytes]));
}
