import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VERDICT_MEANINGS, VERDICTS } from "../../src/claims/judge/verdict.js";
import { ERROR_CODES, type ErrorCode } from "../../src/core/error-codes.js";
import { INDICATORS } from "../../src/indicators/catalogue/catalogue.js";
import { REFERENCES } from "../../src/indicators/catalogue/references.js";
import { ERROR_EXAMPLES } from "../../src/pipeline/error-examples.js";
import { runBilat } from "../helpers/run-bilat.js";

const unfolded = (text: string) => text.replace(/\s+/g, " ");

describe("bilat explain", () => {
  it("lists every indicator once with its name, family by family, under its question", async () => {
    const { code, stdout } = await runBilat(["explain"], ".");
    expect(code).toBe(0);
    const lines = stdout.split("\n").filter((line) => line.startsWith("  "));
    let question = "";
    const listed = lines.flatMap((line) => {
      const [, id, title] = /^ {4}([a-z-]+) {2,}(.+)$/.exec(line) ?? [];
      if (id !== undefined) return [{ id, title, question }];
      question = line.trim();
      return [];
    });
    expect(listed).toEqual(INDICATORS.map(({ id, title, question }) => ({ id, title, question })));
  });

  it.each(INDICATORS)(
    "says all of $id, in lines that fit",
    async ({ id, title, formula, reading, references }) => {
      const { code, stdout, stderr } = await runBilat(["explain", id], ".");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      for (const text of [title, formula, reading, ...references.map((key) => REFERENCES[key])]) {
        expect(unfolded(stdout)).toContain(unfolded(text));
      }
      expect(stdout.split("\n").filter((line) => line.length > 100 && !line.startsWith("$ "))).toEqual([]);
    },
  );

  it("takes the name of the value column for the indicator", async () => {
    const { stdout } = await runBilat(["explain", "Grubel_Lloyd"], ".");
    expect(stdout).toMatch(/^grubel-lloyd: /);
  });

  it.each(Object.entries(ERROR_CODES))(
    "says what %s means and how to mend it",
    async (code, { cause, mend }) => {
      const { stdout } = await runBilat(["explain", code.toLowerCase()], ".");
      expect(unfolded(stdout)).toBe(
        unfolded(`${code}\n\n${cause}\n\n→ ${mend}\n\n${ERROR_EXAMPLES[code as ErrorCode]}\n`),
      );
    },
  );

  it.each(VERDICTS)("says what a verdict of %s says, as docs/methods.md does", async (verdict) => {
    const { code, stdout } = await runBilat(["explain", verdict], ".");
    expect(code).toBe(0);
    expect(unfolded(stdout).toLowerCase()).toContain(VERDICT_MEANINGS[verdict].toLowerCase());
    expect(stdout).toContain(VERDICTS.filter((other) => other !== verdict).join(", "));
    const methods = readFileSync("docs/methods.md", "utf8");
    if (verdict === "depends" || verdict === "not-checkable")
      expect(methods).toContain(`\`${verdict}\`, with `);
    else expect(methods).toContain(`| \`${verdict}\` | ${VERDICT_MEANINGS[verdict]} |`);
  });

  it.each([
    ["herfindal", "Did you mean herfindahl"],
    ["rca", "Did you mean balassa?"],
    ["HHI", "Did you mean herfindahl?"],
    ["gl", "Did you mean grubel-lloyd?"],
    [
      "trade",
      "Did you mean balance, normalized-balance, trade-intensity, trade-intensity-adjusted, openness?",
    ],
    ["neer", "Did you mean near?"],
    ["not_checkable", "Did you mean not-checkable?"],
    ["xyzzy", "Run `bilat explain` for the list; an indicator comes before the countries."],
  ])("refuses %s: %s", async (topic, help) => {
    const { code, stdout, stderr } = await runBilat(["explain", topic], ".");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("error[BILAT_E_INDICATOR_UNKNOWN]");
    expect(stderr).toContain(help);
  });
});
