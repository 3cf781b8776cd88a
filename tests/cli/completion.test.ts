import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";

let folder: string;
let script: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bilat-completion-"));
  script = join(folder, "bilat.bash");
  writeFileSync(script, (await runBilat(["completion", "bash"], ".")).stdout);
  writeFileSync(join(folder, "report.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));

const hasBash = process.platform !== "win32";

/** What bash offers after these words; the last one is being typed. */
function offered(...words: string[]): string[] {
  const ask = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _bilat; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const printed = execFileSync("bash", ["-c", ask, script, "bilat", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return printed.split("\n").filter((word) => word !== "");
}

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
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
  ])("bilat %j offers %j", (words, offers) => {
    expect(offered(...words)).toEqual(offers);
  });
});

describe.each(["zsh", "fish"])("the script for %s", (shell) => {
  it("holds every command, and the names of countries, groups and sources", async () => {
    const { stdout } = await runBilat(["completion", shell], ".");
    for (const word of [
      "trade",
      "rank",
      "sources",
      "completion",
      " JPN ",
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
