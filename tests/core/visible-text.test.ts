import { describe, expect, it } from "vitest";
import { csvTable, markdownText } from "../../src/core/table-formats.js";
import { visibleText } from "../../src/core/visible-text.js";

describe("text from outside", () => {
  it("shows marks that hide or turn a text, and leaves letters and line breaks alone", () => {
    expect(visibleText("Ja\u202epan\u200b\u0000")).toBe("Ja⟨U+202E⟩pan⟨U+200B⟩⟨U+0000⟩");
    expect(visibleText("Côte d’Ivoire\n日本\tРоссия")).toBe("Côte d’Ivoire\n日本\tРоссия");
  });

  it("is no markup in Markdown", () => {
    expect(markdownText("<b>*x*</b> [a](b) `c` | _d_")).toBe(
      "\\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\`c\\` \\| \\_d\\_",
    );
  });

  it("is no formula in CSV, where a negative number stays a number", () => {
    const columns = [
      { name: "text", label: "", unit: "text", decimals: 0 },
      { name: "value", label: "", unit: "usd", decimals: 0 },
    ] as const;
    const rows = ["=1+1", "+A1", "-A1", "@x", "+16.1%", "plain"].map((text) => ({ text, value: -5 }));
    const table = { id: "t", title: "", columns, key: [], rows, figures: [], caveats: [], sources: [] };
    expect(csvTable(table)).toBe("text,value\n'=1+1,-5\n'+A1,-5\n'-A1,-5\n'@x,-5\n+16.1%,-5\nplain,-5\n");
  });
});
