import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench, Contestant } from "./bench.js";
import { type Run, runNode } from "./program.js";

/** All runs of all sides. */
export interface Duel {
  readonly ours: readonly Run[];
  readonly base: readonly Run[];
  readonly beside: readonly Run[];
}

/**
 * Run all sides in turn, so that a slow minute of the machine hits all alike.
 *
 * One run of each before the first round warms the caches of the disk and is not counted.
 */
export async function duel({ ours, base, beside, rounds, coldStart }: Bench): Promise<Duel> {
  if (!coldStart) {
    await runOnce(base);
    await runOnce(ours);
  }
  const runs: { ours: Run[]; base: Run[]; beside: Run[] } = { ours: [], base: [], beside: [] };
  for (let round = 0; round < rounds; round++) {
    runs.base.push(await runOnce(base));
    if (beside) runs.beside.push(await runOnce(beside));
    runs.ours.push(await runOnce(ours));
  }
  return runs;
}

async function runOnce(contestant: Contestant): Promise<Run> {
  if ("milliseconds" in contestant) return { milliseconds: await contestant.milliseconds() };
  const folder = await mkdtemp(join(tmpdir(), "bilat-bench-"));
  try {
    return await runNode(contestant.args(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
