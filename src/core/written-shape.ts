import { win32 } from "node:path";

/**
 * What a JSON file that bilat wrote must hold; a field with `?` may be missing, `*` stands for any field. `path` is a
 * text that stays in its folder, `figure` a number or `null`.
 */
export type WrittenShape =
  | "text"
  | "number"
  | "figure"
  | "flag"
  | "path"
  | readonly [WrittenShape]
  | { readonly [field: string]: WrittenShape };

/** The first thing in a value that is not as it must be: `files[0].path must stay in the snapshot's folder`. */
export function shapeFault(value: unknown, shape: WrittenShape, at = ""): string | undefined {
  if (typeof shape === "string")
    return PLAIN[shape].holds(value) ? undefined : `${at} must ${PLAIN[shape].must}`;
  if (isList(shape)) {
    if (!Array.isArray(value)) return `${at} must be a list`;
    return first(value.map((item, place) => () => shapeFault(item, shape[0], `${at}[${place}]`)));
  }
  return faultInFields(value, shape, at);
}

const PLAIN = {
  text: { must: "be text", holds: (value: unknown) => typeof value === "string" },
  number: { must: "be a number", holds: (value: unknown) => Number.isFinite(value) },
  figure: {
    must: "be a number or null",
    holds: (value: unknown) => value === null || Number.isFinite(value),
  },
  flag: { must: "be true or false", holds: (value: unknown) => typeof value === "boolean" },
  path: { must: "stay in the snapshot's folder", holds: isInside },
} as const;

function faultInFields(
  value: unknown,
  shape: { readonly [field: string]: WrittenShape },
  at: string,
): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `${at === "" ? "it" : at} must be an object`;
  const fields = value as Readonly<Record<string, unknown>>;
  const expected = Object.entries(shape).flatMap(([name, inner]) => {
    if (name === "*") return Object.keys(fields).map((key) => [key, inner] as const);
    const key = name.replace("?", "");
    return name === key || fields[key] !== undefined ? [[key, inner] as const] : [];
  });
  const below = at === "" ? "" : `${at}.`;
  return first(
    expected.map(
      ([key, inner]) =>
        () =>
          shapeFault(fields[key], inner, below + key),
    ),
  );
}

function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isList(shape: WrittenShape): shape is readonly [WrittenShape] {
  return Array.isArray(shape);
}

/** Whether a path leads to something below a folder on every system: no root, drive or step upwards. */
export function isInside(path: unknown): path is string {
  if (typeof path !== "string" || win32.isAbsolute(path) || /[:\p{Cc}]/u.test(path)) return false;
  return path.split(/[\\/]/).every((part) => part !== "" && part !== "." && part !== "..");
}
