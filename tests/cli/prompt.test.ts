import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { prompt } from "../../src/cli/prompt.js";
import type { Streams } from "../../src/cli/streams.js";
import { BilatError } from "../../src/core/errors.js";
import { resultTable } from "../../src/core/result-table.js";

const TABLE = resultTable({
  id: "made-up",
  title: "Made up",
  columns: [{ name: "period", label: "Year", unit: "text", decimals: 0 }],
  key: ["period"],
  records: [{ period: "2018" }],
  caveats: [{ kind: "note", text: "A note." }],
  sources: [],
});

const FAULT = new BilatError("BILAT_E_YEARS", { problem: "Years must run forwards.", found: ["2018-2013"] });

/** What a prompt answers to lines: from a pipe, or from the keys of a terminal. */
async function answers(
  lines: readonly string[],
  { isTerminal = false, env = {} }: { readonly isTerminal?: boolean; readonly env?: Streams["env"] } = {},
): Promise<string> {
  const output = new PassThrough();
  let text = "";
  output.on("data", (chunk) => {
    text += chunk;
  });
  const input = isTerminal ? new PassThrough() : Readable.from(lines.map((line) => `${line}\n`));
  const names = { TABLE, FAULT, bench: {}, later: (value: unknown) => Promise.resolve(value) };
  const dialogue = { input, output, isTerminal, now: () => 0, library: async () => ({}) };
  const done = prompt(dialogue, names, { out: () => {}, err: () => {}, cwd: ".", ...(env && { env }) });
  if (input instanceof PassThrough) for (const line of lines) input.write(`${line}\n`);
  await done;
  return text;
}

describe("the prompt", () => {
  it("shows values as Node does, and tables as a terminal does", async () => {
    expect(await answers(["1 + 1", "({ a: [1] })", "undefined", "TABLE"])).toBe(
      "2\n{ a: [ 1 ] }\nMade up\n\nYear\n────\n2018\n\nA note.\n",
    );
  });

  it("takes the words of other prompts, and says of the open figures what they are for", async () => {
    expect(await answers(["1", "exit", "2"])).toBe("1\n");
    expect(await answers(["quit", "2"])).toBe("");
    expect(await answers(["help"])).toContain(".exit                      or exit, or Ctrl+D: end\n");
    expect(await answers(["bench"])).toMatch(/^The open figures, .*tradeTable\(bench, .*\n$/);
  });

  it("answers in the order of the lines, also what takes time, and nothing after the end", async () => {
    expect(await answers(['await later("first")', "2", ".exit", "3"])).toBe("'first'\n2\n");
  });

  it("says that an answer must be awaited", async () => {
    expect(await answers(['later("x")'])).toMatch(/^An answer .*put await before it\.\n$/);
  });

  it("tells a refusal in its own words, and any other error without its stack", async () => {
    const text = await answers(["FAULT", "throw FAULT", 'new TypeError("slip")', "missing"]);
    expect(text).toContain("error[BILAT_E_YEARS]: Years must run forwards.\n  ✖ 2018-2013\n");
    expect(text.match(/error\[BILAT_E_YEARS\]/g)).toHaveLength(2);
    expect(text).toContain("TypeError: slip\n");
    expect(text).toContain("Uncaught ReferenceError: missing is not defined");
    expect(text).not.toMatch(/\n\s+at /);
  });

  it("lists what there is", async () => {
    expect(await answers([".help"])).toMatch(/^trade, rank {2}/);
  });

  it("keeps what was typed on a terminal, nowhere for an empty name, and says so where it can't", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilat-prompt-"));
    const file = join(folder, "history");
    await answers(["1 + 2", ".exit"], { isTerminal: true, env: { BILAT_HISTORY: file } });
    expect(readFileSync(file, "utf8")).toContain("1 + 2");
    expect(await answers(["40 + 2", ".exit"], { isTerminal: true, env: { BILAT_HISTORY: "" } })).toContain(
      "42",
    );
    const gone = join(folder, "gone", "history");
    expect(await answers([".exit"], { isTerminal: true, env: { BILAT_HISTORY: gone } })).toMatch(
      /history|ENOENT/i,
    );
    rmSync(folder, { recursive: true });
  });
});
