import ts from "typescript";

/** What a library is made of. */
export interface House {
  /** The folder of its sources. */
  readonly src: string;
  /** The names that it exports. */
  readonly names: ReadonlySet<string>;
}

/** What a name stands for. */
export type ApiKind = "class" | "constant" | "function" | "type";

/** What a declaration makes. */
export function kindOf(node: ts.Node): ApiKind {
  if (ts.isFunctionDeclaration(node)) return "function";
  if (ts.isClassDeclaration(node)) return "class";
  return ts.isVariableDeclaration(node) ? "constant" : "type";
}

/** A function, class or type as a reader of its declaration file sees it: no bodies, no private members. */
export function declarationText(checker: ts.TypeChecker, node: ts.Node): string {
  if (ts.isFunctionDeclaration(node)) return signature(checker, node);
  if (ts.isClassDeclaration(node)) return classText(node);
  if (ts.isTypeAliasDeclaration(node)) return aliasText(checker, node);
  return plain(ts.isInterfaceDeclaration(node) ? withoutInternal(node) : node.getText());
}

/** What the declaration files leave out: a member marked `@internal`. */
function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal");
}

/** An interface as it is written, but for its internal members. */
function withoutInternal(node: ts.InterfaceDeclaration): string {
  const text = node.getSourceFile().text;
  const hidden = node.members.filter(isInternal);
  const ends = [node.getStart(), ...hidden.map((member) => member.getEnd())];
  const starts = [...hidden.map((member) => member.getFullStart()), node.getEnd()];
  return ends.map((end, place) => text.slice(end, starts[place])).join("");
}

/** A constant with its type: written out where it is written, else as the compiler finds it. */
export function constantText(checker: ts.TypeChecker, node: ts.Node): string {
  if (!ts.isVariableDeclaration(node)) throw new Error(`${node.getText()} is no constant`);
  const type = node.type?.getText() ?? typeText(checker, node);
  return `const ${node.name.getText()}: ${type};`;
}

/** Rooms whose types are handed on from function to function, not made or read by a caller. */
const OPAQUE = ["engine", "store", "report"];

/** The types of ours that a declaration names and those that they name; what is exported has its own entry. */
export function namedTypes(checker: ts.TypeChecker, node: ts.Node, { src, names }: House): ts.Node[] {
  const found = new Set<ts.Node>();
  const visit = (part: ts.Node): void => {
    if (isInternal(part)) return;
    const declared = typeNamed(checker, part);
    const isNew = declared && declared !== node && !found.has(declared);
    if (isNew && isShown(declared, src) && !names.has(declared.name.text)) {
      found.add(declared);
      visit(declared);
    }
    part.forEachChild(visit);
  };
  for (const part of typesOf(node)) visit(part);
  return [...found];
}

type TypeDeclaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** The type that `Name` or `extends Name` stands for. */
function typeNamed(checker: ts.TypeChecker, node: ts.Node): TypeDeclaration | undefined {
  const name = nameIn(node);
  const symbol = name && checker.getSymbolAtLocation(name);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target?.declarations?.find(
    (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
  );
}

function nameIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

function isShown(declared: ts.Node, src: string): boolean {
  const { fileName } = declared.getSourceFile();
  return (
    fileName.startsWith(`${src}/`) && !OPAQUE.includes(fileName.slice(src.length + 1).split("/", 1)[0] ?? "")
  );
}

/** What a function takes and gives, without what it does; all of anything else. */
function typesOf(node: ts.Node): ts.Node[] {
  if (!ts.isFunctionDeclaration(node)) return [node];
  return [...(node.typeParameters ?? []), ...node.parameters, ...(node.type ? [node.type] : [])];
}

function signature(checker: ts.TypeChecker, node: ts.FunctionDeclaration): string {
  const end = node.body?.getStart() ?? node.getEnd();
  const head = node.getSourceFile().text.slice(node.getStart(), end).trim();
  const given = node.type ? "" : `: ${returnType(checker, node)}`;
  return plain(`${head}${given};`).replace(/^async /, "");
}

function returnType(checker: ts.TypeChecker, node: ts.FunctionDeclaration): string {
  const found = checker.getSignatureFromDeclaration(node);
  return found ? checker.typeToString(found.getReturnType(), node, ts.TypeFormatFlags.NoTruncation) : "void";
}

function classText(node: ts.ClassDeclaration): string {
  const members = node.members
    .filter((member) => !isPrivate(member))
    .map((member) => `  ${memberText(member)}`);
  const heritage = node.heritageClauses?.map((clause) => ` ${clause.getText()}`).join("") ?? "";
  return `class ${node.name?.text}${heritage} {\n${members.join("\n")}\n}`;
}

function isPrivate(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0;
}

function memberText(member: ts.ClassElement): string {
  const start = member.getStart(undefined, true);
  const body =
    ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member) ? member.body : undefined;
  const text = member.getSourceFile().text.slice(start, body?.getStart() ?? member.getEnd());
  return `${text.trim().replace(/;$/, "").replace("override ", "")};`;
}

/** A type; one that is read off a constant shows as the words it stands for, in the order of its file. */
function aliasText(checker: ts.TypeChecker, node: ts.TypeAliasDeclaration): string {
  if (!/\btypeof\b/.test(node.type.getText())) return plain(node.getText());
  const type = checker.getTypeAtLocation(node);
  if (!type.isUnion()) return `type ${node.name.text} = ${typeText(checker, node)};`;
  const words = type.types.map((one) => checker.typeToString(one));
  const place = (word: string) => node.getSourceFile().text.indexOf(word);
  return `type ${node.name.text} =${laidOut(words.sort((a, b) => place(a) - place(b)))};`;
}

function typeText(checker: ts.TypeChecker, node: ts.Node): string {
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  return checker.typeToString(checker.getTypeAtLocation(node), node, flags);
}

/** A union too long for a line has a line for each of its members. */
function laidOut(words: readonly string[]): string {
  const line = words.join(" | ");
  return line.length < 90 ? ` ${line}` : `\n  | ${words.join("\n  | ")}`;
}

function plain(text: string): string {
  return text.replace(/^export /, "").replace(/\{@link (\w+)\}/g, "$1");
}
