import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectClose } from "./close.js";

const FOLDER = new URL("../reference/", import.meta.url);

/** One answer of another tool; `null` in the file is `undefined` here. */
export interface ReferenceCase {
  /** Id of the indicator. */
  readonly indicator: string;
  readonly label: string;
  /** The arguments, in order. */
  readonly inputs: readonly unknown[];
  readonly expected: unknown;
}

/** `null` becomes `undefined`, all the way down; JSON has no other word for a missing figure. */
function missing(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(missing);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, missing(inner)]));
}

/** The cases of `tests/reference/<family>/cases.jsonl`, one a line. */
export function referenceCases(family: string): ReferenceCase[] {
  const lines = readFileSync(new URL(`${family}/cases.jsonl`, FOLDER), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => missing(JSON.parse(line)) as ReferenceCase);
}

/**
 * Test indicators against every case of a family.
 *
 * @param functions The indicators by id; exactly those the file has cases for.
 */
export function describeReference(
  family: string,
  // biome-ignore lint/suspicious/noExplicitAny: arguments come from a file and differ by indicator.
  functions: Readonly<Record<string, (...inputs: any[]) => unknown>>,
  relative = 1e-12,
): void {
  const cases = referenceCases(family);
  describe(`reference cases: ${family}`, () => {
    it("has cases for each indicator named here, and no others", () => {
      expect([...new Set(cases.map(({ indicator }) => indicator))].sort()).toEqual(
        Object.keys(functions).sort(),
      );
    });
    it.each(cases)("$indicator: $label", ({ indicator, inputs, expected }) => {
      expectClose(functions[indicator]?.(...inputs), expected, relative);
    });
  });
}
