import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { writeYear } from "../ingest/import-process.js";

describe("bilat import on a terminal", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-progress-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(watched: boolean): Promise<{ out: string; err: string[] }> {
    const said = { out: "", err: [] as string[] };
    const streams = {
      out: (text: string) => {
        said.out += text;
      },
      err: (text: string) => {
        said.err.push(text);
      },
      cwd: folder,
      watched,
    };
    expect(await main(["import", writeYear(folder, 400_000), "--store", "store"], streams)).toBe(0);
    return said;
  }

  it("draws how far it is over itself, never backwards, and clears the line before the table", async () => {
    const { out, err } = await run(true);
    expect(err.length).toBeGreaterThan(1);
    expect(err.every((text) => text.startsWith("\r\u001B[K"))).toBe(true);
    expect(err.at(-1)).toBe("\r\u001B[K");
    const drawn = err.slice(0, -1).map((text) => text.slice("\r\u001B[K".length));
    expect(drawn.filter((text) => !/^Importing (…|\d+%)$/.test(text))).toEqual([]);
    const parts = drawn.flatMap((text) => /\d+/.exec(text)?.map(Number) ?? []);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect(out).toContain("read  400,000");
  });

  it("draws nothing where nobody watches", async () => {
    expect((await run(false)).err).toEqual([]);
  });
});
