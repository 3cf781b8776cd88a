import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";

describe("BilatError", () => {
  it("says in its message what was refused and what to do, as the command line does", () => {
    const error = new BilatError("BILAT_E_VALUE", {
      problem: "It must be small.",
      found: ["7"],
      hint: "Try 1.",
    });
    expect(error.message).toBe("BILAT_E_VALUE: It must be small.\n  ✖ 7\n  → Try 1.");
    expect(error.explain()).toBe("error[BILAT_E_VALUE]: It must be small.\n  ✖ 7\n  → Try 1.");
  });

  it("prints five places and counts the others", () => {
    const found = ["a", "b", "c", "d", "e", "f", "g"];
    const error = new BilatError("BILAT_E_VALUE", { problem: "No.", found });
    expect(error.message.split("\n").slice(1)).toEqual([
      "  ✖ a",
      "  ✖ b",
      "  ✖ c",
      "  ✖ d",
      "  ✖ e",
      "  … and 2 more",
    ]);
  });

  it("cuts a word that nobody reads to its end, and no path", () => {
    const error = new BilatError("BILAT_E_VALUE", {
      problem: "No.",
      found: [`"${"x".repeat(5000)}" is long`],
    });
    expect(error.message.split("\n")[1]).toBe(`  ✖ "${"x".repeat(79)}… (5002 characters) is long`);
    const path = `/${"folder/".repeat(60)}a.csv:2`;
    expect(new BilatError("BILAT_E_VALUE", { problem: "No.", found: [path] }).message).toContain(path);
  });
});
