import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { indicatorDocs } from "../../scripts/generate/indicator-docs.js";
import { INDICATORS } from "../../src/indicators/catalogue/catalogue.js";
import { byFamily, byQuestion, familyPage } from "../../src/indicators/catalogue/describe.js";

const FOLDER = "docs/indicators";
const onFile = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);

describe("docs/indicators", async () => {
  const pages = await indicatorDocs(".");

  it("holds the pages that npm run generate writes, and no others", () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(onFile(name), name).toBe(text);
  });

  it("has an entry for each indicator on the page of its family, and no entry of anything else", () => {
    const shelves = [...byFamily(INDICATORS)].map(([family, metas]) => [family, metas.map(({ id }) => id)]);
    const entries = shelves.map(([family]) => [
      family,
      matches(onFile(familyPage(String(family))), /^## (.+)$/gm),
    ]);
    expect(entries).toEqual(shelves);
  });

  it("lists every question once, and every indicator under the one it answers", () => {
    const rows = matches(onFile("README.md"), /^\| (.+\?) \|/gm);
    expect(rows).toEqual([...byQuestion(INDICATORS).keys()]);
    expect(matches(onFile("README.md"), /\[`([a-z-]+)`\]/g).sort()).toEqual(
      INDICATORS.map(({ id }) => id).sort(),
    );
  });

  it("links only to entries that exist", () => {
    for (const [name, text] of pages) {
      for (const [, page, anchor] of text.matchAll(/\]\(([a-z-]+\.md)?#([a-z-]+)\)/g)) {
        expect(pages.get(page ?? name), `${name} → ${page}#${anchor}`).toContain(`\n## ${anchor}\n`);
      }
    }
  });
});

describe("docs/methods.md", () => {
  const methods = readFileSync("docs/methods.md", "utf8");

  it("names every total that a formula uses", () => {
    const named = new Set(matches(methods, /`([^`]+)`/g));
    const totals = /(?<![\p{L}_])(?:X|M|GDP)_[ijw][jk]?(?![\p{L}_])/gu;
    const used = new Set(INDICATORS.flatMap(({ formula }) => formula.match(totals) ?? []));
    expect([...used].filter((letter) => !named.has(letter))).toEqual([]);
  });
});
