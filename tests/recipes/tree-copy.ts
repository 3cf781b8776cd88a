import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const COPIED = ["src", "scripts", "package.json", "tsconfig.json", "tests/helpers", "tests/frames"];
const LINKED = ["node_modules", "datasets", "dist", "reports", "schemas", "docs", "page"];

/** A copy of the project that may be changed; what is only read is linked. */
export function treeCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "bilat-tree-"));
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  for (const path of LINKED) symlinkSync(join(process.cwd(), path), join(folder, path), "junction");
  return folder;
}

/** A line that goes into a file behind the first place that looks like something. */
export interface AddedLine {
  readonly file: string;
  readonly behind: RegExp;
  readonly line: string;
}

/** What is written to follow a recipe. */
export interface Written {
  readonly files: Readonly<Record<string, string>>;
  readonly lines: readonly AddedLine[];
}

/** Write the new files and add the lines. */
export function write(folder: string, { files, lines }: Written): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const { file, behind, line } of lines) {
    const path = join(folder, file);
    const before = readFileSync(path, "utf8");
    const after = before.replace(behind, (found) => `${found}${line}`);
    if (after === before) throw new Error(`${file} has no ${behind}`);
    writeFileSync(path, after);
  }
}

/** What a command of the copy prints, run as `bilat` in the copy or another folder. */
export async function bilatIn(folder: string, ...argv: string[]): Promise<string> {
  return await tsxIn(folder, join(folder, "src/bin.ts"), ...argv);
}

/** What the copy's program prints for an expression over a module of it. */
export async function valueIn(folder: string, module: string, expression: string): Promise<string> {
  const path = join(folder, "ask.mts");
  writeFileSync(path, `import * as it from "./${module}";\nconsole.log(await (${expression}));\n`);
  return await tsxIn(folder, path);
}

function tsxIn(folder: string, ...args: string[]): Promise<string> {
  return nodeIn(folder, "--import", "tsx", ...args);
}

/** What Node prints that runs in the copy; an exit code other than 0 is an error with what was printed. */
export async function nodeIn(folder: string, ...args: string[]): Promise<string> {
  // The store is the copy's own, whatever the tests' environment says.
  const { BILAT_STORE: _, ...inherited } = process.env;
  const options = { cwd: folder, env: { ...inherited, NO_COLOR: "1" } };
  try {
    return (await promisify(execFile)(process.execPath, args, options)).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(" ")}\n${stdout}${stderr}`);
  }
}
