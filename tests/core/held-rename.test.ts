import { renameSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renameHeld } from "../../src/core/held-rename.js";

vi.mock("node:fs", () => ({ renameSync: vi.fn() }));
const rename = vi.mocked(renameSync);
beforeEach(() => {
  rename.mockReset();
});

const refusal = (code: string) => Object.assign(new Error(code), { code });

describe("renameHeld", () => {
  it.each(["EPERM", "EACCES", "EBUSY"])("tries again where the system says %s", (code) => {
    rename.mockImplementationOnce(() => {
      throw refusal(code);
    });
    renameHeld("a", "b");
    expect(rename.mock.calls).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  it("gives up in the end, and at once for anything else", () => {
    rename.mockImplementation(() => {
      throw refusal("EPERM");
    });
    expect(() => renameHeld("a", "b")).toThrow("EPERM");
    expect(rename).toHaveBeenCalledTimes(6);
    rename.mockReset().mockImplementation(() => {
      throw refusal("ENOENT");
    });
    expect(() => renameHeld("a", "b")).toThrow("ENOENT");
    expect(rename).toHaveBeenCalledTimes(1);
  });
});
