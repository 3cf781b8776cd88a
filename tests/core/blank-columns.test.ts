import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import { resultTable } from "../../src/core/result-table.js";
import { formatTable } from "../../src/core/table-formats.js";

const table = resultTable({
  id: "files",
  title: "Files of *two* kinds",
  columns: [
    { name: "name", label: "Name", unit: "text", decimals: 0 },
    { name: "value_usd", label: "Value", unit: "usd", decimals: 1 },
    { name: "rows", label: "Rows", unit: "count", decimals: 0 },
  ],
  key: ["name"],
  records: [
    { name: "a.csv", value_usd: undefined, rows: reported(3, []) },
    { name: "b.csv", value_usd: undefined, rows: reported(undefined, []) },
  ],
  caveats: [{ kind: "note", text: "Rows without the header." }],
  sources: [{ snapshot: "a/1", title: "A", citation: "A, 2018." }],
});
const blank = { ...table, texts: [{ value_usd: "" }, { value_usd: "" }] };

describe("a column in which nothing is printed", () => {
  it("is not shown to people, and programs have it", () => {
    expect(formatTable(blank, "table")).toContain("Name   Rows\n");
    expect(formatTable(blank, "csv")).toBe("name,value_usd,rows\na.csv,,3\nb.csv,,\n");
  });

  it("is shown where its figures are missing", () => {
    expect(formatTable(table, "table")).toContain("(US$ million)");
  });
});

describe("Markdown", () => {
  it("has the title above, and below what a reader must know, a paragraph each", () => {
    expect(formatTable(blank, "markdown")).toBe(
      "**Files of \\*two\\* kinds**\n\n| Name | Rows |\n|:--|--:|\n| a.csv | 3 |\n| b.csv | – |\n" +
        "\n– not available\n\nRows without the header.\n\nSource: A, 2018.\n",
    );
  });
});

it("a table without notes ends with its last row", () => {
  const bare = { ...blank, caveats: [], sources: [], rows: blank.rows.slice(0, 1), figures: [] };
  expect(formatTable(bare, "table")).toMatch(/a\.csv.*\d\n$/);
});
