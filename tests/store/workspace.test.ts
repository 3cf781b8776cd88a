import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { inWorkspace } from "../../src/store/workspace.js";
import { desk } from "../ingest/import-text.js";

const ROWS = "period,reporter,partner,flow,value_usd\n2018,RUS,JPN,export,10\n";

describe("the store", () => {
  const at = desk();

  it("holds the snapshot and nothing else afterwards", async () => {
    await at.current.takeText("own.csv", ROWS);
    expect(readdirSync(at.current.store)).toEqual(["canonical"]);
    expect(readdirSync(join(at.current.store, "canonical/own")).sort()).toEqual([
      "areas.csv",
      "manifest.json",
      "totals.parquet",
      "trade",
    ]);
  });

  const PROC = existsSync("/proc/self") ? "" : " (skipped: there is no /proc here)";
  it.skipIf(PROC !== "")(
    `is refused where the disk makes no folders, instead of trying for ever${PROC}`,
    async () => {
      await expect(
        inWorkspace({ store: "/proc/none/store", reads: [] }, async () => 0),
      ).rejects.toMatchObject({
        code: "BILAT_E_STORE_WRITE",
      });
    },
  );

  it("is refused where its name is a link to nothing, or below a file", async () => {
    const { folder, file } = at.current;
    const link = join(folder, "link");
    symlinkSync(join(folder, "gone"), link);
    for (const store of [link, join(link, "below"), join(file("own.csv", ROWS), "below")]) {
      const refusal = inWorkspace({ store, reads: [] }, async () => 0);
      await expect(refusal).rejects.toMatchObject({ code: "BILAT_E_STORE_WRITE" });
    }
  });

  it("never writes over a snapshot", async () => {
    await at.current.takeText("own.csv", ROWS);
    await expect(at.current.takeText("own.csv", `${ROWS}2019,RUS,JPN,export,11\n`)).rejects.toMatchObject({
      code: "BILAT_E_STORE_TAKEN",
    });
  });

  it.each([1, 2, 3, 4, 5])(
    "lets one of three imports at once win, and tells the others: round %d",
    async () => {
      const file = at.current.file("own.csv", ROWS);
      const all = await Promise.allSettled([1, 2, 3].map(() => at.current.take([file])));
      const codes = all.map((one) => (one.status === "rejected" ? one.reason.code : "won"));
      expect(codes.filter((code) => code === "won")).toEqual(["won"]);
      expect(codes.filter((code) => /^BILAT_E_STORE_(BUSY|TAKEN)$/.test(code))).toHaveLength(2);
      expect(readdirSync(at.current.store)).toEqual(["canonical"]);
    },
  );

  it("clears away what a killed import left", async () => {
    const left = join(at.current.store, ".work/import-dead");
    mkdirSync(join(left, "snapshot"), { recursive: true });
    writeFileSync(join(left, "snapshot/half.parquet"), "PAR1");
    (await Engine.open({ file: `${left}.lock` }))[Symbol.dispose]();
    await at.current.takeText("own.csv", ROWS);
    expect(existsSync(left)).toBe(false);
  });

  it.each([["../out"], ["a/b"], [".."], ["UP"], [""], [".hidden"], ["a".repeat(100)]])(
    "refuses the version %j, and leaves nothing behind",
    async (version) => {
      await expect(at.current.takeText("own.csv", ROWS, { version })).rejects.toMatchObject({
        code: "BILAT_E_VALUE",
      });
      expect(existsSync(at.current.store)).toBe(false);
    },
  );
});
