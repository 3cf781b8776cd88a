import { join, relative, sep } from "node:path";
import ts from "typescript";
import {
  type ApiKind,
  constantText,
  declarationText,
  type House,
  kindOf,
  namedTypes,
} from "./declaration.js";

/** One name that the library exports, with what the comment before it says. */
export interface ApiExport {
  readonly name: string;
  readonly kind: ApiKind;
  /** The file that declares it, below `src/`: `core/errors.ts`. */
  readonly file: string;
  /** Everything before the first tag; empty when nobody wrote a comment. */
  readonly text: string;
  readonly params: readonly ParamDoc[];
  readonly returns: string | undefined;
  readonly throws: readonly string[];
  /** The code of `@example`, without its fence. */
  readonly example: string | undefined;
  /** How it is written, without what it does, and the types of its file that no export names. */
  readonly declaration: string;
  /** Whether it throws or checks an argument itself. */
  readonly refuses: boolean;
  /** Names that its comment links to and that its file does not know. */
  readonly deadLinks: readonly string[];
}

/** The text of one `@param`. */
export interface ParamDoc {
  readonly name: string;
  readonly text: string;
  /** False when the function has no parameter of that name. */
  readonly known: boolean;
}

/** Everything that an index exports, in the order of names. */
export function apiExports(program: ts.Program, index: string): ApiExport[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(index);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${index} exports nothing`);
  const symbols = checker.getExportsOfModule(module);
  const names = new Set(symbols.map(({ name }) => name));
  const src = index.slice(0, index.lastIndexOf("/"));
  return symbols
    .map((symbol) => exported(checker, symbol, { src, names }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** The library of a project, as the compiler sees it. */
export function libraryProgram(project: string): { readonly program: ts.Program; readonly index: string } {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(project, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  const index = join(project, "src/index.ts").split(sep).join("/");
  return { program: ts.createProgram([index], config?.options ?? {}), index };
}

function exported(checker: ts.TypeChecker, symbol: ts.Symbol, house: House): ApiExport {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const node = target.declarations?.[0];
  if (!node) throw new Error(`${symbol.name} is declared nowhere`);
  const doc = docOf(node);
  const kind = kindOf(node);
  const own = kind === "constant" ? constantText(checker, node) : declarationText(checker, node);
  const others = namedTypes(checker, node, house).map((type) => declarationText(checker, type));
  return {
    name: symbol.name,
    kind,
    file: relative(house.src, node.getSourceFile().fileName).split(sep).join("/"),
    text: doc ? textOf(doc.comment) : "",
    params: tagsOf(doc, ts.isJSDocParameterTag).map((tag) => paramDoc(node, tag)),
    returns: tagsOf(doc, ts.isJSDocReturnTag).map((tag) => textOf(tag.comment))[0],
    throws: tagsOf(doc, ts.isJSDocThrowsTag).map((tag) => textOf(tag.comment)),
    example: /```ts\n([\s\S]*?)\n```/.exec(taggedText(doc, "example"))?.[1],
    declaration: [own, ...others].join("\n\n"),
    refuses: /\bthrow\b|\brequire[A-Z]\w*\(/.test(node.getText()),
    deadLinks: deadLinksOf(checker, node, house),
  };
}

/** The last comment before a declaration; of a constant it stands before the whole statement. */
function docOf(node: ts.Node): ts.JSDoc | undefined {
  return ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
}

function tagsOf<Tag extends ts.JSDocTag>(
  doc: ts.JSDoc | undefined,
  is: (tag: ts.JSDocTag) => tag is Tag,
): Tag[] {
  return [...(doc?.tags ?? [])].filter((tag): tag is Tag => is(tag));
}

function taggedText(doc: ts.JSDoc | undefined, name: string): string {
  return textOf(doc?.tags?.find(({ tagName }) => tagName.text === name)?.comment);
}

function paramDoc(node: ts.Node, tag: ts.JSDocParameterTag): ParamDoc {
  const name = tag.name.getText();
  const parameters = ts.isFunctionDeclaration(node) ? node.parameters.map((one) => one.name.getText()) : [];
  // A parameter that is taken apart at once has no name; the comment may give it one.
  const known = parameters.some((one) => one === name || one.startsWith("{"));
  return { name, text: textOf(tag.comment), known };
}

function textOf(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return ts.getTextOfJSDocComment(comment)?.trim() ?? "";
}

/** Links in the comment before a declaration, and before a type's members, to what neither its file nor the library knows. */
function deadLinksOf(checker: ts.TypeChecker, node: ts.Node, house: House): string[] {
  const text = ts.isVariableDeclaration(node) ? node.parent.parent.getFullText() : node.getFullText();
  const linked = [...text.matchAll(/\{@link (\w+)\}/g)].map(([, name = ""]) => name);
  if (linked.length === 0) return [];
  const known = checker.getSymbolsInScope(
    node,
    ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Alias,
  );
  const near = new Set(known.map(({ name }) => name));
  return linked.filter((name) => !near.has(name) && !house.names.has(name));
}
