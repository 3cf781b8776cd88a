import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { BilatError } from "../../core/errors.js";
import { type Place, type Problem, placeText } from "./claim.js";

/** One field of a map in a YAML file, with where its name and its value stand. */
export interface Entry {
  readonly name: string;
  readonly nameAt: Place;
  readonly node: Node | null;
  readonly at: Place;
}

/** A YAML text whose nodes know their lines. */
export interface YamlText {
  readonly root: Node | null;
  placeOf(node: Node | null | undefined): Place;
  /** The fields of a map, in order; nothing for other nodes. */
  entries(node: Node | null): readonly Entry[];
}

/**
 * Read YAML, keeping places.
 *
 * @throws BilatError `BILAT_E_CLAIMS` when it does not parse, with line and column.
 */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    ...at(pos[0]),
    message,
  }));
  if (problems.length > 0) throw notReadable(file, problems, text);
  const placeOf = (node: Node | null | undefined) => at(node?.range?.[0] ?? 0);
  const entries = (node: Node | null) =>
    isMap(node) ? node.items.map((pair) => entry(pair as Pair<Node, Node | null>, placeOf)) : [];
  return { root: document.contents as Node | null, placeOf, entries };
}

function entry({ key, value }: Pair<Node, Node | null>, placeOf: (node: Node | null) => Place): Entry {
  const nameAt = placeOf(key);
  const name = isScalar(key) ? String(key.value) : "";
  return { name, nameAt, node: value, at: value?.range ? placeOf(value) : nameAt };
}

/** The refusal of a file that can't be read as a whole. */
export function notReadable(file: string, problems: readonly Problem[], text: string): BilatError {
  return new BilatError("BILAT_E_CLAIMS", {
    problem: "A claims file must be YAML with the fields of docs/claims.md.",
    found: problems.map((problem) => `${placeText(file, problem)}: ${problem.message}`),
    ...(!FIELD.test(text) && {
      hint: "If it is ordinary prose, bilat check --text FILE proposes a claims file for it.",
    }),
  });
}

/** A field of a claims file: what has none is no attempt at one. */
const FIELD = /^ *(publication|claims|relations|defaults) *:/m;

/** The characters a plain node was written with: `4.0` stays `4.0`. */
export function written(node: Node | null): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === "number") return node.source ?? String(node.value);
  return typeof node.value === "string" ? node.value : undefined;
}

/** The items of a list; `undefined` for other nodes. */
export function items(node: Node | null): readonly Node[] | undefined {
  return isSeq(node) ? (node.items as Node[]) : undefined;
}

/** Whether a node is a map. */
export function isRecord(node: Node | null): boolean {
  return isMap(node);
}
