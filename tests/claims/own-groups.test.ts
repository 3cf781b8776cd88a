import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { namedGroups } from "../../src/claims/language/named-groups.js";
import { checkClaims } from "../../src/pipeline/claims/check.js";
import { buildReport } from "../../src/pipeline/report/report.js";
import { unchangedReport } from "../../src/pipeline/report/stamp.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { runBilat } from "../helpers/run-bilat.js";
import { fileOf } from "./names.js";

/** Of Russia's trade, Germany had more than Japan in both years; it leaves the group between them. */
const TRIO = JSON.stringify({
  title: "the Trio",
  members: ["CHN", { country: "DEU", to: "2017-06-30" }, "Japan"],
});
const RANKS = [
  "id: R16, measure: rank, period: 2016, printed: 3rd, books: RUS",
  "id: R17, measure: rank, period: 2017, printed: 2nd, books: RUS",
];
const claims = (group: string, fields = RANKS) => fileOf(fields.map((each) => `${each}, group: ${group}`));

it("groups are named by claims and by what they have in common, and by nothing else in the file", () => {
  const text = [
    'publication: { title: "On trio.json", group: trio.json }',
    'defaults: { group: "a b.json" }',
    "claims:",
    "  - { id: A, group: quad.json, note: see other.json }",
    "  - { id: B, group: quad.json }",
    "  - { id: C, group: [pair.json] }",
    "",
  ].join("\n");
  expect(namedGroups(text)).toEqual(["a b.json", "quad.json"]);
  expect(namedGroups("group: [")).toEqual([]);
});

