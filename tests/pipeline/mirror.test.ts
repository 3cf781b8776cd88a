import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import { reported } from "../../src/core/measured.js";
import { mirrorTable } from "../../src/pipeline/mirror/mirror.js";
import { flowRecord, turnoverRecord } from "../../src/pipeline/mirror/mirror-record.js";
import { openWorkbench, type Workbench } from "../../src/pipeline/workbench.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue } from "../helpers/property.js";

const sides = (reporter: number | undefined, partner: number | undefined) => ({
  reporter: reported(reporter, []),
  partner: reported(partner, []),
});

describe("flowRecord", () => {
  it("takes freight and insurance off the partner's imports for an export", () => {
    const record = flowRecord("export", sides(100, 159), 0.06);
    expect(record.gap_usd.value).toBe(59);
    expectClose(record.fob_gap_usd.value, 50);
    expectClose(record.fob_log_ratio.value, Math.log(1.5));
    expectClose(record.weighted_gap.value, 59 / 259);
    expectClose(record.symmetric_gap.value, 59 / 129.5);
  });

  it("takes them off the reporter's imports for an import", () => {
    const record = flowRecord("import", sides(110, 80), 0.1);
    expectClose(record.fob_gap_usd.value, -20);
  });

  it("has no gap where one side filed nothing, and no log ratio where one filed zero", () => {
    const alone = flowRecord("export", sides(100, undefined), 0.06);
    expect(alone.gap_usd).toMatchObject({ value: undefined, absence: "not-available" });
    const zero = flowRecord("export", sides(100, 0), 0.06);
    expect(zero.gap_usd.value).toBe(-100);
    expect(zero.log_ratio).toMatchObject({ value: undefined, absence: "not-meaningful" });
    expect(zero.symmetric_gap.value).toBe(-2);
  });

  it("changes sign, and nothing else, when the sides change places", () => {
    holds(
      fc.property(positiveValue, positiveValue, (a, b) => {
        const [there, back] = [
          flowRecord("export", sides(a, b), 0.06),
          flowRecord("import", sides(b, a), 0.06),
        ];
        expect(there.gap_usd.value).toBe(-(back.gap_usd.value ?? 0) + 0);
        expectClose(there.weighted_gap.value, back.weighted_gap.value);
        expectClose(there.fob_gap_usd.value, -(back.fob_gap_usd.value ?? 0));
      }),
    );
  });

  it("moves the log ratio by exactly ln(1 + margin)", () => {
    holds(
      fc.property(
        positiveValue,
        positiveValue,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, margin) => {
          const { log_ratio, fob_log_ratio } = flowRecord("export", sides(a, b), margin);
          const moved = (log_ratio.value ?? 0) - (fob_log_ratio.value ?? 0);
          expect(moved).toBeCloseTo(Math.log1p(margin), 10);
        },
      ),
    );
  });
});

describe("turnoverRecord", () => {
  it("lets gaps of opposite sign cancel in the gap, not in the weighted gap", () => {
    const flows = { export: sides(60, 40), import: sides(40, 60) };
    const record = turnoverRecord(flows, 0);
    expect(record.gap_usd.value).toBe(0);
    expect(record.weighted_gap.value).toBe(0.2);
  });
});

describe("mirrorTable", () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(() => bench[Symbol.dispose]());

  it("has Japan's turnover with Russia as Japan reported it, beside Russia's", async () => {
    const years = { from: 2013, to: 2018 };
    const { rows } = await mirrorTable(bench, { reporter: "RUS", partner: "JPN", years });
    const turnover = rows.filter(({ flow }) => flow === "turnover");
    const millions = (name: "reporter_usd" | "mirror_usd") =>
      turnover.map((row) => Math.round(Number(row[name]) / 1e5) / 10);
    expect(millions("reporter_usd")).toEqual([33228.0, 30772.0, 21312.0, 16061.0, 18385.6, 21352.8]);
    expect(millions("mirror_usd")).toEqual([34587.0, 33994.9, 20867.0, 16390.4, 19867.3, 22885.0]);
  });

  it("orders partners by the size of the gap, and gives for each what the pair's own table has", async () => {
    const years = { from: 2018, to: 2018 };
    const { rows } = await mirrorTable(bench, { reporter: "RUS", years });
    const gaps = rows.map(({ gap_usd }) => Math.abs(Number(gap_usd)));
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    const pair = await mirrorTable(bench, { reporter: "RUS", partner: "JPN", years });
    const own = rows.find(({ partner, flow }) => partner === "JPN" && flow === "export");
    expect(own).toMatchObject(pair.rows.find(({ flow }) => flow === "export") ?? {});
  });

  it("warns of entrepôts, and says at which margin imports were brought to FOB", async () => {
    const request = { reporter: "RUS", partner: "NLD", years: { from: 2018, to: 2018 } };
    const text = (caveats: readonly Parameters<typeof caveatText>[0][]) => caveats.map(caveatText).join("\n");
    const told = text((await mirrorTable(bench, request)).caveats);
    expect(told).toContain("goods that pass through the Netherlands may stand there in one book");
    expect(told).toContain("takes 6.0% of freight and insurance off");
    expect(text((await mirrorTable(bench, { ...request, margin: 0.1 })).caveats)).toContain(
      "10.0% of freight and insurance off the importer's figure, the rate given",
    );
    const plain = text((await mirrorTable(bench, { ...request, partner: "JPN" })).caveats);
    expect(plain).not.toContain("Re-exports");
  });

  it("refuses a margin outside 0 to 1", async () => {
    const request = { reporter: "RUS", partner: "JPN", margin: 6 };
    await expect(mirrorTable(bench, request)).rejects.toMatchObject({ code: "BILAT_E_VALUE" });
  });
});
