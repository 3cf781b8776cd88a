/** A value that may be bound to a query; `undefined` is SQL NULL. */
export type Bindable = string | number | boolean | undefined;

/** SQL text with `$1 … $n`, and the values they stand for. Made by {@link sql} only. */
export interface Query {
  readonly text: string;
  readonly values: readonly Bindable[];
}

type Part = Bindable | Query | readonly Bindable[];

function isQuery(part: Part): part is Query {
  return typeof part === "object" && "text" in part;
}

/** How one interpolation reads in the text: a placeholder each value, a list in brackets, a fragment as it is. */
function place(part: Part, bound: Bindable[]): string {
  if (isQuery(part)) {
    const offset = bound.length;
    bound.push(...part.values);
    return part.text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + offset}`);
  }
  if (Array.isArray(part)) {
    if (part.length === 0) return "(NULL)";
    return `(${part.map((value: Bindable) => place(value, bound)).join(", ")})`;
  }
  bound.push(part as Bindable);
  return `$${bound.length}`;
}

/**
 * SQL in which every interpolation is a bound parameter, a list of them, or another query.
 *
 * @example
 * ```ts
 * sql`SELECT 1 WHERE ${"a"} IN ${["a", "b"]}`.text; // "SELECT 1 WHERE $1 IN ($2, $3)"
 * ```
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly Part[]): Query {
  const values: Bindable[] = [];
  let text = strings[0] ?? "";
  parts.forEach((part, index) => {
    text += place(part, values) + (strings[index + 1] ?? "");
  });
  return { text, values };
}
