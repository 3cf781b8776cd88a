import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Modules and classes that only the types of Node know. */
const NODE_TYPES = /from "node:|\bBuffer\b/;
const COMMENT = /\/\*.*?\*\//gs;

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

/** Leave out of a folder the declarations that tsc wrote of files which nobody's types need. */
export function pruneDeclarations(dist: string): void {
  const needed = reachable(join(dist, "index.d.ts"));
  for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".d.ts") && !needed.has(join(dist, path))) rmSync(join(dist, path));
  }
  const bound = [...needed].filter((path) =>
    NODE_TYPES.test(readFileSync(path, "utf8").replace(COMMENT, "")),
  );
  if (bound.length > 0)
    throw new Error(`Types of the library need those of Node, which a user may not have: ${bound}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  pruneDeclarations(fileURLToPath(new URL("../../dist", import.meta.url)));
