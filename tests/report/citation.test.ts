import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeReport } from "../helpers/make-report.js";
import { tinyStore } from "../helpers/tiny-store.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
let [folder, datasets] = ["", ""];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-cite-"));
  datasets = tinyStore([
    {
      id: "tiny/2024",
      figures: [
        ["2017", "KOR", "VNM", "export", 40e6],
        ["2018", "KOR", "VNM", "export", 50e6],
      ],
    },
  ]);
});
afterAll(() => {
  for (const path of [folder, datasets]) rmSync(path, { recursive: true, force: true });
});

describe("how a report is cited", () => {
  it("names the version and the definition, by the checksum of the file that stands beside it", async () => {
    const { path } = await makeReport({
      datasets,
      output: join(folder, "out"),
      pair: { reporter: "KOR", partner: "VNM" },
    });
    const sum = createHash("sha256")
      .update(readFileSync(join(path, "report.json")))
      .digest("hex");
    const edition = `bilat ${version}, definition ${sum.slice(0, 12)}`;
    const report = readFileSync(join(path, "report.md"), "utf8");
    const [line = ""] = report.split("### How to cite this report\n\n")[1]?.split("\n") ?? [];
    const cited = parse(readFileSync(join(path, "CITATION.cff"), "utf8"));
    expect(cited).toMatchObject({
      "cff-version": "1.2.0",
      type: "dataset",
      title: "South Korea and Viet Nam: trade 2017–2018",
      version: edition,
    });
    // The newest of the sources is said both times, as a year, a day, and as reference managers have it.
    const day = String(cited["date-released"]);
    expect(line).toMatch(
      new RegExp(
        `^bilat \\(${day.slice(0, 4)}\\)\\. “South Korea and Viet Nam: trade 2017–2018”\\. ${edition}, newest source looked up on ${Number(day.slice(8))} [A-Z][a-z]+ ${day.slice(0, 4)}\\. Figures: `,
      ),
    );
  });
});

describe("the CITATION.cff of a committed report", () => {
  const cited = parse(readFileSync("reports/russia-japan-2013-2018/CITATION.cff", "utf8"));

  it("has its sources with producer, version, day of access and address, and no citation for a name", () => {
    expect(cited.references[0]).toEqual({
      type: "data",
      title: expect.stringContaining("Direction of Trade Statistics"),
      authors: [{ name: "International Monetary Fund" }],
      version: "imf-dots/2022-02",
      "date-accessed": "2022-02-02",
      url: "https://data.imf.org/en/datasets/IMF.STA:IMTS",
      notes: expect.stringMatching(/^International Monetary Fund, .* Licence: IMF data terms/),
    });
  });

  it("is of the year of the newest of them", () => {
    const days = cited.references.map((reference: Record<string, string>) => reference["date-accessed"]);
    expect(cited["date-released"]).toBe(days.sort().at(-1));
  });
});
