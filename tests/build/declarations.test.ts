import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pruneDeclarations } from "../../scripts/build/declarations.js";

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "bilat-declarations-"));
  mkdirSync(join(dist, "core"));
});
afterEach(() => rmSync(dist, { recursive: true }));

describe("the declarations of the package", () => {
  it("are those that the library's types need, by import, export and type import", () => {
    const files = {
      "index.d.ts": 'export { a } from "./a.js";\nexport declare const b: import("./core/b.js").B;\n',
      "a.d.ts": 'import type { C } from "./core/c.js";\nimport "danfojs-node";\nexport declare const a: C;\n',
      "core/b.d.ts": 'import "../a.js";\nexport type B = 1;\n',
      "core/c.d.ts": "export type C = 1;\n",
      "core/d.d.ts": 'import "./c.js";\n',
      "d.d.ts": "",
      "index.js": "",
    };
    for (const [path, text] of Object.entries(files)) writeFileSync(join(dist, path), text);
    pruneDeclarations(dist, ["danfojs-node"]);
    expect(readdirSync(dist, { recursive: true }).sort()).toEqual(
      ["a.d.ts", "core", "core/b.d.ts", "core/c.d.ts", "index.d.ts", "index.js"].sort(),
    );
  });

  it.each([
    'import type { Stream } from "node:stream";',
    'import type { TopLevelSpec } from "vega-lite";',
    'import type { X } from "@some/package/x.js";',
  ])("need no types that a user may not have, such as %s", (line) => {
    writeFileSync(join(dist, "index.d.ts"), `${line}\n`);
    expect(() => pruneDeclarations(dist, ["ml-matrix"])).toThrow("which a user may not have");
    writeFileSync(join(dist, "index.d.ts"), 'import type { Matrix } from "ml-matrix";\n');
    pruneDeclarations(dist, ["ml-matrix"]);
  });
});
