import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manifestFault } from "../../src/store/manifest-shape.js";
import { MADE_UP } from "../helpers/manifests.js";

const GOOD = {
  ...MADE_UP,
  snapshot: "own/1",
  notes: ["none"],
  files: [{ path: "trade/year=2018/0.parquet", sha256: "ab", bytes: 1, rows: 1 }],
};

describe("a manifest", () => {
  it("is in order as the package's datasets have it", () => {
    const manifests = readdirSync("datasets", { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("manifest.json"),
    );
    expect(manifests.length).toBeGreaterThan(5);
    for (const path of manifests) {
      expect(manifestFault(JSON.parse(readFileSync(`datasets/${path}`, "utf8"))), path).toBeUndefined();
    }
  });

  it.each([
    ["a list", [], "it must be an object"],
    ["nothing", null, "it must be an object"],
    ["without a title", { ...GOOD, title: undefined }, "title must be text"],
    ["with a number for a note", { ...GOOD, notes: ["a", 1] }, "notes[1] must be text"],
    ["without files", { ...GOOD, files: undefined }, "files must be a list"],
    ["with a licence of one word", { ...GOOD, license: "CC0" }, "license must be an object"],
    [
      "with a file of no size",
      { ...GOOD, files: [{ path: "a", sha256: "ab" }] },
      "files[0].bytes must be a number",
    ],
    ["with half an account", { ...GOOD, account: { rows_read: 1 } }, "account.rows_kept must be a number"],
    [
      "with a reason that is no number",
      { ...GOOD, account: { rows_read: 1, rows_kept: 1, left_out: { self: "2" } } },
      "account.left_out.self must be a number",
    ],
    ["with an import of nothing", { ...GOOD, import: {} }, "import.format must be text"],
  ])("%s is refused", (_, manifest, fault) => {
    expect(manifestFault(manifest)).toBe(fault);
  });

  it("is in order without what it may lack", () => {
    expect(manifestFault(GOOD)).toBeUndefined();
  });

  it("gives a fault or none for any JSON, and throws for none", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(GOOD)), (value, field) => {
        expect(typeof manifestFault({ ...GOOD, [field]: value })).toMatch(/string|undefined/);
        expect(typeof manifestFault(value)).toMatch(/string|undefined/);
      }),
    );
  });
});
