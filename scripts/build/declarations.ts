import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installed } from "./bundle.js";

/** Modules and classes that only the types of Node know. */
const NODE_TYPES = /from "node:|\bBuffer\b/;
const COMMENT = /\/\*.*?\*\//gs;

/** Packages that types are taken from. */
const FROM_PACKAGE = /from "((?:@[^/"]+\/)?[^./"][^/":]*)/g;

const IMPORT = /(?:from|import)\s*\(?\s*"(\.[^"]+)\.js"/g;

/** The declarations that a user's compiler reads: `index.d.ts` and what it imports, and so on. */
export function reachable(index: string): Set<string> {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    for (const [, target = ""] of readFileSync(path, "utf8").matchAll(IMPORT))
      visit(join(dirname(path), `${target}.d.ts`));
  };
  visit(index);
  return seen;
}

/**
 * Leave out of a folder the declarations that tsc wrote of files which nobody's types need.
 *
 * @param installed The packages that a user has beside bilat.
 * @throws Error when a declaration needs types that a user may not have: Node's, or those of another package.
 */
export function pruneDeclarations(dist: string, installed: readonly string[]): void {
  const needed = reachable(join(dist, "index.d.ts"));
  for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".d.ts") && !needed.has(join(dist, path))) rmSync(join(dist, path));
  }
  const bound = [...needed].filter((path) => {
    const text = readFileSync(path, "utf8").replace(COMMENT, "");
    const packages = [...text.matchAll(FROM_PACKAGE)].map(([, name = ""]) => name);
    return NODE_TYPES.test(text) || packages.some((name) => !installed.includes(name));
  });
  if (bound.length > 0)
    throw new Error(
      `Types of the library need those of Node or a package, which a user may not have: ${bound}`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const project = fileURLToPath(new URL("../../", import.meta.url));
  pruneDeclarations(join(project, "dist"), installed(project));
}
