import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openInput } from "../../src/pipeline/import/input.js";

const ROWS = "period,reporter,partner,flow,value_usd\n2018,RUS,JPN,export,10\n";
const LONG_AGO = new Date("2018-01-01");

describe("the folder of an answer from files", () => {
  let temporary = "";
  let file = "";
  const left = () => readdirSync(temporary).filter((name) => name.startsWith("bilat-input-"));
  const ask = () => openInput({ files: [file], reporter: "RUS" });

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), "bilat-temporary-"));
    vi.stubEnv("TMPDIR", temporary);
    file = join(temporary, "own.csv");
    writeFileSync(file, ROWS);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
  });

  it("goes when the answer has been given, and when it can't be", async () => {
    (await ask())[Symbol.dispose]();
    writeFileSync(file, "no,table\n");
    await expect(ask()).rejects.toMatchObject({ code: "BILAT_E_FORMAT_UNKNOWN" });
    expect(left()).toEqual([]);
  });

  it("goes at the next start after a killed one, but not while somebody works in it", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/pipeline/hold-input.ts", file], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, TMPDIR: temporary },
    });
    const closed = once(child, "close");
    await once(child.stdout, "data");
    const [folder = ""] = left();
    utimesSync(join(temporary, folder), LONG_AGO, LONG_AGO);
    (await ask())[Symbol.dispose]();
    expect(left()).toEqual([folder]);
    child.kill("SIGKILL");
    await closed;
    (await ask())[Symbol.dispose]();
    expect(left()).toEqual([]);
  }, 180_000);

  it("stays while another answer of the same program begins and ends", async () => {
    using one = await ask();
    for (const name of left()) utimesSync(join(temporary, name), LONG_AGO, LONG_AGO);
    (await ask())[Symbol.dispose]();
    expect(left()).toHaveLength(1);
    expect(existsSync(join(one.store.imports ?? "", "canonical"))).toBe(true);
  });

  it("is known by its name, its owner and its lock: links, files and folders of others stay", async () => {
    const other = join(temporary, "other");
    mkdirSync(join(other, ".work"), { recursive: true });
    symlinkSync(other, join(temporary, "bilat-input-link"));
    writeFileSync(join(temporary, "bilat-input-file"), "");
    mkdirSync(join(temporary, "bilat-input-notes"));
    writeFileSync(join(temporary, "bilat-input-notes/mine.txt"), "");
    mkdirSync(join(temporary, "bilat-input-empty"));
    for (const name of left()) utimesSync(join(temporary, name), LONG_AGO, LONG_AGO);
    mkdirSync(join(temporary, "bilat-input-young"));
    (await ask())[Symbol.dispose]();
    expect(left().sort()).toEqual([
      "bilat-input-file",
      "bilat-input-link",
      "bilat-input-notes",
      "bilat-input-young",
    ]);
  });
});
