import { main } from "../../src/cli/main.js";

/** What one run of the command line printed. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run `bilat` in process, with its streams kept apart. */
export async function runBilat(argv: readonly string[], cwd: string): Promise<Run> {
  let [stdout, stderr] = ["", ""];
  const code = await main(argv, {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    cwd,
  });
  return { code, stdout, stderr };
}
