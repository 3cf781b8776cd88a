import ts from "typescript";
import { nodesOf, placeOf, type Rule, type Source } from "./source.js";

const MOST_LINES_OF_A_FILE = 300;
const MOST_LINES_OF_A_FUNCTION = 60;
const MOST_PARAMETERS = 3;

/** Files and functions stay small enough to be read at once; comments before a function don't count. */
export const sizes: Rule = (sources) =>
  sources.flatMap((source) => [...longFile(source), ...longFunctions(source)]);

function longFile({ path, tree }: Source): string[] {
  const lines = tree.text.replace(/\n$/, "").split("\n").length;
  return lines > MOST_LINES_OF_A_FILE ? [`${path}:1 has ${lines} lines`] : [];
}

function longFunctions(source: Source): string[] {
  const functions = [...nodesOf(source.tree)].filter((node) => ts.isFunctionLike(node));
  return functions.flatMap((node) => {
    const [first, last] = [node.getStart(source.tree), node.getEnd()].map(
      (position) => source.tree.getLineAndCharacterOfPosition(position).line,
    );
    const lines = (last ?? 0) - (first ?? 0) + 1;
    return lines > MOST_LINES_OF_A_FUNCTION ? [`${placeOf(source, node)} function of ${lines} lines`] : [];
  });
}

/** No function takes more than three parameters; one that is handed to another package is as that one calls it. */
export const parameters: Rule = (sources) =>
  sources.flatMap((source) =>
    [...nodesOf(source.tree)]
      .filter((node) => ts.isFunctionLike(node) && !ts.isCallExpression(node.parent))
      .map((node) => ({ node, count: (node as ts.SignatureDeclaration).parameters.length }))
      .filter(({ count }) => count > MOST_PARAMETERS)
      .map(({ node, count }) => `${placeOf(source, node)} function of ${count} parameters`),
  );

/** Everything is exported by name: no default export, no `export *`. */
export const namedExports: Rule = (sources) =>
  sources.flatMap((source) =>
    [...nodesOf(source.tree)]
      .filter((node) => isDefaultExport(node) || isStarExport(node))
      .map((node) => `${placeOf(source, node)} export by name`),
  );

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === "default";
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function isStarExport(node: ts.Node): boolean {
  return ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause));
}
