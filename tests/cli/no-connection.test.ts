import dgram from "node:dgram";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { runBilat } from "../helpers/run-bilat.js";

/** A line for each command, in which it reads, computes, draws or writes all that it can. */
const LINES = [
  "trade RUS JPN",
  "rank RUS --year 2018 --among m49-asia",
  "products JPN RUS --years 2018",
  "mirror RUS JPN --years 2018",
  "check",
  "measure growth RUS JPN --years 2018",
  "explain balassa",
  "chart turnover RUS JPN -o turnover.png",
  "chart share RUS JPN -o share.html",
  "investments",
  "report RUS JPN --years 2017-2018 -o report",
  "trace trade-RUS-JPN.2018.turnover_growth --report report",
  "import figures.csv --source own --as 1",
  "diff own/1 imf-dots/2022-02",
  "sources verify",
  "completion bash",
  "doctor",
];

let folder: string;
const tried: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-offline-"));
  writeFileSync(
    join(folder, "figures.csv"),
    "period,reporter,partner,flow,value_usd\n2018,RUS,JPN,export,5\n",
  );
  const refuse = (what: string) => () => {
    tried.push(what);
    throw new Error(`no connection: ${what}`);
  };
  vi.spyOn(net.Socket.prototype, "connect").mockImplementation(refuse("a socket"));
  vi.spyOn(net.Server.prototype, "listen").mockImplementation(refuse("a server"));
  vi.spyOn(dgram.Socket.prototype, "send").mockImplementation(refuse("a datagram"));
  vi.stubGlobal("fetch", refuse("fetch"));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

describe("no command opens a connection", () => {
  it("and none is left out here", () => {
    const commands = createProgram({ out: () => {}, err: () => {}, cwd: "." }).commands.map((one) =>
      one.name(),
    );
    // The prompt of the repl is a process of its own, and tests/cli/repl.test.ts holds it to the same.
    const others = commands.filter((name) => name !== "repl");
    expect([...new Set(LINES.map((line) => line.split(" ")[0]))].sort()).toEqual(others.sort());
  });

  it.each(LINES)("bilat %s", async (line) => {
    const { code, stderr } = await runBilat(line.split(" "), folder, { env: {} });
    expect([0, 1], stderr).toContain(code);
    expect(tried).toEqual([]);
  });

  it("which would be seen", async () => {
    expect(() => net.connect(9, "127.0.0.1")).toThrow("no connection");
    expect(tried.splice(0)).toEqual(["a socket"]);
  });
});
