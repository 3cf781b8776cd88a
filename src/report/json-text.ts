import { type DocumentNode, type MemberNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import * as v from "valibot";

/** The way to a value: names of fields, places in lists. */
export type FieldPath = readonly (string | number)[];

/** A fault at a place in a file: `line:column field: what must hold`. */
export type Fault = string;

/** An object as a schema wants it. */
export type ObjectSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, unknown>> };

/** What the text gave, or everything that is wrong with it. */
export type JsonReading<Schema extends v.GenericSchema> =
  | { readonly fields: v.InferOutput<Schema>; place(path: FieldPath): string }
  | {
      readonly faults: readonly Fault[];
      /** The fields that have no fault, whose names may be looked up all the same; none where it is no JSON. */
      readonly sound?: Partial<v.InferOutput<Schema>>;
      place?(path: FieldPath): string;
    };

/**
 * Read a text of JSON that a person wrote; every fault is found at once, each with its line, column and field.
 *
 * @param whole What must hold of the whole, such as "the definition must be an object with …".
 */
export function readJsonText<Schema extends ObjectSchema>(
  schema: Schema,
  written: string,
  whole: string,
): JsonReading<Schema> {
  // Some editors on Windows begin a file with a mark that is no part of its text.
  const text = written.replace(/^\uFEFF/, "");
  const document = parsed(text);
  if (typeof document === "string") return { faults: [document] };
  if (document.body.type !== "Object") return { faults: [`1:1 ${whole}`] };
  const place = (path: FieldPath) => placeOf(document.body, path);
  const twice = repeatedFields(document.body);
  const checked = v.safeParse(schema, JSON.parse(text));
  const names = Object.keys(schema.entries).filter((name) => name !== "$schema");
  const faults = [...twice, ...(checked.issues ?? []).map((issue) => faultText(issue, names, place))];
  if (!checked.success || faults.length > 0) {
    const bad = new Set((checked.issues ?? []).map(({ path }) => path?.[0]?.key));
    const sound = Object.fromEntries(
      Object.entries(JSON.parse(text)).filter(([name]) => names.includes(name) && !bad.has(name)),
    ) as Partial<v.InferOutput<Schema>>;
    return { faults: faults.sort(byPlace), sound, place };
  }
  return { fields: checked.output, place };
}

/** Faults from the first line down. */
export function byPlace(a: Fault, b: Fault): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function parsed(text: string): DocumentNode | string {
  try {
    const document = parse(text, { mode: "json", tokens: true });
    return controlFault(document, text) ?? document;
  } catch (error) {
    return notJson(error, text);
  }
}

/** Momoa, which knows places, lets pass what JSON wants to be written as an escape. */
function controlFault({ tokens = [] }: DocumentNode, text: string): Fault | undefined {
  const token = tokens.find(
    ({ type, loc }) => type === "String" && CONTROL.test(text.slice(loc.start.offset, loc.end.offset)),
  );
  if (!token) return undefined;
  const { line, column } = token.loc.start;
  return `${line}:${column} not JSON: this text holds a control character, which is written as \\n, \\t or \\u0000`;
}

const CONTROL = /[^\P{Cc}\u007F-\u009F]/u;

/** What the reader of JSON calls its tokens, in words. */
const TOKENS: Readonly<Record<string, string>> = {
  LBrace: '"{"',
  RBrace: '"}"',
  LBracket: '"["',
  RBracket: '"]"',
  Comma: "a comma",
  Colon: "a colon",
  String: "a text",
  Number: "a number",
  Boolean: "true or false",
  Null: "null",
};

/** The end of the text stands in for a place where the text ends too early. */
function notJson(error: unknown, text: string): string {
  const lines = text.split("\n");
  const { message, ...at } = error as { readonly message: string; line: number; column: number };
  const atEnd = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const { line, column } = message.startsWith("Unexpected end") ? atEnd : at;
  const said = message.replace(/ \(\d+:\d+\)$/, "").replace(/\.$/, "");
  const [, token = ""] = /^Unexpected token (\w+) found$/.exec(said) ?? [];
  const what = TOKENS[token];
  if (what !== undefined) {
    const isAfterComma = /,\s*$/.test(
      [...lines.slice(0, line - 1), lines[line - 1]?.slice(0, column - 1)].join("\n"),
    );
    const why =
      isAfterComma && /[}\]]/.test(what)
        ? `nothing follows the comma before ${what}`
        : `${what} can't stand here`;
    return `${line}:${column} not JSON: ${why}`;
  }
  return `${line}:${column} not JSON: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

function faultText(
  issue: v.BaseIssue<unknown>,
  names: readonly string[],
  place: (path: FieldPath) => string,
): Fault {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const field = fieldText(path);
  if (issue.type === "strict_object" && issue.expected === "never")
    return `${place(path)} ${field} is no field; fields are ${names.join(", ")}`;
  if (issue.type === "strict_object" && path.length > 0)
    return `${place(path.slice(0, -1))} ${field} is missing`;
  const found = JSON.stringify(issue.input);
  return `${place(path)} ${field} must be ${issue.message}; it is ${found}`;
}

/** `"compare[1]"`; the whole has no name. */
export function fieldText(path: FieldPath): string {
  if (path.length === 0) return "the definition";
  return `"${path.map((step, depth) => (typeof step === "number" ? `[${step}]` : `${depth > 0 ? "." : ""}${step}`)).join("")}"`;
}

function placeOf(node: ValueNode, path: FieldPath): string {
  const [step, ...rest] = path;
  const inner = step === undefined ? undefined : childOf(node, step);
  if (inner) return placeOf(inner, rest);
  const { line, column } = node.loc.start;
  return `${line}:${column}`;
}

function childOf(node: ValueNode, step: string | number): ValueNode | undefined {
  if (node.type === "Array" && typeof step === "number") return node.elements[step]?.value;
  if (node.type !== "Object") return undefined;
  return node.members.find((member) => nameOf(member) === step)?.value;
}

function nameOf({ name }: MemberNode): string {
  return name.type === "String" ? name.value : name.name;
}

/** JSON lets a field stand twice and keeps the last one; a reader of the file would believe the first. */
function repeatedFields(node: ValueNode): Fault[] {
  if (node.type !== "Object") return [];
  const seen = new Set<string>();
  return node.members.flatMap((member) => {
    const name = nameOf(member);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const { line, column } = member.loc.start;
    return [`${line}:${column} "${name}" stands there twice`];
  });
}
