import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const PRELOAD = fileURLToPath(new URL("resources.cjs", import.meta.url));
const KILOBYTES_PER_MEGABYTE = 1000;
const MICROSECONDS_PER_MILLISECOND = 1000;

/** What one run of a program took. */
export interface Run {
  readonly milliseconds: number;
  /** Of programs only, as is what follows. */
  readonly megabytes?: number;
  /** How long processors worked for it, all threads together. */
  readonly processorMilliseconds?: number;
}

/**
 * Run Node with these arguments, from start to end of the process.
 *
 * @throws Error when the program does not exit with 0: a broken program must not look fast.
 */
export async function runNode(args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--require", PRELOAD, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [complaints, said, [code]] = await Promise.all([
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
    once(child, "close"),
  ]);
  const milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(`node ${args.join(" ")} exited with ${code}:\n${complaints}`);
  const [peak = 0, worked = 0] = said.split(" ").map(Number);
  return {
    milliseconds,
    megabytes: peak / KILOBYTES_PER_MEGABYTE,
    processorMilliseconds: worked / MICROSECONDS_PER_MILLISECOND,
  };
}
