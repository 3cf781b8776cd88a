import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiExports, libraryProgram } from "../../scripts/generate/api/exports.js";
import { undocumented } from "../../scripts/generate/api/undocumented.js";
import { apiDocs } from "../../scripts/generate/api-docs.js";

const FOLDER = "docs/api";
const onFile = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");

describe("docs/api", () => {
  const { program, index } = libraryProgram(process.cwd());
  const exports = apiExports(program, index);
  const pages = apiDocs(process.cwd());

  it("holds the pages that npm run generate writes, and no others", () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(onFile(name), name).toBe(text);
  });

  it("has an entry for everything that the library exports, and for nothing else", async () => {
    const entries = [...pages].flatMap(([page]) =>
      page === "README.md" ? [] : [...onFile(page).matchAll(/^## (\w+)$/gm)].map(([, name]) => name),
    );
    expect(entries.sort()).toEqual(exports.map(({ name }) => name).sort());
    const library = await import("../../src/index.js");
    expect(entries).toEqual(expect.arrayContaining(Object.keys(library)));
  });

  it("says of each export what it is, gives and refuses, with an example", () => {
    expect(undocumented(exports)).toEqual([]);
  });

  it("links only to entries that exist", () => {
    for (const [name, text] of pages) {
      for (const [, page, anchor] of text.matchAll(/\]\(([\w-]+\.md)?#(\w+)\)/g)) {
        const headings = (pages.get(page ?? name) ?? "").match(/^## \w+$/gm) ?? [];
        expect(
          headings.map((heading) => heading.slice(3).toLowerCase()),
          name,
        ).toContain(anchor);
      }
    }
  });
});

describe("the check of a library's comments", () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), "bilat-api-"));
    mkdirSync(join(project, "src"));
    writeFileSync(
      join(project, "tsconfig.json"),
      '{ "compilerOptions": { "noLib": true, "types": [] }, "files": [] }',
    );
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const read = (text: string) => {
    writeFileSync(join(project, "src/index.ts"), text);
    const { program, index } = libraryProgram(project);
    return apiExports(program, index);
  };

  const GOOD = `/**
 * Half of it.
 *
 * @param whole What to halve.
 * @returns Half, see {@link Whole}.
 * @throws BilatError when it is odd.
 *
 * @example
 * \`\`\`ts
 * half(4); // 2
 * \`\`\`
 */
export function half(whole: Whole): number {
  if (whole % 2 > 0) throw new Error();
  return whole / 2;
}
/** What can be halved. */
export type Whole = number;
`;

  it("is content with what is documented", () => {
    expect(undocumented(read(GOOD))).toEqual([]);
  });

  it.each([
    ["no comment", /\/\*\*\n[\s\S]*?\*\/\n/, "", "half (src/index.ts) says nothing"],
    ["no meaning", "Half of it.", "", "half (src/index.ts) says nothing"],
    ["no @returns", "@returns", "@see", "half (src/index.ts) has no @returns"],
    ["no @throws", "@throws", "@see", "half (src/index.ts) has no @throws"],
    ["no @example", "@example", "@see", "half (src/index.ts) has no @example"],
    [
      "a stale parameter",
      "@param whole",
      "@param part",
      "half (src/index.ts) describes part, which it does not take",
    ],
    ["a stale link", "@link Whole", "@link Part", "half (src/index.ts) links to Part, which is not there"],
    ["a type without a comment", "/** What can be halved. */", "", "Whole (src/index.ts) says nothing"],
  ])("finds %s", (_, from, to, fault) => {
    expect(undocumented(read(GOOD.replace(from, to)))).toContain(fault);
  });

  it("shows a function without its body, and the types it names that have no entry", () => {
    const text =
      "interface Pair { readonly a: number }\n/** One. */\nexport async function one({ a }: Pair) { return a; }\n";
    expect(read(text)[0]?.declaration).toContain("function one({ a }: Pair): ");
    expect(read(text)[0]?.declaration).toContain("\n\ninterface Pair { readonly a: number }");
  });
});
