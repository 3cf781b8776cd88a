import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";

/** The JSON blocks of the page on settings: a bilat.json, and a group. */
const [SETTINGS = "", GROUP = ""] = [
  ...readFileSync("docs/settings.md", "utf8").matchAll(/```json\n([\s\S]*?)```/g),
].map(([, block]) => block);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bilat = (line: string, env = {}) => runBilat(line.split(" "), folder, { env });
const settings = (text: string) => writeFileSync(join(folder, "bilat.json"), text);

describe("bilat.json", () => {
  it("sets the format; the environment comes before it, the command line before both", async () => {
    settings(SETTINGS);
    const line = "trade RUS JPN --years 2018";
    expect((await bilat(line)).stdout).toContain("\n| Year |");
    expect((await bilat(line, { BILAT_FORMAT: "csv" })).stdout).toMatch(/^period,/);
    expect((await bilat(`${line} --format json`, { BILAT_FORMAT: "csv" })).stdout).toMatch(/^\[/);
  });

  it("comes after the ending of the file that is written, and that after --format", async () => {
    settings('{ "format": "chart" }');
    const written = async (line: string, file: string) => {
      await bilat(`trade RUS JPN --years 2018 -o ${file} ${line}`.trim());
      return readFileSync(join(folder, file), "utf8");
    };
    expect(await written("", "a.csv")).toMatch(/^period,/);
    expect(await written("", "a.JSON")).toMatch(/^\[/);
    expect(await written("", "a.md")).toContain("\n| Year |");
    expect(await written("", "a.txt")).toContain("█");
    expect(await written("--format json", "b.csv")).toMatch(/^\[/);
    expect(await written("--format csv", "b.xlsx")).toMatch(/^period,/);
  });

  it("may begin with a mark, end its lines as Windows does, and so may a group", async () => {
    settings(`\uFEFF${SETTINGS.replaceAll("\n", "\r\n")}`);
    mkdirSync(join(folder, "groups"));
    writeFileSync(join(folder, "groups/quad.json"), `\uFEFF${GROUP.replaceAll("\n", "\r\n")}`);
    const { code, stderr } = await bilat("rank JPN --year 2014 --among quad");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("leaves a command alone that has formats of its own", async () => {
    settings('{ "format": "csv" }');
    expect((await bilat("explain share")).code).toBe(0);
  });

  it("names a group's file for --among", async () => {
    settings(SETTINGS);
    mkdirSync(join(folder, "groups"));
    writeFileSync(join(folder, "groups/quad.json"), GROUP);
    const { stdout, stderr } = await bilat("rank JPN --years 2013-2014 --among quad --format csv");
    const partners = (year: number) =>
      stdout.split("\n").flatMap((line) => (line.startsWith(`${year},`) ? [line.split(",")[2]] : []));
    expect(stderr).toBe("");
    expect(partners(2013)).toEqual(
      ["USA", "DEU", "RUS", "GBR", "FRA", "ITA", "CAN"].sort(order(partners(2013))),
    );
    expect(partners(2013)).toContain("RUS");
    expect(partners(2014)).not.toContain("RUS");
  });

  it("is refused with the line and column of every fault", async () => {
    settings('{\n  "format": "xml",\n  "colour": 1\n}');
    const { code, stdout, stderr } = await bilat("trade RUS JPN");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replaceAll(folder, "")).toBe(
      `error[BILAT_E_SETTINGS]: The settings must be those that bilat knows.
  ✖ /bilat.json:2:13 "format" must be one of table, csv, json, markdown, chart; it is "xml"
  ✖ /bilat.json:3:13 "colour" is no field; fields are format, store, sources, memory, threads, groups
`,
    );
  });

  it("names the store, unless the environment does", async () => {
    settings('{ "store": "figures" }');
    cpSync("datasets/un-comtrade/2022-01", join(folder, "figures/un-comtrade/2099"), { recursive: true });
    expect((await bilat("trade RUS JPN --source nowhere")).stderr).toContain("un-comtrade/2099");
  });

  it("puts sources in an order of preference, after the environment and --source", async () => {
    for (const [source, exports] of Object.entries({ one: 1e6, two: 2e6 })) {
      const rows = ["period,reporter,partner,flow,value_usd", `2017,RUS,JPN,export,${exports}`];
      writeFileSync(join(folder, `${source}.csv`), `${rows.join("\n")}\n`);
      await bilat(`import --source ${source} --as 2020 ${source}.csv`);
    }
    const exportsOf = async (line: string, env = {}) => {
      const { stdout } = await bilat(`trade RUS JPN --format json ${line}`, env);
      return JSON.parse(stdout).find(({ period }: { period: string }) => period === "2017").exports_usd;
    };
    const imf = 10_623_964_457;
    expect(await exportsOf("--years 2017")).toBe(imf);
    settings('{ "sources": ["two", "imf-dots"] }');
    expect(await exportsOf("--years 2017")).toBe(2e6);
    expect(await exportsOf("--years 2017", { BILAT_SOURCES: "one/2020, two" })).toBe(1e6);
    expect(await exportsOf("--years 2017 --source imf-dots", { BILAT_SOURCES: "one" })).toBe(imf);
    // The preferred source does not have these years.
    expect(await exportsOf("--years 2016-2017")).toBe(imf);
  });

  it("refuses an order with a source that is not there, and names the nearest", async () => {
    settings('{ "sources": ["imf-dot"] }');
    const { code, stdout, stderr } = await bilat("trade RUS JPN");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('✖ "imf-dot"\n  → Did you mean imf-dots? Snapshots: ');
    expect((await bilat("report RUS JPN -o made")).stderr).toContain("error[BILAT_E_SOURCE_UNKNOWN]");
  });

  it("limits what the engine takes by the environment", async () => {
    expect((await bilat("trade RUS JPN", { BILAT_MEMORY: "1GB", BILAT_THREADS: "1" })).code).toBe(0);
    expect((await bilat("trade RUS JPN", { BILAT_MEMORY: "much" })).stderr).toContain('✖ "much"');
    expect((await bilat("trade RUS JPN", { BILAT_THREADS: "many" })).stderr).toContain(
      "a whole number from 1 up",
    );
  });

  it("limits what the engine takes by bilat.json, after the environment", async () => {
    const found = async (env = {}) => {
      const { stdout } = await bilat("doctor --format json", env);
      const findings: { part: string; found: string; by: string }[] = JSON.parse(stdout);
      return findings.flatMap(({ part, found, by }) =>
        ["memory", "threads"].includes(part) ? [`${part}: ${found}, ${by}`] : [],
      );
    };
    settings('{ "memory": "1GiB", "threads": 1 }');
    expect(await found()).toEqual(["memory: at most 1.0 GiB, bilat.json", "threads: 1, bilat.json"]);
    expect(await found({ BILAT_MEMORY: "2GiB", BILAT_THREADS: "2" })).toEqual([
      "memory: at most 2.0 GiB, BILAT_MEMORY",
      "threads: 2, BILAT_THREADS",
    ]);
    expect((await bilat("trade RUS JPN")).code).toBe(0);
    settings('{ "memory": "1MB" }');
    const { code, stderr } = await bilat("trade RUS JPN");
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("BILAT_E_MEMORY") });
  });

  it("refuses limits in bilat.json that are none", async () => {
    settings('{\n  "memory": "much",\n  "threads": 0\n}');
    const { stderr } = await bilat("trade RUS JPN");
    expect(stderr).toContain('bilat.json:2:13 "memory" must be a size such as 512MB or 4GB; it is "much"');
    expect(stderr).toContain('bilat.json:3:14 "threads" must be a whole number from 1 up; it is 0');
  });

  it("does not hide a wrong BILAT_FORMAT", async () => {
    const { code, stderr } = await bilat("trade RUS JPN", { BILAT_FORMAT: "xml" });
    expect(code).toBe(2);
    expect(stderr).toContain("BILAT_FORMAT must be one of table, csv, json, markdown, chart.");
  });
});

/** The order in which they stand, so that a set can be compared without stating ranks. */
const order = (found: readonly (string | undefined)[]) => (a: string, b: string) =>
  found.indexOf(a) - found.indexOf(b);

describe("--among", () => {
  it("takes countries on the spot", async () => {
    const { stdout } = await bilat("rank RUS --year 2018 --among CHN,Japan,kr --format csv");
    expect(stdout.split("\n").map((line) => line.split(",").slice(0, 3).join(" "))).toEqual([
      "period rank partner",
      "2018 1 CHN",
      "2018 2 KOR",
      "2018 3 JPN",
      "",
    ]);
  });

  it("ranks on a chart among countries on the spot", async () => {
    const { stdout, stderr } = await bilat("chart rank RUS JPN --years 2017-2018 --among CHN,KOR,JPN");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^2018 +3 +3 +South Korea /m);
  });

  it("limits a mirror of all partners, and is refused beside one partner", async () => {
    const { stdout } = await bilat("mirror RUS --years 2018 --among CHN,Japan --format csv");
    const partners = stdout
      .split("\n")
      .slice(1, -1)
      .map((line) => line.split(",")[1]);
    expect(new Set(partners)).toEqual(new Set(["CHN", "JPN"]));
    expect((await bilat("mirror RUS JPN --among m49-asia")).stderr).toContain(
      "→ Leave out the partner, or the group.",
    );
  });

  it("names the nearest country to a typo", async () => {
    const { code, stderr } = await bilat("rank RUS --among CHN,Japn");
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean Japan (JPN)?");
  });

  it("refuses a file with every fault at its place", async () => {
    writeFileSync(
      join(folder, "g.json"),
      '{ "title": "G",\n  "members": [\n    "Japn",\n    { "country": "FRA", "from": "2014-01-02", "to": "2014-01-01" }\n  ] }',
    );
    const { code, stderr } = await bilat("rank RUS --among g.json");
    expect(code).toBe(2);
    expect(stderr.replaceAll(folder, "")).toContain(
      '/g.json:3:5 "members[0]" is no country we know: "Japn"; Did you mean',
    );
    expect(stderr).toContain('g.json:4:5 "members[1]" ends on 2014-01-01, before it begins');
  });

  it("says that a file is missing", async () => {
    const { code, stderr } = await bilat("rank RUS --among nowhere.json");
    expect(code).toBe(2);
    expect(stderr).toContain("BILAT_E_FILE_MISSING");
  });
});
