import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.js";

it("the README's table has every command of the program, and no other", () => {
  const streams = { out: () => {}, err: () => {}, cwd: "." };
  const commands = createProgram(streams).commands.map((command) => command.name());
  const table = readFileSync("README.md", "utf8").match(/^\| `bilat [a-z]+/gm) ?? [];
  const listed = table.map((line) => line.replace("| `bilat ", ""));
  expect(new Set(listed)).toEqual(new Set(commands));
});
