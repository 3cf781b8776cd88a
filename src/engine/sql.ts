import { BilatError } from "../core/errors.js";

/** A value that may be bound to a query; `undefined` is SQL NULL. */
export type Bindable = string | number | boolean | undefined;

type Part = Bindable | Query | readonly Bindable[];

/**
 * SQL, and the values that are bound to it; between two pieces of its text stands one value.
 *
 * Made by {@link sql}, {@link identifier} and their like only: a text that comes from outside is a value or a
 * quoted name, never a piece.
 */
class Statement {
  // A private field makes the type nominal: an object that looks like it is none.
  readonly #pieces: readonly string[];

  constructor(
    pieces: readonly string[],
    readonly values: readonly Bindable[],
  ) {
    this.#pieces = pieces;
  }

  /** With `$1 … $n` where the values go. */
  get text(): string {
    return this.#pieces.reduce((text, piece, place) => `${text}$${place}${piece}`);
  }

  /** This and another one, run together. */
  with(next: Statement): Statement {
    const [last = "", first = ""] = [this.#pieces.at(-1), next.#pieces[0]];
    const pieces = [...this.#pieces.slice(0, -1), last + first, ...next.#pieces.slice(1)];
    return new Statement(pieces, [...this.values, ...next.values]);
  }
}

export type Query = Statement;

/**
 * SQL in which every interpolation is a bound parameter, a list of them, or another query.
 *
 * @example
 * ```ts
 * sql`SELECT 1 WHERE ${"a"} IN ${["a", "b"]}`.text; // "SELECT 1 WHERE $1 IN ($2, $3)"
 * ```
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly Part[]): Query {
  const pieces = parts.flatMap((part, place) => [queryOf(part), plain(strings[place + 1] ?? "")]);
  return pieces.reduce((before, next) => before.with(next), plain(strings[0] ?? ""));
}

/**
 * A name of a column or table, whatever stands in it.
 *
 * @throws BilatError `BILAT_E_INPUT` for a name with a zero byte.
 */
export function identifier(name: string): Query {
  return quoted(name, '"');
}

/**
 * A text in quotes, for the few statements that take no bound value.
 *
 * @throws BilatError `BILAT_E_INPUT` for a text with a zero byte.
 */
export function literal(text: string): Query {
  return quoted(text, "'");
}

/** The engine takes a zero byte for the end of a statement. */
function quoted(text: string, mark: string): Query {
  if (text.includes("\0")) {
    throw new BilatError("BILAT_E_INPUT", {
      problem: "A text that names something must not hold a zero byte.",
      found: [JSON.stringify(text)],
    });
  }
  return plain(`${mark}${text.replaceAll(mark, mark + mark)}${mark}`);
}

/** Queries with commas between them; `NULL` for none. */
export function listed(queries: readonly Query[]): Query {
  const [first, ...others] = queries;
  return first ? others.reduce((before, next) => sql`${before}, ${next}`, first) : plain("NULL");
}

/** How `read_csv` is told what its columns are: `{'a': 'VARCHAR', 'b': 'DOUBLE'}`. */
export function columnTypes(
  columns: readonly (readonly [name: string, type: "VARCHAR" | "DOUBLE"])[],
): Query {
  return sql`{${listed(columns.map(([name, type]) => sql`${literal(name)}: ${literal(type)}`))}}`;
}

function queryOf(part: Part): Query {
  if (part instanceof Statement) return part;
  if (!Array.isArray(part)) return new Statement(["", ""], [part as Bindable]);
  return sql`(${listed(part.map((value: Bindable) => queryOf(value)))})`;
}

function plain(text: string): Query {
  return new Statement([text], []);
}
