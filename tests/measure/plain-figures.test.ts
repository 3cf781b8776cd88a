import { describe, expect, it } from "vitest";
import { measuredRows, measureText } from "./plain-file.js";

describe("a plain file of figures", () => {
  it("tells rows apart by the line they stand on, where nothing names them", async () => {
    const text = "exports,imports,firm\n3,5,x\n\n7,9,y\n";
    expect(await measuredRows(text, ["turnover"])).toEqual([
      { line: "2", turnover: 8 },
      { line: "4", turnover: 16 },
    ]);
  });

  it("names them by country and year, as by reporter and period", async () => {
    const text = "year,country,exports,imports\n2018,Chile,3,5\n2019,Chile,7,9\n";
    expect(await measuredRows(text, ["turnover"])).toEqual([
      { country: "Chile", year: "2018", turnover: 8 },
      { country: "Chile", year: "2019", turnover: 16 },
    ]);
  });

  it("says that a spread is of the rows that are there", async () => {
    const { stdout } = await measureText("country,product,value\nA,x,1\nA,y,3\nB,x,1\n", ["gini"]);
    expect(stdout).toContain("one that it does not trade counts only where a line says 0.");
  });

  it("draws the estimates of an equation, and not what judges them", async () => {
    const argv = ["gravity", "--formula", "y ~ x", "--estimator", "ols", "--format", "chart"];
    const { stdout } = await measureText("y,x\n1,0\n2,1\n3,1\n2,1\n", argv);
    expect(stdout).toContain("\nEstimate\n");
    expect(stdout).not.toContain("Standard error ");
  });

  it("prints no z and no p of an equation that fits without a remainder, and says why", async () => {
    const argv = ["gravity", "--formula", "y ~ x", "--estimator", "ols"];
    const { stdout } = await measureText("y,x\n1,0\n2,1\n1,0\n2,1\n", argv);
    expect(stdout).toContain("The equation fits without a remainder: z and p have no meaning.");
    const cells = stdout.split("\n").filter((line) => /^(?:\(constant\)|x) /.test(line));
    expect(cells.map((line) => line.split(/ +/))).toEqual([
      ["(constant)", "1.0000", "0.0000", "–", "–"],
      ["x", "1.0000", "0.0000", "–", "–"],
    ]);
  });

  it.each([
    // 3 of 1,000,000 and 44 of 1,000,000: three digits of the larger, and as many decimals of both.
    ["bilateral-propensity", "bilateral,reporter_gdp\n3,1000000\n44,1000000\n", ["0.0000030", "0.0000440"]],
    ["bilateral-propensity", "bilateral,reporter_gdp\n3,4\n", ["0.750"]],
    ["turnover", "exports,imports\n0.0012,0.003\n", ["0.00420"]],
  ])("prints %s with the digits that it has", async (indicator, text, cells) => {
    const { stdout } = await measureText(text, [indicator]);
    const printed = stdout.split("\n").filter((line) => /^\d/.test(line));
    expect(printed.map((line) => line.split(/ +/)[1])).toEqual(cells);
  });
});
