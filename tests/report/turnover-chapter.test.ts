import { describe, expect, it } from "vitest";
import { turnover } from "../../src/report/chapters/turnover.js";
import type { ReportData } from "../../src/report/report-data.js";

const data = (...rows: object[]) => ({ trade: { rows } }) as unknown as ReportData;

describe("the chapter on turnover", () => {
  it("is left out where no year has a figure, such as a year with one month filed", () => {
    expect(turnover.absent?.(data({ period: "2024" }))).toBe(
      "No year has a figure: the source lacks parts of each.",
    );
    expect(turnover.absent?.(data({ period: "2023" }, { period: "2024", imports_usd: 0 }))).toBeUndefined();
  });
});
