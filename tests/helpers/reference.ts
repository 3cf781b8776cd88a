/// <reference types="vite/types/importMeta.d.ts" />
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

// biome-ignore lint/suspicious/noExplicitAny: arguments come from a file and differ by indicator.
type Called = (...inputs: any[]) => unknown;

/** Every indicator's file; written so that a run of mutants finds which tests load the one it changed. */
const FILES = import.meta.glob<Record<string, Called>>("../../src/indicators/*.ts");

/** The function of an indicator: `src/indicators/<id>.ts` exports it under the id in camelCase. */
async function indicator(id: string): Promise<Called> {
  const module = await FILES[`../../src/indicators/${id}.ts`]?.();
  const found = module?.[id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
  if (!found) throw new Error(`src/indicators/${id}.ts exports no function for ${id}`);
  return found;
}

/**
 * Test indicators against every case of a family; the inputs of a case are the arguments of the indicator.
 *
 * @param called By id, how an indicator is called whose inputs stand in the file in another form.
 */
export function describeReference(
  family: string,
  called: Readonly<Record<string, Called>> = {},
  relative = 1e-12,
): void {
  const cases = referenceCases(family);
  describe(`reference cases: ${family}`, () => {
    it("are there for each indicator that is called in a way of its own", () => {
      const ids = cases.map(({ indicator: id }) => id);
      expect(Object.keys(called).filter((id) => !ids.includes(id))).toEqual([]);
    });
    it.each(cases)("$indicator: $label", async ({ indicator: id, inputs, expected }) => {
      const ask = called[id] ?? (await indicator(id));
      expectClose(ask(...inputs), expected, relative);
    });
  });
}
