import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { runBilat } from "../helpers/run-bilat.js";

const README = readFileSync("README.md", "utf8");

it("the README's table has every command of the program, and no other", () => {
  const streams = { out: () => {}, err: () => {}, cwd: "." };
  const commands = createProgram(streams).commands.map((command) => command.name());
  const table = README.match(/^\| `bilat [a-z]+/gm) ?? [];
  const listed = table.map((line) => line.replace("| `bilat ", ""));
  expect(new Set(listed)).toEqual(new Set(commands));
});

describe("the README's lines to go on from", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-readme-"));
    const figures = "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,5\n";
    writeFileSync(join(folder, "FILE"), figures);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const lines = README.match(/(?<=^npx bilat )\w+ .*?(?= +#)/gm) ?? [];

  it("are there", () => expect(lines.length).toBeGreaterThan(3));

  it.each(lines)("npx bilat %s", async (line) => {
    // Only a clone has the report whose figure is traced.
    const cwd = line.startsWith("trace ") ? "." : folder;
    const { code, stderr } = await runBilat(line.split(" "), cwd);
    expect(code, stderr).toBe(0);
  });
});
