import { main } from "../../src/cli/main.js";
import type { Screen } from "../../src/core/screen.js";

/** What one run of the command line printed. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run `bilat` in process, with its streams kept apart; `screen` is the terminal it writes to, if any. */
export async function runBilat(argv: readonly string[], cwd: string, screen?: Screen): Promise<Run> {
  let [stdout, stderr] = ["", ""];
  const code = await main(argv, {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    cwd,
    screen,
  });
  return { code, stdout, stderr };
}
