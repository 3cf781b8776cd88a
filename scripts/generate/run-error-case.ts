import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { DEFAULT_REPORT } from "../../src/pipeline/store-at.js";
import { claimSnapshot, inWorkspace } from "../../src/store/workspace.js";
import { runBilat } from "../../tests/helpers/run-bilat.js";
import type { ErrorCase } from "./error-cases.js";

type Typed = Extract<ErrorCase, { readonly lines: readonly string[] }>;
type Program = Extract<ErrorCase, { readonly program: string }>;

/** The store is the folder's own. */
const OWN_STORE = { env: {} };

/** What a terminal shows of a case, run in an empty folder: files, command lines, and the error. */
export async function runErrorCase(project: string, given: ErrorCase): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bilat-error-")));
  try {
    if (!("program" in given) && given.afterReport)
      cpSync(join(project, DEFAULT_REPORT), join(folder, "report"), { recursive: true });
    const shown =
      "program" in given ? await runProgram(project, folder, given) : await runLines(folder, given);
    return shown.replaceAll(`${folder}/`, "").replaceAll(folder, ".").trimEnd();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runLines(
  folder: string,
  { files = {}, env = {}, afterReport, lines, byHand, meanwhile }: Typed,
): Promise<string> {
  const shown: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    shown.push(`$ cat ${name}\n${text}`);
  }
  if (afterReport) shown.push("$ bilat report -o report\n");
  for (const line of lines.slice(0, -1)) {
    const { code, stderr } = await runBilat(wordsOf(line), folder, OWN_STORE);
    if (code !== 0) throw new Error(`bilat ${line}: ${stderr}`);
    shown.push(`$ bilat ${line}\n`);
  }
  if (byHand) {
    changeFile(join(folder, byHand.file), byHand.change);
    shown.push(`# ${byHand.says}\n`);
  }
  if (meanwhile) shown.push(`# ${meanwhile.says}\n`);
  const last = lines.at(-1) ?? "";
  const settings = Object.entries(env)
    .map(([name, value]) => `${name}=${value} `)
    .join("");
  const refused = () => runBilat(wordsOf(last), folder, { env });
  const { stderr } = meanwhile ? await whileMaking(folder, meanwhile.makes, refused) : await refused();
  return [...shown, `$ ${settings}bilat ${last}\n${stderr}`].join("\n");
}

/** A command line's words; a word with spaces stands in quotes. */
function wordsOf(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
}

function changeFile(path: string, [from, to]: readonly [RegExp, string]): void {
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has nothing like ${from}`);
  writeFileSync(path, after);
}

/** Do something while an import holds the lock of a snapshot. */
async function whileMaking<Result>(folder: string, id: string, act: () => Promise<Result>): Promise<Result> {
  return await inWorkspace({ store: join(folder, ".bilat"), reads: [] }, async (workspace) => {
    await claimSnapshot(workspace, id);
    return await act();
  });
}

const HOOKS = new URL("../../tests/helpers/library-hooks.mjs", import.meta.url).href;

async function runProgram(project: string, folder: string, { program, without }: Program): Promise<string> {
  const path = join(folder, "program.mts");
  writeFileSync(path, program);
  const start = `import(${JSON.stringify(pathToFileURL(path).href)}).catch((error) => console.log(error.explain()))`;
  const args = ["--import", "tsx", "--import", HOOKS, "--input-type=module", "--eval", start];
  const env = { ...process.env, LIBRARY: join(project, "src/index.ts"), WITHOUT: without };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: project, env });
  return `$ cat program.ts\n${program}\n\n$ npx tsx program.ts\n${stdout}`;
}
