import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFiles } from "../../src/cli/whole-files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-whole-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]) => join(folder, ...names);
const write = (...names: string[]) => writeFiles(new Map([[at(...names), "new"]]));

describe("a file that is written whole", () => {
  it("stands alone when it is done", () => {
    write("t.csv");
    expect(readdirSync(folder)).toEqual(["t.csv"]);
    expect(readFileSync(at("t.csv"), "utf8")).toBe("new");
  });

  it.skipIf(process.platform === "win32")("keeps the permissions of the one it replaces", () => {
    writeFileSync(at("t.csv"), "old");
    chmodSync(at("t.csv"), 0o600);
    write("t.csv");
    expect(statSync(at("t.csv")).mode & 0o777).toBe(0o600);
    expect(readFileSync(at("t.csv"), "utf8")).toBe("new");
  });

  it.skipIf(process.platform === "win32").each([
    ["a file", "old.csv"],
    ["a file that is not there yet", "later.csv"],
  ])("goes where a link leads, to %s", (_, name) => {
    mkdirSync(at("real"));
    writeFileSync(at("real", "old.csv"), "old");
    symlinkSync(join("real", name), at("link.csv"));
    write("link.csv");
    expect(lstatSync(at("link.csv")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("real", name), "utf8")).toBe("new");
  });

  it.skipIf(process.platform === "win32")("is written into a named pipe, which stays one", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    // The reader opens in a thread of its own; the writer waits for it.
    const read = readFile(at("pipe"), "utf8");
    write("pipe");
    expect(await read).toBe("new");
    expect(statSync(at("pipe")).isFIFO()).toBe(true);
  });

  it("is refused where a folder has its name, with what to name instead", () => {
    mkdirSync(at("real"));
    expect(() => write("real")).toThrow(/must go to a file[\s\S]*a folder[\s\S]*real.result\.csv/);
  });

  it("is refused below a folder that is not there, and below a file", () => {
    writeFileSync(at("t.csv"), "old");
    expect(() => write("nowhere", "t.csv")).toThrow(/no such folder[\s\S]*Make the folder first/);
    expect(() => write("t.csv", "u.csv")).toThrow("not below a folder");
  });

  it("is not there when another of the same answer can't be written", () => {
    writeFileSync(at("a.csv"), "old");
    const both = new Map([
      [at("a.csv"), "new"],
      [at("nowhere", "b.csv"), "new"],
    ]);
    expect(() => writeFiles(both)).toThrow("no such folder");
    expect(readdirSync(folder)).toEqual(["a.csv"]);
    expect(readFileSync(at("a.csv"), "utf8")).toBe("old");
  });
});
