import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { desk } from "./import-text.js";

describe("two files of one name", () => {
  const at = desk();

  it("are both read, though both are written anew in UTF-8", async () => {
    const paths = ["2017", "2018"].map((year) => {
      const path = join(at.current.folder, year, "trade.csv");
      mkdirSync(dirname(path), { recursive: true });
      const text = `period,reporter,partner,flow,value_usd,unit\n${year},JPN,CIV,export,1,pièces\n`;
      writeFileSync(path, Buffer.from(text, "latin1"));
      return path;
    });
    const { manifest } = await at.current.take(paths);
    expect(await at.current.rows(manifest.snapshot, "period, unit")).toEqual([
      { period: "2017", unit: "pièces" },
      { period: "2018", unit: "pièces" },
    ]);
  });
});
