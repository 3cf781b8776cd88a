import { Argument, Option } from "commander";
import { describe, expect, it } from "vitest";
import { choicesInWords } from "../../src/cli/help-choices.js";

describe("choicesInWords", () => {
  it("says what may be chosen, and what is taken where nothing is said", () => {
    const level = new Option("--by <level>", "how finely").choices(["section", "chapter"]);
    expect(choicesInWords(level)).toBe("how finely (section, chapter)");
    expect(choicesInWords(level.default("section"))).toBe(
      "how finely (section, chapter; section by default)",
    );
    expect(choicesInWords(new Option("--top <n>", "only the first n").default(20))).toBe(
      "only the first n (20 by default)",
    );
  });

  it("leaves a plain description as it is", () => {
    expect(choicesInWords(new Argument("<partner>", "the other country"))).toBe("the other country");
  });
});
