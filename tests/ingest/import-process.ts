import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** How an import in a process of its own ended; without a code when it was killed. */
export interface EndedImport {
  readonly code: number | undefined;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** An import in a process of its own. */
export interface StartedImport {
  readonly ended: Promise<EndedImport>;
  kill(): void;
}

/** Start `bilat import FILE --store STORE`, or another Node script, in a process of its own. */
export function startImport(file: string, store: string): StartedImport {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "src/bin.ts", "import", file, "--store", store], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<EndedImport>((resolve) => {
    child.on("close", (code) => {
      resolve({ code: code ?? undefined, stderr, milliseconds: performance.now() - start });
    });
  });
  return { ended, kill: () => child.kill("SIGKILL") };
}

/** A year of BACI with so many rows, all of Russia's exports to Japan. */
export function writeYear(folder: string, rows: number): string {
  const file = join(folder, "BACI_HS12_Y2018_V202401b.csv");
  const lines = Array.from({ length: rows }, (_, row) => `2018,643,392,${100_000 + row},${row + 1},1`);
  writeFileSync(file, `t,i,j,k,v,q\n${lines.join("\n")}\n`);
  return file;
}
