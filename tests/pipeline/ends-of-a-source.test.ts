import { describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { desk } from "../ingest/import-text.js";

const HEAD = "period,reporter,partner,flow,value_usd";

describe("a year beyond the ends of a source", () => {
  const at = desk();

  /** What is said of Mexico's trade with Chile by the year, from the quarters of each flow. */
  async function said(exports: readonly string[], imports: readonly string[]): Promise<string[]> {
    const rows = [
      ...exports.map((period) => `${period},MEX,CHL,export,10`),
      ...imports.map((period) => `${period},MEX,CHL,import,5`),
    ];
    await at.current.takeText("q.csv", `${[HEAD, ...rows].join("\n")}\n`);
    const asked = { reporter: "MEX", partner: "CHL", source: "canonical", annual: true };
    const { caveats } = await tradeTable(at.current.bench, asked);
    return caveats.map(caveatText).filter((text) => text.includes(" filed "));
  }

  const year = (name: string) => ["Q1", "Q2", "Q3", "Q4"].map((quarter) => `${name}-${quarter}`);

  it("is no year in which a country filed nothing: the source ends, or begins, there", async () => {
    const quarters = ["2020-Q3", "2020-Q4", ...year("2021"), "2022-Q1"];
    expect(await said(quarters, quarters)).toEqual([
      "canonical/q has what Mexico filed from 2020-Q3 up to 2022-Q1 only, so that 2020 and 2022 have no figures; missing is not zero.",
    ]);
  });

  it("is told from a gap between them", async () => {
    const quarters = [...year("2021"), "2022-Q1"];
    expect(
      await said(
        quarters,
        quarters.filter((period) => period !== "2021-Q3"),
      ),
    ).toEqual([
      "Mexico filed no imports from Chile for 2021-Q3, so that 2021 has no figure of it; missing is not zero.",
      "canonical/q has what Mexico filed up to 2022-Q1 only, so that 2022 has no figure; missing is not zero.",
    ]);
  });
});
