import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "../../src/core/error-codes.js";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith("error-codes.ts"))
  .map((file) => readFileSync(join("src", file), "utf8"));

const PAGE = readFileSync("docs/errors.md", "utf8");

describe("docs/errors.md", () => {
  it("has an entry for each code, and no other", () => {
    const entries = [...PAGE.matchAll(/^## (BILAT_E_\w+)$/gm)].map(([, code]) => code);
    expect(entries).toEqual(Object.keys(ERROR_CODES));
  });

  it("names no code that nothing raises", () => {
    const raised = new Set(sources.flatMap((text) => text.match(/BILAT_E_[A-Z_]+/g) ?? []));
    expect(Object.keys(ERROR_CODES).filter((code) => !raised.has(code))).toEqual([]);
  });

  it("shows with each example the error it stands under", () => {
    for (const section of PAGE.split(/^## /m).slice(1)) {
      const [code = ""] = section.split("\n");
      if (section.includes("$ bilat")) expect(section).toContain(`error[${code}]: `);
    }
  });
});
