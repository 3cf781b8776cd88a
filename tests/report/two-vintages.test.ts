import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeReport } from "../helpers/make-report.js";
import { desk } from "../ingest/import-text.js";

const HEAD = "period,reporter,partner,flow,value_usd";

/** France's trade with Germany, so many million dollars of exports in each year, and ten of imports. */
function table(exports: Readonly<Record<string, number>>): string {
  const rows = Object.entries(exports).flatMap(([year, value]) => [
    `${year},FRA,DEU,export,${value}000000`,
    `${year},FRA,DEU,import,10000000`,
  ]);
  return `${[HEAD, ...rows].join("\n")}\n`;
}

/** The same as BACI has it: one row a flow, thousand dollars. */
function baci(year: string, exports: number): string {
  return `t,i,j,k,v,q\n${year},251,276,870323,${exports}000,1\n${year},276,251,870323,10000,1\n`;
}

describe("a report with two vintages of one source", () => {
  const at = desk();

  async function written(sources: readonly string[], years: string): Promise<string> {
    const { folder, store, file } = at.current;
    const groups: string[] = [];
    const definition = { reporter: "FRA", partner: "DEU", years, sources, groups, compare: groups };
    const output = join(folder, "report");
    const path = file("report.json", JSON.stringify(definition));
    await makeReport({ cwd: folder, store, definition: path, output });
    return readFileSync(join(output, "report.md"), "utf8");
  }

  it("tells imports of one day apart by their names, and gives the year before as the reason", async () => {
    const { takeText } = at.current;
    await takeText("new.csv", table({ 2017: 80, 2018: 100 }), { source: "douanes", version: "2" });
    await takeText("old.csv", table({ 2017: 110, 2018: 101 }), { source: "douanes", version: "1" });
    const text = await written(["douanes/2", "douanes/1"], "2018");
    // 110 / 90 and 111 / 120
    expect(text).toMatch(
      /In douanes\/1\S* turnover fell by 7\.5% in 2018 rather than rising by 22\.2%, because its figure for 2017 is \$30\.0 million higher\./,
    );
    expect(text).toContain("The same books in douanes/1");
    const heads = text.split("\n").filter((line) => /^### .*: douanes\/[12]$/.test(line));
    expect(new Set(heads).size).toBe(2);
  });

  it("compares versions of a source that reconciles, and says nothing of two countries' books", async () => {
    const { take, file } = at.current;
    const version = (name: string, exports: number) =>
      take(
        ["2017", "2018"].map((year) =>
          file(`BACI_HS12_Y${year}_V${name}.csv`, baci(year, year === "2017" ? 80 : exports)),
        ),
      );
    await version("202401b", 90);
    await version("202501", 120);
    const text = await written(["baci/202501-hs12", "baci/202401b-hs12"], "2017-2018");
    expect(text).toMatch(/The same figures in \S.*202401b/);
    // 100 / 90 and 130 / 90
    expect(text).toMatch(/turnover rose by 11\.1% in 2018 rather than by 44\.4%/);
    expect(text).toContain("The source makes one figure out of both sides' reports.");
    expect(text).not.toContain("each flow stands in both countries' books");
  });
});
