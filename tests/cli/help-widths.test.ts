import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { createProgram } from "../../src/cli/program.js";

const NAMES = createProgram({ out: () => {}, err: () => {}, cwd: "." }).commands.map((command) =>
  command.name(),
);

async function printed(argv: readonly string[], columns: number): Promise<string> {
  let text = "";
  const out = (part: string) => {
    text += part;
  };
  expect(await main(argv, { out, err: out, cwd: ".", screen: { columns, colour: true } })).toBe(0);
  return text;
}

/** What is longer than the screen; a line to be typed stays one. */
function tooLong(text: string, columns: number): string[] {
  return text
    .split("\n")
    .filter((line) => line.length > columns && !/^( *(\$|>|bilat) ?|Usage: )/.test(line));
}

describe.each([60, 80, 120])("on a screen of %i columns", (columns) => {
  it.each(["", ...NAMES])("the help of bilat %s fits", async (name) => {
    const text = await printed([...(name === "" ? [] : [name]), "--help"], columns);
    expect(tooLong(text, columns)).toEqual([]);
  });

  it.each([
    [],
    ["explain"],
    ["explain", "balassa"],
    ["explain", "BILAT_E_YEARS"],
    ["check", "--explain", "T7"],
  ])("bilat %s %s fits", async (...argv) => {
    expect(tooLong(await printed(argv, columns), columns)).toEqual([]);
  });
});
