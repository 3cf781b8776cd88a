import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERROR_CASES } from "../../scripts/generate/error-cases.js";
import { errorDocs } from "../../scripts/generate/error-docs.js";
import { runErrorCase } from "../../scripts/generate/run-error-case.js";
import { ERROR_CODES, type ErrorCode } from "../../src/core/error-codes.js";
import { ERROR_EXAMPLES } from "../../src/pipeline/error-examples.js";
import { readSources } from "../architecture/source.js";

const PAGE = readFileSync("docs/errors.md", "utf8");

/** Files that list codes and raise none. */
const LISTS = ["core/error-codes.ts", "pipeline/error-examples.ts"];

const sources = readSources("src").filter(({ path }) => !LISTS.includes(path));
const codesIn = (text: string) => text.match(/BILAT_E_[A-Z_]+(?![A-Z_…])/g) ?? [];

describe("docs/errors.md", () => {
  it("is made from the table of codes and the examples", () => {
    expect(PAGE).toBe(errorDocs());
  });

  it("has an entry for each code, and no other", () => {
    const entries = [...PAGE.matchAll(/^## (BILAT_E_\w+)$/gm)].map(([, code]) => code);
    expect(entries).toEqual(Object.keys(ERROR_CODES));
  });

  it.each(Object.keys(ERROR_CODES) as ErrorCode[])("shows how %s comes about, as it does", async (code) => {
    const shown = await runErrorCase(process.cwd(), ERROR_CASES[code]);
    expect(shown).toBe(ERROR_EXAMPLES[code]);
    expect(shown.match(/error\[\w+\]: ./g)).toEqual([expect.stringContaining(`error[${code}]: `)]);
  });
});

describe("the codes of errors", () => {
  it("are all raised, outside of comments", () => {
    const literals = sources.flatMap(({ tree }) => codesIn(tree.text.replace(/\/\*\*[\s\S]*?\*\//g, "")));
    expect(Object.keys(ERROR_CODES).filter((code) => !literals.includes(code))).toEqual([]);
  });

  it("are named in no text of the project that is not in the table", () => {
    const pages = readdirSync("docs", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(`docs/${path}`, "utf8"));
    const named = new Set([...sources.map(({ tree }) => tree.text), ...pages].flatMap(codesIn));
    expect([...named].filter((code) => !Object.hasOwn(ERROR_CODES, code))).toEqual([]);
  });
});
