import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";

/** A source file as the rules see it. */
export interface Source {
  /** Below `src/` (or another root), with forward slashes: `core/errors.ts`. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** A rule gives one line for each place that breaks it: `path:line what is wrong`. */
export type Rule = (sources: readonly Source[]) => string[];

/** Every TypeScript file below a folder, in order. */
export function readSources(root: string): Source[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const paths = files.map((file) => file.split(sep).join("/")).sort();
  return sourcesOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")])));
}

/** Sources from texts by path, for tests of the rules themselves. */
export function sourcesOf(texts: Readonly<Record<string, string>>): Source[] {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  }));
}

/** The folder of `src/` that a file stands in, or the file itself when it stands at the root. */
export function roomOf(path: string): string {
  return path.split("/", 1)[0] ?? path;
}

/** Every node of a file, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** `path:line` of a node. */
export function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
