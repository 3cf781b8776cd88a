import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import { resultTable } from "../../src/core/result-table.js";
import { withSmallMoney } from "../../src/core/small-money.js";
import { formatTable } from "../../src/core/table-formats.js";

function printed(amounts: readonly (number | undefined)[]): string[] {
  const table = resultTable({
    id: "t",
    title: "T",
    columns: [
      { name: "year", label: "Year", unit: "text", decimals: 0 },
      { name: "value_usd", label: "Value", unit: "usd", decimals: 1 },
    ],
    key: ["year"],
    records: amounts.map((amount, place) => ({
      year: String(2018 + place),
      value_usd: reported(amount, []),
    })),
    caveats: [],
    sources: [],
  });
  return formatTable(withSmallMoney(table), "markdown").split("\n");
}

describe("withSmallMoney", () => {
  it("counts in thousands below ten million", () => {
    const [head, , first, second] = printed([7713, undefined, 9_999_999]).filter((line) =>
      line.startsWith("|"),
    );
    expect(head).toContain("US$ thousand");
    expect(first).toContain("7.7");
    expect(second).toContain("–");
  });

  it.each([[[7713, 10_000_000]], [[0, undefined]], [[]]])("leaves %j in millions", (amounts) => {
    expect(printed(amounts).join("")).toContain("US$ million");
  });
});
