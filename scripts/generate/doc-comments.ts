import { readFileSync } from "node:fs";
import ts from "typescript";

/** What the comment before a function says. */
export interface FunctionDoc {
  /** Everything before the first tag, as paragraphs. */
  readonly text: string;
  /** The text of `@returns`, if there is one. */
  readonly returns: string | undefined;
  /** The code of `@example`, without its fence. */
  readonly example: string | undefined;
}

/** The comment of an exported function; `undefined` when the file has no function of that name. */
export function functionDoc(path: string, name: string): FunctionDoc | undefined {
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found = tree.statements.find((node) => ts.isFunctionDeclaration(node) && node.name?.text === name);
  if (!found) return undefined;
  const [doc] = ts.getJSDocCommentsAndTags(found).filter(ts.isJSDoc);
  return {
    text: plainLinks(ts.getTextOfJSDocComment(doc?.comment) ?? ""),
    returns: tagText(doc, "returns"),
    example: /```ts\n([\s\S]*?)\n```/.exec(tagText(doc, "example") ?? "")?.[1],
  };
}

function tagText(doc: ts.JSDoc | undefined, name: string): string | undefined {
  const tag = doc?.tags?.find(({ tagName }) => tagName.text === name);
  const text = tag && ts.getTextOfJSDocComment(tag.comment);
  return text === undefined ? undefined : plainLinks(text);
}

/** `{@link name}` reads as code in a page. */
function plainLinks(text: string): string {
  return text.replace(/\{@link (\w+)\}/g, "`$1`");
}
