import { BilatError } from "../../core/errors.js";

/** A number of the model: a column, or the natural logarithm of one. */
export interface FormulaTerm {
  /** As written: `border`, `log(distance)`. */
  readonly label: string;
  readonly column: string;
  readonly log: boolean;
  /** Where it stands: `formula:1:9` is the ninth character. */
  readonly place: string;
}

/** What groups observations: a column, or the combination of several, `exporter^year`. */
export interface FormulaKey {
  readonly label: string;
  readonly columns: readonly string[];
  readonly place: string;
}

/** A formula taken apart. */
export interface GravityFormula {
  readonly response: FormulaTerm;
  readonly regressors: readonly FormulaTerm[];
  readonly fixedEffects: readonly FormulaKey[];
}

interface Token {
  readonly kind: "name" | "sign" | "end";
  readonly text: string;
  readonly place: string;
}

/** Tokens and how far they are read. */
interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

const NAME = /^(?:`([^`]+)`|([\p{L}_.][\p{L}\p{N}_.]*))/u;
const SIGNS = "~+|^()";
const SHAPE = "A gravity formula reads `response ~ regressor + regressor | fixed_effect + fixed_effect`.";

/**
 * Take a formula apart: `ln_trade ~ ln_distance + border | exporter^year + importer^year + pair`.
 *
 * Left of `~` the response, right of it the regressors; behind `|` the sets of fixed effects, `^` joining the
 * columns of one set. `log(x)` is the natural logarithm. A column whose name holds other signs than letters,
 * digits, `_` and `.` is written between backticks.
 *
 * @returns Each part with its column and its place in the text, as {@link gravity} reads it.
 * @throws BilatError `BILAT_E_FORMULA`, with the place: a side is empty, a sign is unexpected, or a name
 *   stands twice.
 *
 * @example
 * ```ts
 * parseGravityFormula("trade ~ log(distance) | exporter^year").regressors; // [{ label: "log(distance)", column: "distance", log: true, place: "formula:1:9" }]
 * parseGravityFormula("trade ~ | pair"); // throws BILAT_E_FORMULA
 * ```
 */
export function parseGravityFormula(text: string): GravityFormula {
  const cursor = { tokens: tokensOf(text, "formula"), at: 0 };
  const response = readTerm(cursor);
  take(cursor, "~");
  const regressors = readSum(cursor, readTerm);
  const fixedEffects = accept(cursor, "|") ? readSum(cursor, readKey) : [];
  take(cursor, "");
  requireOnce([response, ...regressors].map((term) => ({ ...term, what: term.label })));
  requireOnce(fixedEffects.map((key) => ({ ...key, what: key.columns.toSorted().join("^") })));
  return { response, regressors, fixedEffects };
}

/**
 * Read the key of clusters: `pair` or `exporter^importer`.
 *
 * @throws BilatError `BILAT_E_FORMULA` when it is anything else.
 */
export function parseGravityKey(text: string): FormulaKey {
  const cursor = { tokens: tokensOf(text, "cluster"), at: 0 };
  const key = readKey(cursor);
  take(cursor, "");
  return key;
}

function tokensOf(text: string, source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const place = `${source}:1:${at + 1}`;
    const rest = text.slice(at);
    const name = NAME.exec(rest);
    const [first = ""] = rest;
    if (name !== null) tokens.push({ kind: "name", text: name[1] ?? name[2] ?? "", place });
    else if (SIGNS.includes(first)) tokens.push({ kind: "sign", text: first, place });
    else if (first.trim() !== "") throw refusal(place, `"${first}" has no meaning in a formula`);
    at += name?.[0].length ?? first.length;
  }
  return [...tokens, { kind: "end", text: "", place: `${source}:1:${text.length + 1}` }];
}

/** One or more of something, joined by `+`. */
function readSum<Part>(cursor: Cursor, read: (cursor: Cursor) => Part): Part[] {
  const parts = [read(cursor)];
  while (accept(cursor, "+")) parts.push(read(cursor));
  return parts;
}

function readTerm(cursor: Cursor): FormulaTerm {
  const name = takeName(cursor);
  if (!accept(cursor, "(")) return { label: name.text, column: name.text, log: false, place: name.place };
  if (name.text !== "log") throw refusal(name.place, `"${name.text}(…)": the only function is log(…)`);
  const column = takeName(cursor).text;
  take(cursor, ")");
  return { label: `log(${column})`, column, log: true, place: name.place };
}

function readKey(cursor: Cursor): FormulaKey {
  const first = takeName(cursor);
  const names = [first];
  while (accept(cursor, "^")) names.push(takeName(cursor));
  requireOnce(names.map(({ text, place }) => ({ what: text, place })));
  const columns = names.map(({ text }) => text);
  return { label: columns.join("^"), columns, place: first.place };
}

function accept(cursor: Cursor, sign: string): boolean {
  const token = current(cursor);
  if (token.kind === "name" || token.text !== sign) return false;
  cursor.at++;
  return true;
}

function take(cursor: Cursor, sign: string): void {
  if (accept(cursor, sign)) return;
  throw unexpected(current(cursor), sign === "" ? "the end" : `"${sign}"`);
}

function takeName(cursor: Cursor): Token {
  const token = current(cursor);
  if (token.kind !== "name") throw unexpected(token, "a column name");
  cursor.at++;
  return token;
}

function current({ tokens, at }: Cursor): Token {
  return tokens[at] ?? { kind: "end", text: "", place: "" };
}

function requireOnce(names: readonly { readonly what: string; readonly place: string }[]): void {
  for (const [at, { what, place }] of names.entries()) {
    if (names.findIndex((name) => name.what === what) < at)
      throw refusal(place, `"${what}" stands there twice`);
  }
}

function unexpected({ kind, text, place }: Token, wanted: string): BilatError {
  const found = kind === "end" ? "the formula ends" : `found "${text}"`;
  return refusal(place, `expected ${wanted}, ${found}`);
}

function refusal(place: string, what: string): BilatError {
  return new BilatError("BILAT_E_FORMULA", { problem: SHAPE, found: [`${place}, ${what}`] });
}
