import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, placeOf, type Source } from "./source.js";

/** One mention of another module: import, export … from, import(), a type's import, or require. */
export interface Import {
  /** As written; `undefined` when it is computed, so that no rule can tell what it loads. */
  readonly specifier: string | undefined;
  readonly place: string;
}

const LOADERS = ["require", "require.resolve", "import.meta.resolve"];

/** Everything a file imports, types and dynamic imports included, in the order of the text. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(source.tree)) {
    const target = targetOf(node);
    if (target === "none") continue;
    const specifier = ts.isStringLiteralLike(target) ? target.text : undefined;
    found.push({ specifier, place: placeOf(source, node) });
  }
  return found;
}

function targetOf(node: ts.Node): ts.Node | "none" {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier ?? "none";
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  if (ts.isCallExpression(node) && isLoader(node.expression)) return node.arguments[0] ?? node;
  return "none";
}

function isLoader(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || LOADERS.includes(callee.getText());
}

/** True for `./` and `../`. */
export function isOurs(specifier: string): boolean {
  return specifier.startsWith(".");
}

/** Where a relative import leads, as a path like the importer's: `../core/errors.js` is `core/errors.ts`. */
export function resolveImport(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
}
