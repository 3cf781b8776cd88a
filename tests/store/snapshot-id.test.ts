import { isAbsolute, join, relative, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idPart, requireSnapshotId } from "../../src/store/snapshot-id.js";
import { snapshotIds } from "../../src/store/snapshots.js";

describe("a store", () => {
  it("must be a folder", () => {
    expect(() => snapshotIds("package.json")).toThrow(
      expect.objectContaining({
        code: "BILAT_E_VALUE",
        detail: expect.objectContaining({ found: ["package.json"] }),
      }),
    );
    expect(snapshotIds("package.json/below")).toEqual([]);
  });
});

describe("the id of a snapshot", () => {
  it.each(["imf-dots/2022-02", "own/1", "a.b_c/2018", "console/1", "com/1", "nullius/1"])(
    "may be %s",
    (id) => {
      expect(() => requireSnapshotId(id)).not.toThrow();
    },
  );

  it.each([
    "own",
    "own/1/2",
    "/1",
    "own/",
    "../1",
    "own/..",
    "a..b/1",
    "/etc/passwd",
    "C:/1",
    "c:\\x/1",
    "own\\1",
    "Own/1",
    "own/1 ",
    "own/-1",
    "own/1.",
    "own\u0000/1",
    "own\n/1",
    "own\u202e/1",
    "con/1",
    "own/nul",
    "aux.csv/1",
    "com1/1",
    "own/lpt9.txt",
    `${"a".repeat(81)}/1`,
  ])("may not be %j", (id) => {
    expect(() => requireSnapshotId(id)).toThrow(expect.objectContaining({ code: "BILAT_E_VALUE" }));
  });

  it("names a folder just two below the store's on every system, whatever passes", () => {
    const part = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("..", ".", "a", "con", "1", "\\", "C:"),
    );
    fc.assert(
      fc.property(part, part, (source, version) => {
        const id = `${source}/${version}`;
        try {
          requireSnapshotId(id);
        } catch {
          return;
        }
        expect(relative("/store", join("/store", id)).split("/")).toHaveLength(2);
        expect(win32.relative("C:\\store", win32.join("C:\\store", id)).split("\\")).toHaveLength(2);
        expect(isAbsolute(id) || win32.isAbsolute(id)).toBe(false);
      }),
    );
  });

  it("keeps letters that bear accents or dots", () => {
    expect(idPart("Handel Übersicht (1)")).toBe("handel-ubersicht-1");
    expect(idPart("Straße_São")).toBe("strasse_sao");
  });

  it("is refused or fits, when made from any file's name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (name) => {
        const part = idPart(name);
        expect(part).toMatch(/^[a-z0-9._-]{0,80}$/);
        expect(part).not.toContain("..");
      }),
    );
  });
});