describe("a group of one's own that claims name", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-own-groups-"));
    mkdirSync(join(folder, "brief"));
    writeFileSync(join(folder, "brief/trio.json"), TRIO);
    writeFileSync(join(folder, "bilat.json"), JSON.stringify({ groups: { trio: "brief/trio.json" } }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The verdicts of a claims file in a folder below, which `bilat` is told from above. */
  async function verdicts(text: string): Promise<Record<string, string>> {
    writeFileSync(join(folder, "brief/claims.yaml"), text);
    const { stdout } = await runBilat(["check", "brief/claims.yaml", "--format", "json"], folder);
    const rows = JSON.parse(stdout) as { id: string; verdict: string }[];
    return Object.fromEntries(rows.map(({ id, verdict }) => [id, verdict]));
  }

  it.each(["trio", "trio.json", "../brief/trio.json"])(
    "counts its members of each year: %s",
    async (group) => {
      expect(await verdicts(claims(group))).toEqual({ R16: "supported", R17: "supported" });
    },
  );

  it("is looked up from the current folder where the claims come through the pipe", async () => {
    const input = Readable.from([Buffer.from(claims("brief/trio.json"))]);
    const rest = { output: new Writable(), isTerminal: false, now: () => 0 };
    const dialogue = () => ({ input, ...rest, library: () => Promise.resolve({}) });
    const argv = ["check", "-", "--format", "json"];
    const { stdout } = await runBilat(argv, folder, { dialogue, env: { BILAT_STORE: "nowhere" } });
    const rows = JSON.parse(stdout) as { verdict: string }[];
    expect(rows.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
  });

  it("may be countries, who are members in every year", async () => {
    const named = claims('"CHN, Germany,JPN"');
    expect(await verdicts(named)).toEqual({ R16: "supported", R17: "contradicted" });
  });

  it("is traced down to its lines, and called by its title", async () => {
    writeFileSync(join(folder, "c.yaml"), claims("trio"));
    const { stdout } = await runBilat(["check", "c.yaml", "--explain", "R17"], folder);
    expect(stdout).toContain("the reporter's books · the Trio: 2nd (0) → supported");
    expect(stdout).toMatch(
      /above \d[\d,]+ {2}by turnover\n +exports [\d,]+ {2}imf-dots\/2022-02\/trade\.csv:\d+/,
    );
  });

  it("is the whole of a share, by hand: Japan's part in the turnover with China and Japan", async () => {
    using bench = await openWorkbench({ groups: { trio: join(folder, "brief/trio.json") } });
    const file = join(folder, "c.yaml");
    writeFileSync(file, claims("trio", ["id: S, measure: share, period: 2017, printed: 17.4%, books: RUS"]));
    const { judgements } = await checkClaims(bench, { file });
    const [own] = judgements[0]?.trials ?? [];
    const line = "rank RUS --year 2017 --among CHN,JPN --format json".split(" ");
    const rows = JSON.parse((await runBilat(line, folder)).stdout) as {
      partner: string;
      value_usd: number;
    }[];
    const of = (code: string) => rows.find(({ partner }) => partner === code)?.value_usd ?? Number.NaN;
    expect(own?.computed.value).toBeCloseTo(of("JPN") / (of("JPN") + of("CHN")), 12);
  });

  it("is refused at its place where it can't be read, and the other claims are judged", async () => {
    const fields = ["nowhere.json", '"CHN,Jpan"', "nato", "trio"].map(
      (group, place) =>
        `id: R${place}, measure: rank, period: 2017, printed: 2nd, books: RUS, group: ${group}`,
    );
    writeFileSync(join(folder, "c.yaml"), fileOf(fields));
    const { code, stdout, stderr } = await runBilat(["check", "c.yaml"], folder);
    expect(code).toBe(2);
    expect(stdout).toContain("R3     supported");
    expect(stderr).toContain(`"group": "nowhere.json" can't be read: The group's file must exist.`);
    expect(stderr).toContain(`"group": "CHN,Jpan" can't be read: A country must be`);
    expect(stderr).toMatch(
      /"group": "nato" is no group; groups are trio, asian, .*northeast-asia, a file such as quad\.json, a name that bilat\.json gives one, and countries such as CHN,KOR,JPN/,
    );
  });

  it("stands in a report by its title, and the report is made anew when its file has changed", async () => {
    const path = join(folder, "brief/report.json");
    const definition = { reporter: "RUS", partner: "JPN", years: "2016-2018", claims: "claims.yaml" };
    writeFileSync(path, JSON.stringify({ ...definition, sources: ["imf-dots"] }));
    const share = "id: S, measure: share, period: 2017, printed: 50%, books: RUS";
    writeFileSync(join(folder, "brief/claims.yaml"), claims("trio.json", [...RANKS, share]));
    using bench = await openWorkbench();
    const request = { definition: path, output: join(folder, "out"), program: "a program" };
    await buildReport(bench, request);
    const report = readFileSync(join(folder, "out/report.md"), "utf8");
    expect(report).toContain("| R17 | Rank of Japan in the Trio, 2017 | supported | 2nd | 2nd |");
    expect(report).toContain("| R17 | the Trio | Russia | 2 | supported |");
    expect(report).not.toContain("| S | the Trio |");
    expect((await unchangedReport(bench.store, request))?.path).toBe(join(folder, "out"));
    writeFileSync(join(folder, "brief/trio.json"), TRIO.replace("the Trio", "the Three"));
    expect(await unchangedReport(bench.store, request)).toBeUndefined();
  });

  it("makes a report anew when the file behind a name has changed", async () => {
    const path = join(folder, "brief/report.json");
    writeFileSync(
      path,
      JSON.stringify({ reporter: "RUS", partner: "JPN", years: "2016-2018", claims: "claims.yaml" }),
    );
    writeFileSync(join(folder, "brief/claims.yaml"), claims("trio"));
    const groups = { trio: join(folder, "brief/trio.json") };
    using bench = await openWorkbench({ groups });
    const request = { definition: path, output: join(folder, "out"), program: "a program" };
    await buildReport(bench, request);
    expect(await unchangedReport(bench.store, { ...request, groups })).toBeDefined();
    writeFileSync(groups.trio, TRIO.replace("the Trio", "the Three"));
    expect(await unchangedReport(bench.store, { ...request, groups })).toBeUndefined();
  });
});
