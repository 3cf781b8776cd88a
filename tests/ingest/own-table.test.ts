import { describe, expect, it } from "vitest";
import { openInput } from "../../src/pipeline/import/input.js";
import { importSummary } from "../../src/pipeline/import/summary.js";
import { sourceTable, sourceText } from "../../src/pipeline/sources/show.js";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "./import-text.js";

const HEADS = "period,reporter,partner,flow,value_usd";
const SPREADSHEET = "YEAR;REPORTER;PARTNER;FLOW;VALUE_USD";

describe("a table of one's own", () => {
  const at = desk();

  /** The values that are kept, and how many rows are left out for which reason. */
  async function read(...lines: readonly string[]) {
    const { manifest } = await at.current.takeText("own.csv", `\ufeff${lines.join("\r\n")}\r\n`);
    const rows = await at.current.rows(manifest.snapshot, "value_usd");
    return {
      values: rows.map((row) => Object.values(row)[0]),
      left_out: manifest.account?.left_out,
      at: manifest.import?.left_out_at ?? {},
    };
  }

  it("is read as a spreadsheet of the decimal comma writes it: years, capitals, semicolons, thousands", async () => {
    const kept = await read(
      SPREADSHEET,
      "2018;DEU;FRA;Export;101.106.000,5",
      "2018;DEU;FRA;Import;65.651",
      "2017;DEU;FRA;Export;1 300,25",
      "2017;DEU;FRA;Import;7\u202f000",
      "2016;DEU;FRA;Import;12",
    );
    expect(kept).toEqual({ values: [12, 1300.25, 7000, 65_651, 101_106_000.5], left_out: {}, at: {} });
  });

  it("is read with tabs and a decimal point, which makes 1.300 one and a bit", async () => {
    const lines = [SPREADSHEET, "2018;DEU;FRA;Export;1.300", "2018;DEU;FRA;Import;2.5"];
    const kept = await read(...lines.map((line) => line.replaceAll(";", "\t")));
    expect(kept).toEqual({ values: [1.3, 2.5], left_out: {}, at: {} });
  });

  it("has no value where 1.300 may be a thousand or one, and says in which lines", async () => {
    const kept = await read(
      SPREADSHEET,
      "2018;DEU;FRA;Export;1.300",
      "2018;DEU;FRA;Import;7",
      "2017;DEU;FRA;Import;2.300",
    );
    expect(kept).toEqual({
      values: [7],
      left_out: { "doubtful-value": 2 },
      at: { "doubtful-value": ["own.csv:2", "own.csv:4"] },
    });
  });

  it("is refused where nothing else is in it, with the ways to write such a number", async () => {
    const { current } = at;
    const own = current.file("own.csv", `${SPREADSHEET}\n2018;DEU;FRA;Export;1.300\n`);
    const mend =
      "1.300 or 1,300 may be more than a thousand or one and a bit, and no other number of the file shows which: write 1300, or 1.30.";
    await expect(current.take([own])).rejects.toMatchObject({
      detail: { hint: expect.stringContaining(mend) },
    });
    const { code, stderr } = await runBilat(["trade", "DEU", "FRA", "--input", own], current.folder);
    expect([code, stderr.replace(/\s+/g, " ")]).toEqual([
      2,
      expect.stringContaining(`→ A number such as ${mend}`),
    ]);
  });

  it("is refused with both lines where it states a figure twice, and what to do", async () => {
    const { current } = at;
    const own = current.file("dup.csv", `${HEADS}\n2018,DEU,FRA,export,5\n2018,DEU,FRA,export,6\n`);
    const refusal = {
      found: ["2018 DEU FRA export TOTAL: 5 (dup.csv:2) and 6 (dup.csv:3)"],
      hint: "Leave out the row that is wrong; files that say different things can be imported as snapshots of their own.",
    };
    await expect(current.take([own])).rejects.toMatchObject({ detail: refusal });
    await expect(openInput({ files: [own], reporter: "DEU" })).rejects.toMatchObject({ detail: refusal });
  });

  it.each([
    ["30,595,500,000", 30_595_500_000],
    ["1,234.5", 1234.5],
    ["21,5", 21.5],
    ["-0.5e3", undefined],
  ])("reads a quoted %s between commas as %s", async (cell, value) => {
    const kept = await read(HEADS, `2018,DEU,FRA,export,"${cell}"`, "2018,DEU,FRA,import,7");
    expect(kept.values).toEqual(value === undefined ? [7] : [7, value]);
  });

  it("tells a value that is no number from one that is missing", async () => {
    const cells = ["abc", "", "n/a", "-", '"1,234"', "1"];
    const kept = await read(HEADS, ...cells.map((cell, place) => `${2010 + place},DEU,FRA,export,${cell}`));
    expect(kept).toEqual({
      values: [1],
      left_out: { "doubtful-value": 1, "missing-value": 3, "unreadable-value": 1 },
      at: {
        "doubtful-value": ["own.csv:6"],
        "missing-value": ["own.csv:3", "own.csv:4", "own.csv:5"],
        "unreadable-value": ["own.csv:2"],
      },
    });
  });

  it("may name countries and flows as people do", async () => {
    const names = ["Germany,France,Exports", "Германия,フランス,M", "de,World,x", "DEU,Atlantis,import"];
    const { manifest } = await at.current.takeText(
      "own.csv",
      [HEADS, ...names.map((name) => `2018,${name},9`)].join("\n"),
    );
    expect(await at.current.rows(manifest.snapshot, "reporter, partner, flow")).toEqual([
      { reporter: "DEU", partner: "FRA", flow: "export" },
      { reporter: "DEU", partner: "FRA", flow: "import" },
      { reporter: "DEU", partner: "WLD", flow: "export" },
      { reporter: "DEU", partner: "unmapped-atlantis", flow: "import" },
    ]);
  });

  it.each([
    ["2018M3", "2018-03"],
    ["2018M12", "2018-12"],
    ["2018/3", "2018-03"],
    ["201803", "2018-03"],
    ["03/2018", "2018-03"],
    ["3.2018", "2018-03"],
    ["Mar-18", "2018-03"],
    ["MARCH 1998", "1998-03"],
    ["Dec-69", "1969-12"],
    ["2018年3月", "2018-03"],
    ["2018年", "2018"],
    ["2018.0", "2018"],
    ["2018Q4", "2018-Q4"],
    ["Q4 2018", "2018-Q4"],
  ])("reads the period %s as %s", async (written, period) => {
    const { manifest } = await at.current.takeText("own.csv", `${HEADS}\n${written},DEU,FRA,export,9\n`);
    expect(await at.current.rows(manifest.snapshot, "period")).toEqual([{ period }]);
  });

  it.each(["2018-03-01", "2018M13", "18", "2018.1", "Mai 2018", "13/2018"])(
    "reads no period from %s",
    async (written) => {
      const kept = await read(HEADS, `${written},DEU,FRA,export,9`, "2018,DEU,FRA,export,7");
      expect(kept).toMatchObject({ values: [7], at: { "unreadable-period": ["own.csv:2"] } });
    },
  );

  it("restores the zero that a code of the HS has lost, and of no other classification", async () => {
    const codes = ["101,HS2017", "10121,HS", "0101,HS2012", "27,HS2017", "101,SITC4", "101,", "TOTAL,"];
    const lines = codes.map((code, place) => `${2010 + place},DEU,FRA,export,9,${code}`);
    const text = [`${HEADS},product,classification`, ...lines].join("\n");
    const { manifest } = await at.current.takeText("own.csv", `${text}\n`);
    const rows = await at.current.rows(manifest.snapshot, "period, product");
    expect(rows.map((row) => (row as { product: string }).product)).toEqual([
      "0101",
      "010121",
      "0101",
      "27",
      "101",
      "101",
      "TOTAL",
    ]);
  });

  it("says which weights were not read, whose rows are kept", async () => {
    const text = `${HEADS},weight_kg\n2018,DEU,FRA,export,9,heavy\n2018,DEU,FRA,import,9,-\n`;
    const { manifest } = await at.current.takeText("own.csv", text);
    expect(manifest.import?.warnings.join(" ")).toContain(
      "own.csv: weights or quantities that are no numbers, or in doubt: 1; their rows are kept",
    );
  });

  it("shows the lines of what it left out in its account and in bilat sources show", async () => {
    const bad = Array.from({ length: 120 }, (_, place) => `2018,DEU,FRA,transit,${place}`);
    const text = `${[HEADS, "2018,DEU,FRA,export,9", ...bad].join("\n")}\n`;
    const imported = await at.current.takeText("own.csv", text);
    const lines = "own.csv:3, 4, 5, 6, 7, 8 and 114 more";
    expect(importSummary(imported).rows.at(-1)).toMatchObject({ places: lines });
    const table = sourceTable(at.current.bench.store, "canonical/own");
    expect(sourceText(table)).toContain(lines);
    const shown = String(table.rows.find(({ name }) => name === "unknown-flow")?.["text"]).split(", ");
    expect([shown.length, shown.at(-1)]).toEqual([100, "own.csv:102"]);
  });

  const REFUSED: readonly (readonly [why: string, text: string, said: readonly string[]])[] = [
    [
      "without a currency",
      "Year;Reporter;Partner;Flow;Value\n2018;DEU;FRA;X;1\n",
      ["it lacks value_usd, for US dollars, or a column currency"],
    ],
    ["without flows", "year,reporter,partner,value_usd\n2018,DEU,FRA,1\n", ["it lacks the column flow"]],
    ["below a title", `Trade,,,,\n,,,,\n${HEADS}\n2018,DEU,FRA,X,1\n`, ["they seem to stand on line 3"]],
    [
      "with names in no language we know",
      `${HEADS}\n2018,Deutschland,Frankreich,X,1\n`,
      ['"deutschland" (1 row)', "names in English, Russian or Japanese"],
    ],
    [
      "of rows that all are left out",
      `${HEADS}\n2018,DEU,FRA,transit,1\n`,
      ["1 row: unknown-flow (own.csv:2)"],
    ],
    [
      "with a note below its rows",
      `${HEADS}\n2018,DEU,FRA,X,1\nSource: an office\n`,
      ["own.csv:3", "take it out"],
    ],
    [
      "with commas between thousands",
      `${HEADS}\n2018,DEU,FRA,X,1,000\n`,
      ["own.csv:2", "unless it stands in quotes"],
    ],
    [
      "in a currency by its sign",
      "period,reporter,partner,flow,value,currency\n2018,DEU,FRA,X,1,€\n",
      ["its code of ISO 4217, such as EUR"],
    ],
  ];
  it.each(REFUSED)("is refused %s, and says so", async (_, text, said) => {
    const { folder, file, store } = at.current;
    const { code, stderr } = await runBilat(["import", file("own.csv", text), "--store", store], folder);
    expect(code).toBe(2);
    for (const words of said) expect(stderr).toContain(words);
  });

  it("is told to be saved as UTF-8 where its letters were guessed and its names are unknown", async () => {
    const { folder, file, store } = at.current;
    const text = Buffer.concat([
      Buffer.from(`${HEADS}\n2018,`),
      Buffer.from([0xc3, 0xe5, 0xf0]),
      Buffer.from(",Narnia,X,1\n"),
    ]);
    const path = file("own.csv", text);
    for (const args of [
      ["import", path, "--store", store],
      ["trade", "DEU", "FRA", "--input", path],
    ]) {
      const { code, stderr } = await runBilat(args, folder);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("own.csv is no UTF-8"),
      });
    }
  });

  it.each([
    ["a folder", "files", "/files/*"],
    ["an address", "https://example.org/own.csv", "Nothing is fetched"],
  ])("is no %s", async (_, name, hint) => {
    const { folder, file, store } = at.current;
    file("own.csv", `${HEADS}\n2018,DEU,FRA,X,1\n`);
    for (const args of [
      ["import", name, "--store", store],
      ["trade", "DEU", "FRA", "--input", name],
    ]) {
      const { code, stderr } = await runBilat(args, folder);
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(hint) });
    }
  });

  it("is told how its name may be written", async () => {
    const path = at.current.file("own.csv", `${HEADS}\n2018,DEU,FRA,X,1\n`);
    await expect(at.current.take([path], { source: "Mine", version: "V 1" })).rejects.toMatchObject({
      code: "BILAT_E_VALUE",
      detail: { hint: "Perhaps mine/v-1." },
    });
  });

  it("keeps rows of a reporter with itself, and says so", async () => {
    const { manifest } = await at.current.takeText(
      "own.csv",
      `${HEADS}\n2018,DEU,DEU,X,100\n2018,DEU,FRA,X,1\n`,
    );
    expect(manifest.import?.warnings[0]).toBe(
      "Rows whose reporter is its own partner are kept, as offices file goods that come back: DEU (1 row, $100).",
    );
  });

  it("says of an answer which rows of unknown names it did not read, and why others count for nothing", async () => {
    const { folder, file } = at.current;
    const some = file("some.csv", `${HEADS}\n2018,DEU,FRA,X,1\n2018,Deutschland,FRA,M,1\n`);
    const answer = await runBilat(["trade", "DEU", "FRA", "--input", some], folder);
    expect(answer.stdout).toContain("1 row about DEU, all of them kept.");
    expect(answer.stdout).toContain("no table maps were not read: deutschland (1 row).");
    const none = file("none.csv", `${HEADS}\n2018,DEU,FRA,transit,1\n`);
    const { code, stderr } = await runBilat(["trade", "DEU", "FRA", "--input", none], folder);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("unknown-flow (none.csv:2)"),
    });
  });
});
