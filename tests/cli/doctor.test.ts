import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtPackage } from "../helpers/built-package.js";
import { runBilat } from "../helpers/run-bilat.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Found {
  readonly part: string;
  readonly state: string;
  readonly found: string;
  readonly by: string | null;
  readonly hint: string | null;
}

async function doctor(env: Record<string, string> = {}, node = "22.1.0") {
  const { code, stdout, stderr } = await runBilat(["doctor", "--format", "json"], folder, { env, node });
  const findings: readonly Found[] = JSON.parse(stdout);
  return { code, stderr, of: (part: string) => findings.find((finding) => finding.part === part) };
}

const settings = (text: string) => writeFileSync(join(folder, "bilat.json"), text);

describe("bilat doctor", () => {
  it("says what it found where, and is content", async () => {
    settings('{ "sources": ["imf-dots"], "groups": { "pair": "pair.json" } }');
    writeFileSync(join(folder, "pair.json"), '{ "title": "Two neighbours", "members": ["CHN", "Japan"] }');
    cpSync("datasets/un-comtrade/2022-01", join(folder, "figures/un-comtrade/2099"), { recursive: true });
    const { code, stdout, stderr } = await runBilat(["doctor"], folder, {
      env: { BILAT_STORE: "figures", BILAT_MEMORY: "1GiB", BILAT_THREADS: "2" },
      node: "22.1.0",
      screen: { columns: 100, colour: false },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    // Folders, versions and counts of figures are this machine's and this release's.
    const masked = stdout
      .replaceAll(folder, "FOLDER")
      .replaceAll(process.cwd(), "PACKAGE")
      .replace(/\d+\.\d+\.\d+(?= in PACKAGE)/, "VERSION")
      .replace(/v\d+\.\d+\.\d+/, "VERSION")
      .replace(/\d+ snapshots, \d+ files/, "N snapshots, N files")
      .replace(/(?<=danfojs-node +ok +)\S+/, "VERSION")
      .replace(/─+/g, "──")
      .replace(/ +$/gm, "")
      .replace(/ {2,}/g, "  ");
    await expect(masked).toMatchFileSnapshot("../golden/cli/doctor.txt");
  });

  it("names who said each value", async () => {
    settings('{ "format": "csv", "store": "figures" }');
    const { of } = await doctor({ BILAT_STORE: "elsewhere" });
    expect(of("format")).toMatchObject({ found: "json", by: "command line" });
    expect(of("store")).toMatchObject({ state: "none", by: "BILAT_STORE" });
    expect(of("store")?.found).toContain(join(folder, "elsewhere"));
    expect(of("sources")).toMatchObject({ found: "imf-dots first", by: "default" });
  });

  it("finds everything that is wrong at once, each with its part", async () => {
    settings('{ "format": "xml" }');
    const { code, of } = await doctor(
      { BILAT_MEMORY: "much", BILAT_THREADS: "x", BILAT_SOURCES: "imf-dot" },
      "18.20.1",
    );
    expect(code).toBe(1);
    expect(of("bilat.json")?.found).toContain('bilat.json:1:13 "format" must be one of table');
    expect(of("memory")).toMatchObject({ state: "wrong", by: "BILAT_MEMORY" });
    expect(of("BILAT_THREADS")?.found).toBe('BILAT_THREADS must be a whole number from 1 up.\n"x"');
    expect(of("sources")).toMatchObject({ state: "wrong", by: "BILAT_SOURCES" });
    expect(of("sources")?.hint).toContain("Did you mean imf-dots?");
    expect(of("Node")).toMatchObject({
      state: "wrong",
      found: "18.20.1",
      hint: "Install Node 20.19 or newer.",
    });
  });

  it("gives each fault of a file a line of its own, and a cell of Markdown a semicolon", async () => {
    settings('{ "format": "xml", "colour": 1 }');
    const { stdout } = await runBilat(["doctor"], folder);
    const lines = stdout.split("\n").filter((line) => /bilat\.json:1|must be those/.test(line));
    expect(lines.map((line) => line.trim())).toEqual([
      expect.stringMatching(/^bilat\.json +wrong +The settings must be those that bilat knows\.$/),
      expect.stringMatching(/bilat\.json:1:13 "format" must be one of .*; it is "xml"$/),
      expect.stringMatching(/bilat\.json:1:30 "colour" is no field; fields are .*$/),
    ]);
    // The column is as wide as its longest line.
    const longest = Math.max(...lines.map((line) => line.trimEnd().length));
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(longest + 20);
    const { stdout: markdown } = await runBilat(["doctor", "--format", "markdown"], folder);
    expect(markdown).toMatch(/bilat knows\.; .*bilat\.json:1:13 .*"xml"; .*bilat\.json:1:30/);
  });

  it("goes on after a group without a file, and a store with a file that was cut", async () => {
    settings('{ "groups": { "gone": "gone.json" } }');
    mkdirSync(join(folder, ".bilat"));
    cpSync("datasets/un-comtrade/2022-01", join(folder, ".bilat/un-comtrade/2099"), { recursive: true });
    writeFileSync(join(folder, ".bilat/un-comtrade/2099/figures.csv"), "cut");
    const { code, of } = await doctor();
    expect(code).toBe(1);
    expect(of("group gone")?.found).toBe(`The group's file must exist.\n${join(folder, "gone.json")}`);
    expect(of("store")?.found).toBe("un-comtrade/2099/figures.csv has 3 bytes");
    expect(of("terminal")).toMatchObject({ state: "none" });
  });

  it.each([
    ["taken", "wrong", "STORE is no folder"],
    ["taken/below", "none", "STORE: nothing imported yet; nothing can be imported: TAKEN is no folder"],
  ])("says that nothing can be imported into the store %s", async (store, state, found) => {
    writeFileSync(join(folder, "taken"), "a file");
    const { of } = await doctor({ BILAT_STORE: store });
    const said = found.replace("STORE", join(folder, store)).replace("TAKEN", join(folder, "taken"));
    expect(of("store")).toMatchObject({ state, found: said });
    expect(of("store")?.hint).toContain("name another folder");
  });

  const SEALED = process.getuid?.() === 0 ? " (skipped: root may write everywhere)" : "";
  it.skipIf(SEALED !== "")(`says that a store can be read and not written to${SEALED}`, async () => {
    const store = join(folder, "sealed");
    mkdirSync(store, { mode: 0o555 });
    const { code, of } = await doctor({ BILAT_STORE: "sealed" });
    expect(code).toBe(0);
    expect(of("store")?.found).toBe(
      `${store}: no snapshot; nothing can be imported: ${store} can't be written to`,
    );
  });

  it("says in which format each file of one's own is", async () => {
    const own = "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n";
    writeFileSync(join(folder, "own.csv"), own);
    writeFileSync(join(folder, "plain.csv"), "country,product,value\nA,x,5\n");
    const argv = ["doctor", "--format", "json", "--input", "own.csv", "plain.csv", "gone.csv"];
    const { code, stdout } = await runBilat(argv, folder);
    const found = (JSON.parse(stdout) as Found[]).filter(({ by }) => by === "--input");
    expect(code).toBe(1);
    expect(found.map(({ part, state }) => [part, state])).toEqual([
      ["own.csv", "ok"],
      ["plain.csv", "wrong"],
      ["gone.csv", "wrong"],
    ]);
    expect(found[0]?.found).toMatch(/\(canonical\)$/);
    expect(found[1]?.hint).toContain("bilat measure INDICATOR --input");
    expect(readdirSync(folder).sort()).toEqual(["own.csv", "plain.csv"]);
  });

  it("does not take a version for newer because its text is", async () => {
    const state = async (version: string) => (await doctor({}, version)).of("Node")?.state;
    expect(await Promise.all(["9.99.0", "20.9.0", "20.19.0", "100.0.0"].map(state))).toEqual([
      "wrong",
      "wrong",
      "ok",
      "ok",
    ]);
  });
});

describe("bilat doctor of a package that is damaged", () => {
  it("names the file that differs, and says that danfo is not there", async () => {
    const home = await builtPackage();
    for (const name of ["datasets", "node_modules"]) unlinkSync(join(home, name));
    cpSync("datasets", join(home, "datasets"), { recursive: true });
    appendFileSync(join(home, "datasets/reference/2025-03/groups.csv"), "\n");
    mkdirSync(join(home, "node_modules"));
    for (const name of readdirSync("node_modules").filter((name) => name !== "danfojs-node"))
      symlinkSync(resolve("node_modules", name), join(home, "node_modules", name));
    const { status, stdout } = spawnSync(process.execPath, [join(home, "dist/bin.js"), "doctor"], {
      cwd: folder,
      encoding: "utf8",
    });
    rmSync(home, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toMatch(/package figures +wrong +reference\/2025-03\/groups\.csv differs: \d+ bytes/);
    expect(stdout).toMatch(/danfojs-node +none +not installed; only DataFrames need it/);
    expect(stdout).toContain('danfojs-node: Add "overrides": {');
    expect(stdout).toContain("package figures: Install bilat again.");
  });
});
