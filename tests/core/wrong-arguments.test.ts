import { describe, expect, it } from "vitest";
import { parseYears } from "../../src/core/periods.js";
import { resultTable } from "../../src/core/result-table.js";
import { formatTable } from "../../src/core/table-formats.js";
import { growth } from "../../src/indicators/growth.js";
import { herfindahl } from "../../src/indicators/herfindahl.js";

const table = resultTable({
  id: "a",
  title: "A",
  columns: [],
  key: [],
  records: [],
  caveats: [],
  sources: [],
});

// What a program without types gets wrong.
describe("a wrong argument", () => {
  it.each<[what: string, call: () => unknown, code: string, found: string]>([
    ["a year as a number", () => parseYears(2018 as never), "BILAT_E_YEARS", "2018, which is no text"],
    ["another format", () => formatTable(table, "xml" as never), "BILAT_E_VALUE", "xml"],
    [
      "a figure as text",
      () => growth({ current: "5" as never, previous: 3 }),
      "BILAT_E_VALUE",
      'current is the text "5"',
    ],
    ["a part as text", () => herfindahl([1, "2" as never]), "BILAT_E_VALUE", '[1] is the text "2"'],
  ])("is refused: %s", (_, call, code, found) => {
    expect(call).toThrow(
      expect.objectContaining({
        code,
        detail: expect.objectContaining({ found: [expect.stringContaining(found)] }),
      }),
    );
  });
});
