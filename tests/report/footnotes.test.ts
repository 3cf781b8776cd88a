import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gallerySlugs } from "../../scripts/generate/gallery.js";
import { footnote, type Text } from "../../src/report/blocks.js";
import { pageNotes } from "../../src/report/html/page-notes.js";
import { type Quote, sentences } from "../../src/report/prose.js";

const inOrder = (numbers: readonly string[]) => numbers.map((_, place) => String(place + 1));

describe.each(gallerySlugs("."))("the footnotes of %s", (slug) => {
  const markdown = readFileSync(`reports/${slug}/report.md`, "utf8");
  const page = readFileSync(`reports/${slug}/index.html`, "utf8").replace(/<script.*?<\/script>/gs, "");
  const called = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number = ""]) => number);
  const told = [...markdown.matchAll(/^\[\^(\d+)\]: (.+)$/gm)];

  it("are numbered in the order in which they are first called, and each stands once", () => {
    expect(told.length).toBeGreaterThan(4);
    expect([...new Set(called)]).toEqual(inOrder(told.map(([text]) => text)));
    expect(told.map(([, number]) => number)).toEqual(inOrder(told.map(([text]) => text)));
    expect(new Set(told.map(([, , text]) => text)).size).toBe(told.length);
  });

  it("say the same on the page, and are called at the same places", () => {
    const items = [...page.matchAll(/<li id="note-(\d+)"><span class="text">(.*?)<\/span>/g)];
    const plain = (text = "") => text.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    expect(items.map(([, number, text]) => [number, plain(text)])).toEqual(
      told.map(([, number, text]) => [number, text]),
    );
    const calls = [...page.matchAll(/href="#note-(\d+)" role="doc-noteref"/g)].map(([, number]) => number);
    expect(calls).toEqual(called);
  });

  it("lead to their text and back to every place that calls them", () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const back = [...page.matchAll(/<a href="#(call-[\d-]+)" role="doc-backlink"/g)].map(([, id]) => id);
    expect(back.filter((id) => !ids.has(id))).toEqual([]);
    expect(back).toHaveLength(called.length);
  });
});

describe("a page's footnotes", () => {
  const notes = pageNotes([{ number: 1, topic: "rank", text: "A <rank>." }]);

  it("are called by their number, and not where there is none on a topic", () => {
    expect(notes.call("rank")).toBe(
      '<sup><a id="call-1-1" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup>',
    );
    expect(notes.call("customs")).toBe("");
    expect(notes.list()).toContain('<span class="text">A &lt;rank&gt;.</span>');
    expect(pageNotes([]).list()).toBe("");
  });
});

describe("a source's remark", () => {
  it("has names in backticks as names, and its numbers as figures", () => {
    const row = { snapshot: "tiny/2024", file: "manifest.json", line: 7 };
    const quote: Quote = { quote: "In 3 rows the flag `part_of` is set.", row };
    const said: Text | undefined = sentences("methods")`${quote}`;
    expect(said?.map((run) => (typeof run === "string" ? run : run.kind))).toEqual([
      "In ",
      "figure",
      " rows the flag ",
      "code",
      " is set.",
    ]);
  });

  it("may be followed by a footnote", () => {
    expect(sentences("in-brief")`It was 10th.${footnote("rank")}`).toEqual([
      "It was 10th.",
      { kind: "footnote", topic: "rank" },
    ]);
  });
});
