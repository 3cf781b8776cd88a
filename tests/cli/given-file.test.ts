import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { namedPaths } from "../../src/cli/given-file.js";
import type { Streams } from "../../src/cli/streams.js";
import { runBilat } from "../helpers/run-bilat.js";

/** A pipe with a text, or with bytes, in two pieces. */
function piped(text: string): Pick<Streams, "dialogue" | "env"> {
  const half = Math.ceil(text.length / 2);
  const dialogue = () => ({
    input: Readable.from([Buffer.from(text.slice(0, half)), Buffer.from(text.slice(half))]),
    output: new Writable(),
    isTerminal: false,
    now: () => 0,
    library: () => Promise.resolve({}),
  });
  return { dialogue, env: { BILAT_STORE: "nowhere" } };
}

const pipeFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("bilat-pipe-"));

describe("files that were named", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-named-"));
    for (const name of ["BACI_Y2017.csv", "BACI_Y2018.csv", "BACI_Y2018.csv.gz", "what?.csv", "whats.csv"])
      writeFileSync(join(folder, name), "");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["BACI_Y*.csv", ["BACI_Y2017.csv", "BACI_Y2018.csv"]],
    ["BACI_Y201?.csv*", ["BACI_Y2017.csv", "BACI_Y2018.csv", "BACI_Y2018.csv.gz"]],
    ["what?.csv", ["what?.csv"]],
    ["none*.csv", ["none*.csv"]],
    ["a+(b).csv", ["a+(b).csv"]],
  ])("%s stands for %j, whatever the shell", (name, files) => {
    expect(namedPaths(folder, [name])).toEqual(files.map((file) => join(folder, file)));
  });
});

describe("what comes through a pipe", () => {
  // Others on this machine read pipes too.
  let temporary: string;
  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), "bilat-temporary-"));
    vi.stubEnv("TMPDIR", temporary);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
  });

  it.skipIf(process.platform === "win32")("may be a named one, as a shell makes for <(…)", async () => {
    const pipe = join(temporary, "pipe");
    execFileSync("mkfifo", [pipe]);
    const [run] = await Promise.all([
      runBilat(["measure", "growth", "--input", pipe, "--format", "csv"], "."),
      writeFile(pipe, "period,value\n2016,10\n2017,12\n"),
    ]);
    expect(run.stdout.split("\n")[2]).toMatch(/^2017,0\.\d+$|^2017,0\.2$/);
    expect(pipeFolders()).toEqual([]);
  });

  it("is measured as a file would be, and nothing of it stays", async () => {
    const before = pipeFolders();
    const csv = "period,value\n2016,10\n2017,12\n";
    const run = await runBilat("measure growth --input - --format csv".split(" "), ".", piped(csv));
    expect(run).toMatchObject({ code: 0, stdout: "period,growth\n2016,\n2017,0.19999999999999996\n" });
    expect(pipeFolders()).toEqual(before);
  });

  it("is named in a fault", async () => {
    const run = await runBilat("measure growth --input -".split(" "), ".", piped("period,value\n2016,ten\n"));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('standard-input:2: value is "ten"');
  });

  it("is imported, gzipped or not, and nothing of it stays", async () => {
    const before = pipeFolders();
    const store = mkdtempSync(join(tmpdir(), "bilat-piped-"));
    const csv = "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5000\n";
    const stream = (bytes: string | Buffer) => ({
      dialogue: () => ({ ...piped("").dialogue?.(), input: Readable.from([bytes]) }),
    });
    const plain = await runBilat(["--store", store, "import", "-"], ".", stream(csv) as never);
    expect(plain.stdout).toContain(
      "canonical/standard-input: bilat's own table, CSV, .xlsx or Parquet, 2018",
    );
    const args = ["--store", store, "import", "--as", "2", "--format", "canonical", "-"];
    const gzipped = await runBilat(args, ".", stream(gzipSync(csv)) as never);
    expect(gzipped).toMatchObject({ code: 0 });
    expect(gzipped.stdout).toContain("canonical/2");
    const again = await runBilat(["--store", store, "import", "-"], ".", stream(csv) as never);
    expect(again).toMatchObject({ code: 2, stdout: "" });
    expect(again.stderr).toContain("BILAT_E_STORE_TAKEN");
    const none = await runBilat(["--store", store, "import", "-"], ".", stream("") as never);
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toContain("standard-input begins with: no line of text");
    const twice = await runBilat(["--store", store, "import", "-", "-"], ".", stream(csv) as never);
    expect(twice.stderr).toContain("There is one pipe to read from.");
    expect(pipeFolders()).toEqual(before);
    rmSync(store, { recursive: true });
  });

  it("is cleared away a day after a command that was killed", async () => {
    const left = mkdtempSync(join(tmpdir(), "bilat-pipe-"));
    const used = mkdtempSync(join(tmpdir(), "bilat-pipe-"));
    for (const folder of [left, used]) {
      writeFileSync(join(folder, "standard-input"), "");
      if (folder === left) utimesSync(join(folder, "standard-input"), 1e9, 1e9);
      utimesSync(folder, 1e9, 1e9);
    }
    await runBilat("measure growth --input -".split(" "), ".", piped("period,value\n2016,1\n"));
    expect([left, used].map((folder) => existsSync(folder))).toEqual([false, true]);
    rmSync(used, { recursive: true });
  });

  it("is drawn", async () => {
    const csv =
      "period,reporter,partner,flow,value_usd\n2017,FRA,DEU,export,10\n2017,FRA,DEU,import,5\n2018,FRA,DEU,export,12\n2018,FRA,DEU,import,6\n";
    const run = await runBilat("chart turnover FRA DEU --input -".split(" "), ".", piped(csv));
    expect(run.stdout).toContain("France's trade with Germany grew 20.0% from 2017 to 2018");
  });

  it("answers about trade", async () => {
    const csv = "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n2018,FRA,DEU,import,7\n";
    const run = await runBilat("trade FRA DEU --input - --format json".split(" "), ".", piped(csv));
    expect(JSON.parse(run.stdout)).toMatchObject([{ period: "2018", exports_usd: 5, imports_usd: 7 }]);
  });

  it("is a text to read claims from, and the claims to check", async () => {
    const prose = "In 2018, trade between Russia and Japan grew by 16.1%.\n";
    const proposed = await runBilat("check --text -".split(" "), ".", piped(prose));
    expect(proposed.stdout).toContain('period: "2018"');
    const checked = await runBilat(
      "check - --format json".split(" "),
      ".",
      piped(`\uFEFF${proposed.stdout}`),
    );
    expect(JSON.parse(checked.stdout)).toMatchObject([{ id: "P1", printed: "16.1%" }]);
  });

  it("can't come twice, nor where there is no pipe", async () => {
    const twice = await runBilat("trade FRA DEU --input - -".split(" "), ".", piped(""));
    expect(twice).toMatchObject({ code: 2, stdout: "" });
    expect(twice.stderr).toContain("one pipe");
    const none = await runBilat("measure growth --input -".split(" "), ".");
    expect(none.stderr).toContain("error[BILAT_E_USAGE]: Nothing comes through the pipe.");
  });
});
