import { win32 } from "node:path";

type Shape = "text" | "number" | "path" | readonly [Shape] | { readonly [field: string]: Shape };

/** What a manifest must hold; a field with `?` may be missing, `*` stands for any field. */
const MANIFEST: Shape = {
  snapshot: "text",
  title: "text",
  producer: "text",
  citation: "text",
  url: "text",
  license: { name: "text", url: "text" },
  accessed: "text",
  vintage: "text",
  notes: ["text"],
  files: [{ path: "path", sha256: "text", bytes: "number", rows: "number" }],
  "covers?": { from: "number", to: "number" },
  "account?": { rows_read: "number", rows_kept: "number", left_out: { "*": "number" } },
  "import?": {
    format: "text",
    recognised: "text",
    kind: "text",
    "absent?": "text",
    classifications: ["text"],
    first_period: "text",
    last_period: "text",
    inputs: [{ name: "text", "sha256?": "text", bytes: "number" }],
    value_usd_kept: "number",
    value_usd_left_out: { "*": "number" },
    unmapped: [{ code: "text", area: "text", rows: "number", value_usd: "number" }],
    "rates?": [{ currency: "text", period: "text", units_per_usd: "number", source: "text" }],
    "rates_file?": { name: "text", sha256: "text", bytes: "number" },
    warnings: ["text"],
  },
};

/** The first thing in a manifest that is not as it must be: `files[0].path must stay in the snapshot's folder`. */
export function manifestFault(value: unknown): string | undefined {
  return faultIn(value, MANIFEST, "");
}

function faultIn(value: unknown, shape: Shape, at: string): string | undefined {
  if (shape === "path") return isInside(value) ? undefined : `${at} must stay in the snapshot's folder`;
  if (shape === "text") return typeof value === "string" ? undefined : `${at} must be text`;
  if (shape === "number") return Number.isFinite(value) ? undefined : `${at} must be a number`;
  if (isList(shape)) {
    if (!Array.isArray(value)) return `${at} must be a list`;
    return first(value.map((item, place) => () => faultIn(item, shape[0], `${at}[${place}]`)));
  }
  return faultInFields(value, shape, at);
}

function faultInFields(
  value: unknown,
  shape: { readonly [field: string]: Shape },
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
          faultIn(fields[key], inner, below + key),
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

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

/** Whether a path leads to something below a folder on every system: no root, drive or step upwards. */
export function isInside(path: unknown): path is string {
  if (typeof path !== "string" || win32.isAbsolute(path) || /[:\p{Cc}]/u.test(path)) return false;
  return path.split(/[\\/]/).every((part) => part !== "" && part !== "." && part !== "..");
}
