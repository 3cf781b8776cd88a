import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CHARTS } from "../../src/charts/catalogue.js";
import { drawChart } from "../../src/charts/drawing/render.js";
import { runBilat } from "../helpers/run-bilat.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-chart-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (line: string) => runBilat(line.split(" "), folder);
const PAIR = "RUS JPN --years 2013-2018";
const REPORT = "reports/russia-japan-2013-2018/charts";

describe("bilat chart", () => {
  it.each(["turnover", "growth", "mirror", "commodities", "investments"])(
    "draws %s as the report does",
    async (name) => {
      const pair = name === "investments" ? "RUS JPN" : PAIR;
      const { stdout, code } = await run(`chart ${name} ${pair} -o -`);
      expect(code).toBe(0);
      expect(stdout).toBe(readFileSync(`${REPORT}/${name}.vl.json`, "utf8"));
    },
  );

  it("draws a pair of a file as of the store", async () => {
    const filed = [
      ["2017", "FRA", "DEU", 5e9, 6e9],
      ["2018", "FRA", "DEU", 6e9, 7e9],
      ["2018", "FRA", "ESP", 1e9, 1e9],
      ["2018", "ITA", "DEU", 9e9, 9e9],
    ] as const;
    const lines = filed.flatMap(([period, reporter, partner, exported, imported]) => [
      `${period},${reporter},${partner},export,${exported}`,
      `${period},${reporter},${partner},import,${imported}`,
    ]);
    const text = `period,reporter,partner,flow,value_usd\n${lines.join("\n")}\n`;
    writeFileSync(join(folder, "own.csv"), text);
    const { code, stdout } = await run("chart turnover FRA DEU --input own.csv -o -");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).data.values.map((row: { turnover_usd: number }) => row.turnover_usd)).toEqual([
      11e9, 13e9,
    ]);
    expect((await run("chart turnover FRA DEU --input own.csv")).stdout).toContain(
      "France's trade with Germany grew 18.2% from 2017 to 2018",
    );
  });

  it("ranks in the group that is asked for", async () => {
    const { stdout } = await run(`chart rank ${PAIR} --among m49-asia -o -`);
    expect(stdout).toBe(readFileSync(`${REPORT}/rank-m49-asia.vl.json`, "utf8"));
  });

  it("writes SVG, PNG at twice its size, and a page that asks no network", async () => {
    for (const ending of ["svg", "png", "html"]) {
      expect((await run(`chart turnover ${PAIR} -o turnover.${ending}`)).code).toBe(0);
    }
    expect(readdirSync(folder).sort()).toEqual(["turnover.html", "turnover.png", "turnover.svg"]);
    const svg = readFileSync(join(folder, "turnover.svg"), "utf8");
    expect(svg.trimEnd()).toBe(readFileSync(`${REPORT}/turnover.svg`, "utf8").trimEnd());
    const png = readFileSync(join(folder, "turnover.png"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(2 * 640);
    const page = readFileSync(join(folder, "turnover.html"), "utf8");
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("33,228.0");
    expect(page).not.toContain("provenance.json</code> beside this page");
  });

  it("says whose books both are, and gives countries their article, also in a title", async () => {
    await run("chart mirror JPN USA --years 2016-2018 -o mirror.html");
    const page = readFileSync(join(folder, "mirror.html"), "utf8");
    expect(page).toContain("<title>Both sides&#39; books: Japan and the United States, 2016–2018</title>");
    // The source stands below the chart, and not once more above it with one side alone.
    expect(page.split("as reported by Japan").slice(1)).toEqual([
      expect.stringMatching(/^ and by the United States\./),
    ]);
    expect(page).not.toContain("og:image");
  });

  it("puts the data beside a specification that asks for them by URL", async () => {
    const url = "https://example.org/figures/turnover.data.json";
    expect((await run(`chart turnover ${PAIR} -o turnover.vl.json --data-url ${url}`)).code).toBe(0);
    const spec = JSON.parse(readFileSync(join(folder, "turnover.vl.json"), "utf8"));
    expect(spec.data).toEqual({ url, format: { type: "json" } });
    const values = JSON.parse(readFileSync(join(folder, "turnover.data.json"), "utf8"));
    const inside = JSON.parse(readFileSync(`${REPORT}/turnover.vl.json`, "utf8"));
    expect(values).toEqual(inside.data.values);
    const [again, original] = [await drawChart({ ...spec, data: { values } }), await drawChart(inside)];
    expect(again.svg).toBe(original.svg);
  });

  it("draws another pair from its books or, as a mirror, from the other side's", async () => {
    const own = await run("chart turnover JPN CHN --years 2015-2018 -o -");
    expect(JSON.parse(own.stdout).description).toContain("trade turnover between Japan and China");
    const mirrored = await run("chart turnover KOR RUS --years 2015-2018 -o -");
    expect(mirrored.code).toBe(0);
  });

  it("writes the card of the report as it stands there, and as a PNG of twice its size", async () => {
    await run(`chart card ${PAIR} -o card.svg`);
    expect(readFileSync(join(folder, "card.svg"), "utf8")).toBe(
      readFileSync("reports/russia-japan-2013-2018/card.svg", "utf8"),
    );
    await run(`chart card ${PAIR} -o card.png`);
    const png = readFileSync(join(folder, "card.png"));
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      "PNG",
      2400,
      1260,
    ]);
  });

  it("lists every chart of the catalogue", async () => {
    const { stdout } = await run("chart --list");
    expect(
      stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split(/\s/)[0]),
    ).toEqual([...CHARTS.map(({ name }) => name), "card"]);
  });

  it.each([
    ["chart card RUS JPN", "BILAT_E_USAGE", "card.png"],
    ["chart card RUS JPN -o card.html", "BILAT_E_VALUE", "card.html"],
    ["chart pie RUS JPN", "BILAT_E_VALUE", "turnover, exports-imports"],
    ["chart turnover RUS", "BILAT_E_USAGE", "two countries"],
    ["chart turnover RUS RUS", "BILAT_E_SAME_COUNTRY", "RUS"],
    ["chart turnover RUS JPN -o turnover.pdf", "BILAT_E_VALUE", ".vl.json, .svg, .png, .html"],
    ["chart turnover RUS JPN --data-url x.json", "BILAT_E_USAGE", "-o"],
    ["chart turnover RUS JPN -o t.svg --data-url x.json", "BILAT_E_VALUE", ".vl.json"],
    ["chart turnover RUS JPN -o t.vl.json --data-url x.csv", "BILAT_E_VALUE", ".json"],
    ["chart turnover RUS JPN -o missing/t.svg", "BILAT_E_OUTPUT", "missing"],
    ["chart investments RUS CHN", "BILAT_E_NO_DATA", "investments"],
    ["chart rank RUS JPN --among asia", "BILAT_E_GROUP_UNKNOWN", "m49-asia"],
  ])("refuses %s, and writes nothing", async (line, code, help) => {
    const found = await run(line);
    expect({ code: found.code, stdout: found.stdout }).toEqual({ code: 2, stdout: "" });
    expect(found.stderr).toContain(`error[${code}]`);
    expect(found.stderr).toContain(help);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("replaces no file of data when the specification cannot be written", async () => {
    writeFileSync(join(folder, "x.json"), "mine");
    const found = await run("chart turnover RUS JPN -o missing/t.vl.json --data-url x.json");
    expect(found.code).toBe(2);
    expect(readFileSync(join(folder, "x.json"), "utf8")).toBe("mine");
  });
});
