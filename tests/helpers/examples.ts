import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { reported } from "../../src/core/measured.js";
import { resultTable } from "../../src/core/result-table.js";

/** One statement of an example. */
export interface ExampleStep {
  readonly code: string;
  /** For an expression, the comment that shows its value: TypeScript, or `throws BILAT_E_…`. */
  readonly shown?: string;
}

/** One fenced TypeScript block after `@example`. */
export interface Example {
  /** `src/core/errors.ts:24`, where the block stands. */
  readonly place: string;
  /** The file whose exports the block may use, and those of its neighbours. */
  readonly path: string;
  readonly steps: readonly ExampleStep[];
  /** What it imports from: the library by its name, as a user would, or parts of Node. */
  readonly imports?: readonly string[];
}

const ROOT = new URL("../../", import.meta.url);
const PACKAGE = new URL("src/index.ts", ROOT).href;
const BLOCK = /@example[^`]*?```ts\n([\s\S]*?)\n\s*\*\s*```/g;

/** What an example may take as given: a result with four years of turnover. */
const GIVEN = {
  table: resultTable({
    id: "trade",
    title: "Turnover",
    columns: [
      { name: "period", label: "Year", unit: "text", decimals: 0 },
      { name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 0 },
    ],
    key: ["period"],
    records: [21e9, 16e9, 18e9, 21e9].map((turnover, year) => ({
      period: String(2015 + year),
      turnover_usd: reported(turnover, []),
    })),
    caveats: [],
    sources: [],
  }),
};

/**
 * Cut a block into statements, each with the comment behind it or alone on the next line.
 *
 * TypeScript's parser finds where statements end, so that they may run over lines and hold `//` in strings.
 * Imports are left out: the names are in scope.
 */
export function exampleSteps(block: string): ExampleStep[] {
  const file = ts.createSourceFile("example.ts", block, ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement, place): ExampleStep[] => {
    if (ts.isImportDeclaration(statement)) return [];
    if (!ts.isExpressionStatement(statement)) return [{ code: statement.getText(file) }];
    const next = file.statements[place + 1]?.getStart(file) ?? block.length;
    const shown = /^\s*\/\/\s*(.+?)\s*$/m.exec(block.slice(statement.end, next))?.[1];
    const code = statement.expression.getText(file);
    return [shown === undefined ? { code } : { code, shown }];
  });
}

function fileExamples(path: string): Example[] {
  const text = readFileSync(new URL(path, ROOT), "utf8");
  return [...text.matchAll(BLOCK)].map((match) => ({
    place: `${path}:${text.slice(0, match.index).split("\n").length}`,
    path,
    steps: exampleSteps((match[1] ?? "").replace(/^\s*\* ?/gm, "")),
    imports: [...(match[1] ?? "").matchAll(/^\s*\* import .* from "(bilat|node:\w+)";$/gm)].map(
      ([, name = ""]) => name,
    ),
  }));
}

function sourcePaths(): string[] {
  const paths = readdirSync(new URL("src/", ROOT), { recursive: true, encoding: "utf8" });
  return paths.flatMap((path) => (path.endsWith(".ts") ? [`src/${path}`] : [])).sort();
}

/** Every example in the documentation comments of `src/`. */
export function allExamples(): Example[] {
  return sourcePaths().flatMap(fileExamples);
}

/** How often `@example` stands in the documentation comments of `src/`. */
export function countMarks(): number {
  const texts = sourcePaths().map((path) => readFileSync(new URL(path, ROOT), "utf8"));
  return texts.reduce((sum, text) => sum + [...text.matchAll(/^\s*\* @example$/gm)].length, 0);
}

/** The exports an example may use: the package's, of files in its folder that export a name it holds, of its own. */
async function namesInScope({ path, steps, imports = [] }: Example): Promise<Record<string, unknown>> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const used = new Set(steps.flatMap(({ code }) => code.match(/[A-Za-z_$][\w$]*/g) ?? []));
  const neighbours = readdirSync(new URL(folder, ROOT)).filter((name) => {
    if (!name.endsWith(".ts") || folder + name === path) return false;
    const text = readFileSync(new URL(folder + name, ROOT), "utf8");
    const exported = text.matchAll(/^export (?:async )?(?:function|const|class) ([\w$]+)/gm);
    return [...exported].some(([, name = ""]) => used.has(name));
  });
  const files = [...neighbours.map((name) => folder + name), path].map((file) => new URL(file, ROOT).href);
  const named = imports.filter((name) => name !== "bilat");
  const modules = await Promise.all([PACKAGE, ...named, ...files].map((module) => import(module)));
  const { default: _, ...names } = Object.assign({}, GIVEN, ...modules);
  return names;
}

/** What an expression gives, or `throws BILAT_E_…`. */
async function outcome(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && "code" in error) return `throws ${String(error.code)}`;
    throw error;
  }
}

function evaluate(body: string, names: Readonly<Record<string, unknown>>): Promise<unknown[]> {
  const compilerOptions = { target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(`async function run() {\n${body}\n}`, { compilerOptions });
  return new Function(...Object.keys(names), `${outputText}\nreturn run();`)(...Object.values(names));
}

/** What stands for a name while an example runs. */
export type StandIn = (name: string, value: unknown) => unknown;

/** Run a block from top to bottom: what each shown expression gives, in order. `folder` is a new, empty one. */
export async function foundValues(example: Example, standIn?: StandIn): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), "bilat-example-"));
  try {
    return await runSteps(example, folder, standIn);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runSteps(
  example: Example,
  folder: string,
  standIn: StandIn = (_, value) => value,
): Promise<unknown[]> {
  const lines = example.steps.map(({ code, shown }) =>
    shown === undefined ? `${code};` : `found.push(await outcome(async () => (${code})));`,
  );
  const body = ["const found = [];", ...lines, "return found;"].join("\n");
  const names = Object.entries(await namesInScope(example));
  const standing = Object.fromEntries(names.map(([name, value]) => [name, standIn(name, value)]));
  return evaluate(body, { ...standing, outcome, folder });
}

/** What the comments of a block say, in order. */
export async function shownValues({ steps }: Example): Promise<unknown[]> {
  const shown = steps.flatMap((step) => (step.shown === undefined ? [] : [step.shown]));
  const values = shown.map((text) => (text.startsWith("throws ") ? JSON.stringify(text) : `(${text})`));
  return evaluate(`return [${values.join(", ")}];`, {});
}
