import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";

const COMPILER_OPTIONS = { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 };

/** What a program printed; `code` is its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder outside the project with `src/core` and `src/frames` compiled, and no packages. */
export function compiledFrames(): string {
  const folder = mkdtempSync(join(tmpdir(), "bilat-frames-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const room of ["core", "frames"]) {
    mkdirSync(join(folder, room));
    for (const file of readdirSync(join("src", room))) {
      const { outputText } = ts.transpileModule(readFileSync(join("src", room, file), "utf8"), {
        compilerOptions: COMPILER_OPTIONS,
      });
      writeFileSync(join(folder, room, file.replace(/\.ts$/, ".js")), outputText);
    }
  }
  return folder;
}

/** Give the folder the packages of the project. */
export function linkPackages(folder: string): void {
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"), "junction");
}

/** Give the folder a `danfojs-node` of one line. */
export function fakeDanfo(folder: string, source: string): void {
  const home = join(folder, "node_modules", "danfojs-node");
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, "package.json"),
    '{ "name": "danfojs-node", "type": "module", "main": "index.js" }',
  );
  writeFileSync(join(home, "index.js"), source);
}

/** Run a module in that folder with a Node of its own. */
export async function run(folder: string, source: string): Promise<Ran> {
  writeFileSync(join(folder, "main.js"), source);
  const program = promisify(execFile)(process.execPath, ["main.js"], { cwd: folder });
  return program.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}
