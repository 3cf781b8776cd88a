import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { definitionFiles, definitionMoved } from "../../src/pipeline/report/definition-files.js";
import { makeReport } from "../helpers/make-report.js";
import { refusalOf } from "../helpers/refusals.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-definition-"));
  mkdirSync(join(folder, "own/groups"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: object | string): string {
  const path = join(folder, "own", name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const QUAD = { title: "Northern Four", members: ["CHN", "JPN", "KOR", "MNG"] };
const CLAIMS = `publication: { title: A made-up brief, citation: "Nobody (2020)." }
defaults: { reporter: RUS, partner: JPN }
claims:
  - { id: a, says: Turnover in 2017., measure: value, period: 2017, printed: $18.3 billion }
  - { id: b, says: Growth in 2018., measure: growth, period: 2018, printed: 50% }
`;

const build = (definition: string, out = join(folder, "out")) =>
  makeReport({ cwd: folder, definition, output: out });

describe("what a definition asks for and can't have", () => {
  it.each([
    [
      { partner: "CHN", groups: ["g7", "east-asia"] },
      "- Left out: the rank in “G7”. China is not a member in 2017–2018.",
    ],
    [
      { partner: "JPN", sources: ["un-comtrade/2022-01", "imf-dots"], chapters: ["turnover", "methods"] },
      "- Passed over: un-comtrade/2022-01, which holds single figures, and no trade by partner; the series are from imf-dots/2022-02.",
    ],
  ])("is said at the end: %o", async (fields, said) => {
    await build(write("report.json", { reporter: "RUS", years: "2017-2018", ...fields }));
    expect(readFileSync(join(folder, "out/report.md"), "utf8").split("\n")).toContain(said);
  });

  it("is refused where it is the reporter among the partners", async () => {
    const fields = { reporter: "RUS", partner: "JPN", compare: ["CHN", "Russia"] };
    const refusal = await refusalOf(() => build(write("report.json", fields)));
    expect(refusal.code).toBe("BILAT_E_DEFINITION");
    expect(refusal.explain()).toContain('"compare[1]" is the reporter itself');
  });

  it("is said of two partners as both", async () => {
    const fields = { reporter: "RUS", partner: "JPN", years: "2017-2018", compare: ["KOR", "CHN"] };
    await build(write("report.json", fields));
    expect(readFileSync(join(folder, "out/report.md"), "utf8")).toContain(
      "than with both other partners compared",
    );
  });
});

describe("files that a definition names", () => {
  it("rank the partner in a group of one's own, and in countries named on the spot", async () => {
    write("groups/quad.json", QUAD);
    const definition = write("report.json", {
      reporter: "RUS",
      partner: "JPN",
      years: "2017-2018",
      chapters: ["standing"],
      groups: ["groups/quad.json", "CHN,JPN"],
    });
    await build(definition);
    const markdown = readFileSync(join(folder, "out/report.md"), "utf8");
    expect(markdown).toContain("In Northern Four[^3] Japan was 3rd in 2018");
    expect(markdown).toContain("In the group China and Japan[^4], Japan was 2nd in 2018");
    expect(markdown).toContain("[^3]: Four members.");
    const { tables } = JSON.parse(readFileSync(join(folder, "out/provenance.json"), "utf8"));
    expect(tables["standing-quad"].commands).toEqual([]);
    expect(tables["standing-chn-jpn"].commands[0].command).toContain("--among CHN,JPN ");
  });

  it("compare the pair's partner with those that are named, and nobody with nobody", async () => {
    const fields = { reporter: "RUS", partner: "JPN", years: "2017-2018", chapters: ["partners"] };
    await build(write("report.json", { ...fields, compare: ["KOR", "CHN"] }));
    const compared = () =>
      readFileSync(join(folder, "out/report.md"), "utf8").match(
        /(?<=^\| )(Japan|China|South Korea)(?= \|)/gm,
      );
    expect(compared()?.sort()).toEqual(["China", "Japan", "South Korea"]);
  });

  it("names the countries of a group named on the spot in the report's own language", async () => {
    const names = { names: "ja", groups: ["CHN,JPN"] };
    const definition = { reporter: "RUS", partner: "JPN", years: "2018", chapters: ["standing"], ...names };
    await build(write("report.json", definition));
    expect(readFileSync(join(folder, "out/report.md"), "utf8")).toContain("In the group 中国 and 日本");
  });

  it("are named from the report's folder in the copy of the definition that stands there", async () => {
    write("groups/quad.json", QUAD);
    const definition = write("report.json", {
      reporter: "RUS",
      partner: "JPN",
      years: "2018",
      chapters: ["standing"],
      groups: ["groups/quad.json"],
    });
    await build(definition);
    const copy = join(folder, "out/report.json");
    expect(JSON.parse(readFileSync(copy, "utf8")).groups).toEqual(["../own/groups/quad.json"]);
    const before = readFileSync(join(folder, "out/report.md"), "utf8");
    await build(copy);
    expect(readFileSync(join(folder, "out/report.md"), "utf8")).toBe(before);
  });

  it("are those of a report's folder, which is made anew where it stands", async () => {
    const fields = { reporter: "RUS", partner: "JPN", chapters: ["turnover"] };
    await build(write("report.json", { ...fields, years: "2017-2018" }), join(folder, "out put/X"));
    for (const [definition, year] of [
      ["out put/X", 2016],
      ["out put/X/report.json", 2015],
    ] as const) {
      const changed = { ...fields, years: `${year}-2018` };
      writeFileSync(join(folder, "out put/X/report.json"), JSON.stringify(changed));
      const { path } = await makeReport({ cwd: folder, definition });
      expect(path).toBe(join(folder, "out put/X"));
      expect(readFileSync(join(path, "report.md"), "utf8")).toContain(`| ${year} |`);
    }
  });

  it("hold the published statements to check, whose publication is cited where they stand", async () => {
    write("claims.yaml", CLAIMS);
    const definition = write("report.json", {
      reporter: "RUS",
      partner: "JPN",
      years: "2017-2018",
      chapters: ["claims", "methods"],
      claims: "claims.yaml",
    });
    await build(definition);
    const markdown = readFileSync(join(folder, "out/report.md"), "utf8");
    expect(markdown).toContain("The statements are those of “A made-up brief”.[^1]");
    expect(markdown).toContain("[^1]: Nobody (2020).");
    expect(markdown).toMatch(/\| b \| Growth of turnover with Japan, 2018 \| contradicted/);
    expect(markdown).not.toContain("kireeva");
  });

  it("are refused together with everything else that is wrong", async () => {
    write("groups/japan.json", { title: "Japan", members: ["JPN", "Atlantis"] });
    write("claims.yaml", CLAIMS.replaceAll("JPN", "CHN"));
    const definition = write("report.json", {
      reporter: "RUS",
      partner: "JPN",
      sources: ["imf-dots", "imf-dots/2022-02"],
      groups: ["groups/japan.json", "CHN,KOR", "CHN, KOR"],
      claims: "claims.yaml",
    });
    const { code, detail } = await refusalOf(() => build(definition));
    expect(code).toBe("BILAT_E_DEFINITION");
    const said = detail.found?.join("\n").replaceAll(join(folder, "own/"), "");
    expect(said).toContain('"sources[1]" stands there twice: imf-dots/2022-02');
    expect(said).toContain('"groups[2]" has the name of another: chn-kor');
    expect(said).toContain("Atlantis");
    expect(said).toContain('"claims" states nothing about the trade of RUS with JPN');
  });
});

describe("definitionFiles", () => {
  it("lists groups' files and the claims file, and nothing where there is no JSON", () => {
    expect(definitionFiles('{"groups": ["asean", "a.json"], "claims": "c.yaml"}')).toEqual([
      "a.json",
      "c.yaml",
    ]);
    expect(definitionFiles('{"claims": false}')).toEqual([]);
    expect(definitionFiles("{")).toEqual([]);
  });

  it("moves names with the definition, and leaves whole paths", () => {
    const text = '{ "groups": ["a.json", "/b.json"] }';
    expect(definitionMoved(text, { from: "/x/y", to: "/x/z" })).toBe(
      '{ "groups": ["../y/a.json", "/b.json"] }',
    );
  });
});
