import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";

let folder: string;
let script: string;
const SLOW = 60_000;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bilat-completion-"));
  for (const shell of ["bash", "zsh", "fish"])
    writeFileSync(join(folder, `bilat.${shell}`), (await runBilat(["completion", shell], ".")).stdout);
  script = join(folder, "bilat.bash");
  for (const name of ["report.json", "report.txt", "my claims.yaml"]) writeFileSync(join(folder, name), "{}");
  // What is imported after the script was made.
  for (const name of ["own/2024-03", "own/$(touch x)"])
    mkdirSync(join(folder, ".bilat", name), { recursive: true });
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true }));

const hasBash = process.platform !== "win32";

/** What bash offers after these words; the last one is being typed. */
function offered(...words: string[]): string[] {
  const ask = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _bilat; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const printed = execFileSync("bash", ["-c", ask, script, "bilat", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, BILAT_STORE: join(folder, ".bilat") },
  });
  return printed.split("\n").filter((word) => word !== "");
}

const SHELLS = {
  bash: (line: string) => [
    "-c",
    `source bilat.bash; COMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _bilat; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  fish: (line: string) => ["--no-config", "-c", `source bilat.fish; complete -C ${JSON.stringify(line)}`],
};

describe.each(["bash", "fish"] as const)("what a folder's bilat.json names, in %s", (shell) => {
  const own = () => join(folder, "own");
  beforeAll(() => {
    mkdirSync(join(own(), "shelf", "mine", "2024-05"), { recursive: true });
    writeFileSync(
      join(own(), "bilat.json"),
      '{\n\t"store": "shelf",\n\t"groups": {\n\t\t"quad-x": "quad.json",\n\t\t"$(touch y)": "y.json" }\n}\n',
    );
    for (const name of ["bilat.bash", "bilat.fish"]) copyFileSync(join(folder, name), join(own(), name));
  });

  it.skipIf(!isInstalled(shell)).each([
    ["bilat rank RUS --among qu", ["quad-x"]],
    ["bilat trade RUS JPN --source mi", ["mine/2024-05"]],
  ])("%s offers %j", (line, offers) => {
    const { BILAT_STORE: _, ...env } = process.env;
    const printed = execFileSync(shell, SHELLS[shell](line), { cwd: own(), encoding: "utf8", env });
    const words = printed.split("\n").map((word) => word.split("\t")[0] ?? "");
    expect(words.filter((word) => word !== "")).toEqual(offers);
  });
});

describe.skipIf(!hasBash)("in bash", () => {
  it.each([
    [["tra"], ["trade", "trace"]],
    [["trade", "JP"], ["JPN"]],
    [
      ["rank", "RUS", "--among", "m49-east"],
      ["m49-eastern-asia", "m49-eastern-europe"],
    ],
    [
      ["trade", "RUS", "JPN", "--source", "imf"],
      ["imf-dots", "imf-dots/2022-02"],
    ],
    [
      ["rank", "RUS", "--flow", ""],
      ["export", "import", "turnover"],
    ],
    [
      ["explain", "trade-int"],
      ["trade-intensity", "trade-intensity-adjusted"],
    ],
    [["explain", "BILAT_E_YEAR"], ["BILAT_E_YEARS"]],
    [["trade", "RUS", "--for"], ["--format"]],
    [["report", "report."], ["report.json"]],
    [["check", "my"], ["my claims.yaml"]],
    [["check", "rep"], []],
    [
      ["trade", "--input", "report."],
      ["report.json", "report.txt"],
    ],
    [["trade", "RUS", "ger"], ["Germany"]],
    [["trade", "RUS", "South K"], ["South\\ Korea"]],
    [["rank", "RUS", "--among", "CHN,KO"], ["CHN,KOR"]],
    [["rank", "RUS", "--among", "CHN,Ger"], ["CHN,Germany"]],
    [
      ["sources", "show", "hs-n"],
      ["hs-names", "hs-names/905e5a0"],
    ],
    [["trade", "RUS", "JPN", "--source", "hs-n"], []],
    [["trade", "RUS", "JPN", "--source", "jap"], []],
    [["trade", "RUS", "JPN", "--source", "ow"], ["own/2024-03"]],
    [["diff", "imf-dots", "own"], ["own/2024-03"]],
    [["products", "JPN", "RUS", "--source", "imf"], []],
    [
      ["products", "JPN", "RUS", "--source", "jap"],
      ["japan-customs", "japan-customs/2026-04"],
    ],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["chart", "partners"], ["partners-index"]],
    [["chart", "turnover", "JP"], ["JPN"]],
    [["measure", "growth", "JP"], ["JPN"]],
    [["measure", "growth", "RUS", "JP"], ["JPN"]],
    [["trade", "RUS", "JPN", "J"], []],
    [["trade", "RUS", "--years", "2018", "JP"], ["JPN"]],
    [["trade", "RUS", "--years", "=", "2018", "JP"], ["JPN"]],
    [
      ["trade", "RUS", "JPN", "--source", "=", "imf"],
      ["imf-dots", "imf-dots/2022-02"],
    ],
    [
      ["sources", "show", "imf"],
      ["imf-dots", "imf-dots/2022-02"],
    ],
    [
      ["--store", "report."],
      ["report.json", "report.txt"],
    ],
    [["--store", "shelf", "trad"], ["trade"]],
    [["trade", "--input", "a.csv", "report.j"], ["report.json"]],
    [["trade", "--input", "a.csv", "--input-format", "imf-dots-w"], ["imf-dots-workbook"]],
    [["rank", "RUS", "--among", "report."], ["report.json"]],
    [["import", "a.csv", "report.j"], ["report.json"]],
    [["import", "--format", "bac"], ["baci"]],
    [
      ["help", "tra"],
      ["trade", "trace"],
    ],
    [["--ver"], ["--version"]],
  ])("bilat %j offers %j", (words, offers) => {
    expect(offered(...words)).toEqual(offers);
  });
});

describe.skipIf(!isInstalled("fish"))("in fish", () => {
  it.each([
    ["tra", ["trace", "trade"]],
    ["trade JP", ["JPN"]],
    ["trade RUS JP", ["JPN"]],
    ["trade RUS JPN J", []],
    ["trade --years 2018 RUS JP", ["JPN"]],
    ["chart partners", ["partners-index"]],
    ["trade RUS JPN --source imf", ["imf-dots", "imf-dots/2022-02"]],
    ["--store shelf trad", ["trade"]],
    ["trade --input report.", ["report.json", "report.txt"]],
    ["check my", ["my claims.yaml"]],
    ["trade RUS ger", ["Germany"]],
    ["rank RUS --among CHN,KO", ["CHN,KOR"]],
    ["rank RUS --among eae", ["eaeu"]],
    ["rank RUS --among report.", ["report.json"]],
    ["report report.", ["report.json"]],
  ])("bilat %s offers %j", (line, offers) => {
    const ask = `source bilat.fish; complete -C ${JSON.stringify(`bilat ${line}`)}`;
    const printed = execFileSync("fish", ["--no-config", "-c", ask], { cwd: folder, encoding: "utf8" });
    const words = printed.split("\n").map((word) => word.split("\t")[0] ?? "");
    expect(words.filter((word) => word !== "").sort()).toEqual(offers);
  });

  it("says what a code stands for", () => {
    const ask = 'source bilat.fish; complete -C "bilat trade JP"; complete -C "bilat measure gin"';
    const printed = execFileSync("fish", ["--no-config", "-c", ask], { cwd: folder, encoding: "utf8" });
    expect(printed).toBe("JPN\tJapan\ngini\tGini coefficient\n");
  });
});

/** Reads a script as its shell does, and runs none of it. */
it.each(["bash", "zsh", "fish"].filter(isInstalled))("%s can read its script", (shell) => {
  expect(spawnSync(shell, ["-n", join(folder, `bilat.${shell}`)], { encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
});

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ["--version"]).status === 0;
}

describe.each(["zsh", "fish"])("the script for %s", (shell) => {
  it("holds every command, and the names of countries, groups and sources", async () => {
    const { stdout } = await runBilat(["completion", shell], ".");
    for (const word of [
      "trade",
      "rank",
      "sources",
      "completion",
      "JPN",
      "Japan",
      "m49-asia",
      "imf-dots/2022-02",
      "trade-intensity",
    ])
      expect(stdout).toContain(word);
    // Quotes are even on every line, so that no description ends a string.
    const odd = stdout
      .split("\n")
      .filter((line) => (line.replaceAll("'\\''", "").split("'").length - 1) % 2 !== 0);
    expect(odd.filter((line) => !line.includes("\\'"))).toEqual([]);
  });
});

it("refuses another shell", async () => {
  const { code, stderr } = await runBilat(["completion", "tcsh"], ".");
  expect(code).toBe(2);
  expect(stderr).toContain("Allowed choices are bash, zsh, fish.");
});
