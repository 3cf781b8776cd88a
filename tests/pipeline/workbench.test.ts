import { describe, expect, it } from "vitest";
import { rankTable } from "../../src/pipeline/rank.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";

const PAIR = { reporter: "RUS", partner: "JPN", years: { from: 2018, to: 2018 } };

describe("a workbench", () => {
  it("refuses every question once it is closed, also those that it has answered before", async () => {
    const bench = await openWorkbench();
    await tradeTable(bench, PAIR);
    bench.close();
    for (const partner of ["JPN", "CHN"])
      await expect(tradeTable(bench, { ...PAIR, partner })).rejects.toMatchObject({ code: "BILAT_E_CLOSED" });
    bench.close();
    bench[Symbol.dispose]();
  });

  it("says so to those who close it before the answer is there", async () => {
    const bench = await openWorkbench();
    const answer = tradeTable(bench, PAIR);
    bench.close();
    await expect(answer).rejects.toMatchObject({ code: "BILAT_E_CLOSED" });
  });

  it("is closed by the end of the block of using", async () => {
    let left: Awaited<ReturnType<typeof openWorkbench>>;
    {
      using bench = await openWorkbench();
      left = bench;
    }
    await expect(tradeTable(left, PAIR)).rejects.toMatchObject({ code: "BILAT_E_CLOSED" });
  });

  it("gives each table its own rows and columns, so that changing one changes no other", async () => {
    using bench = await openWorkbench();
    const first = await rankTable(bench, { reporter: "RUS", top: 1 });
    const before = structuredClone({ columns: first.columns, rows: first.rows });
    for (const column of first.columns) Object.assign(column, { label: "changed" });
    for (const row of first.rows) Object.assign(row, { value_usd: 0 });
    const { columns, rows } = await rankTable(bench, { reporter: "RUS", top: 1 });
    expect({ columns, rows }).toEqual(before);
  });

  it("refuses a country that is no text, from programs without types", async () => {
    using bench = await openWorkbench();
    const asked = { ...PAIR, reporter: 643 as unknown as string };
    await expect(tradeTable(bench, asked)).rejects.toMatchObject({
      code: "BILAT_E_VALUE",
      detail: { problem: "reporter must be a text.", found: ["reporter is 643"] },
    });
  });
});
