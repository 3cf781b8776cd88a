import ts from "typescript";
import { nodesOf, placeOf, type Rule, roomOf, type Source } from "./source.js";

/** Globals through which the world outside comes in unasked. */
const GLOBALS = ["process", "console", "performance"];

/** Members that read the clock or throw dice, whatever they are imported from. */
const CLOCK_AND_DICE = ["getRandomValues", "hrtime", "randomBytes", "randomInt", "randomUUID"];

/** The same, as members of a global. */
const MEMBERS = ["Date.now", "Math.random"];

/** Process, console, clock and randomness come in through `bin.ts`; everyone else is handed them. */
export const ambient: Rule = (sources) =>
  sources.filter(({ path }) => roomOf(path) !== "bin.ts").flatMap(uses);

function uses(source: Source): string[] {
  return [...nodesOf(source.tree)].flatMap((node) => {
    const used = useOf(node);
    return used === undefined ? [] : [`${placeOf(source, node)} ${used} belongs in bin.ts`];
  });
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return globalOf(node);
  if (ts.isElementAccessExpression(node)) return elementOf(node);
  if (ts.isPropertyAccessExpression(node)) return MEMBERS.find((member) => member === node.getText());
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "Date()";
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
    return "new Date()";
  return undefined;
}

function globalOf(node: ts.Identifier): string | undefined {
  if (CLOCK_AND_DICE.includes(node.text)) return node.text;
  return GLOBALS.includes(node.text) && !isMerelyAName(node) ? node.text : undefined;
}

/** `globalThis["process"]`. */
function elementOf({ expression, argumentExpression }: ts.ElementAccessExpression): string | undefined {
  if (expression.getText() !== "globalThis" || !ts.isStringLiteralLike(argumentExpression)) return undefined;
  return GLOBALS.find((name) => name === argumentExpression.text);
}

/** True for `job.process`, `{ process: … }` and the like, which are no use of the global. */
function isMerelyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name === node && parent.expression.getText() !== "globalThis";
  const named =
    ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent);
  return (named || ts.isMethodSignature(parent)) && parent.name === node;
}
