import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { sourcesTable } from "../../src/pipeline/sources/sources.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";

describe("a dataset file that is not the one its manifest describes", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "bilat-damaged-"));
    cpSync("datasets", root, { recursive: true });
    appendFileSync(join(root, "imf-dots/2022-02/trade.csv"), "2018,RUS,JPN,export,1,FOB,\n");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("stops trade", async () => {
    using bench = await openWorkbench({ datasets: root });
    const trade = tradeTable(bench, { reporter: "RUS", partner: "JPN" });
    await expect(trade).rejects.toMatchObject({ code: "BILAT_E_FILE_DAMAGED" });
    await expect(trade).rejects.toBeInstanceOf(BilatError);
  });

  it("stops sources", () => {
    expect(() => sourcesTable({ store: { root } })).toThrow(/BILAT_E_FILE_DAMAGED/);
  });
});
