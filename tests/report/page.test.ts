import { describe, expect, it } from "vitest";
import { plainText } from "../../src/core/plain-text.js";
import { html, scriptJson } from "../../src/report/html/escape.js";

describe("text on a page", () => {
  it("shows markup as text, in content and in attributes", () => {
    expect(html(`<img src=x onerror='a("b")'> & more`)).toBe(
      "&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; more",
    );
  });

  it("writes out control characters and marks of direction", () => {
    expect(html("Japan\u202E \u0000\u200F\u2066")).toBe("Japan(U+202E) (U+0000)(U+200F)(U+2066)");
    expect(plainText("Côte d’Ivoire, 日本, Россия\n")).toBe("Côte d’Ivoire, 日本, Россия\n");
  });

  it("keeps JSON from ending the script it stands in", () => {
    const value = { label: "</script><script>alert(1)</script>", line: "\u2028" };
    const text = scriptJson(value);
    expect(text).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
