import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { DANFO_OVERRIDES, DANFO_VERSION } from "../../src/frames/danfo.js";
import { compiledFrames, fakeDanfo, linkPackages, run } from "./compiled-frames.js";

const ASK = `
  import { toDataFrame } from "./frames/data-frame.js";
  const columns = [{ name: "turnover_usd", label: "Turnover", unit: "usd", decimals: 1 }];
  const rows = [{ turnover_usd: 10 }, { turnover_usd: 12 }];
`;

let folder: string;
beforeEach(() => {
  folder = compiledFrames();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("without danfojs-node", () => {
  it("loads, and refuses a DataFrame with the two steps that install it", async () => {
    const source = `${ASK} toDataFrame({ columns, rows }).catch((error) => console.log(error.explain()));`;
    expect(await run(folder, source)).toEqual({
      code: 0,
      stdout: `error[BILAT_E_FRAMES_MISSING]: A DataFrame needs the optional package danfojs-node, which is not installed.
  → Add "overrides": {"danfojs-node":{"@tensorflow/tfjs-node":"npm:@tensorflow/tfjs@4.22.0","xlsx":"0.18.5"}} to your package.json, then run: npm install danfojs-node@1.2.0
`,
      stderr: "",
    });
  });

  it("names the release and the overrides that the project itself is tested with", () => {
    expect(manifest.overrides).toEqual(DANFO_OVERRIDES);
    expect(manifest.devDependencies["danfojs-node"]).toBe(DANFO_VERSION);
  });
});

describe("with a danfojs-node that is damaged", () => {
  it.each([
    [
      "lacks a package of its own",
      'import "nothing-of-that-name";',
      "Cannot find package 'nothing-of-that-name'",
    ],
    ["lacks a file of its own", 'import "./nothing.js";', "Cannot find module"],
    ["throws", 'throw new Error("no native build");', "no native build"],
  ])("passes on what Node says when it %s", async (_, danfo, message) => {
    fakeDanfo(folder, danfo);
    const source = `${ASK} toDataFrame({ columns, rows }).catch((error) => console.log(error.name, error.message));`;
    const { stdout } = await run(folder, source);
    expect(stdout).toContain(message);
    expect(stdout).not.toContain("BilatError");
  });
});

describe("with danfojs-node", () => {
  beforeEach(() => linkPackages(folder));

  it("does not load it before a DataFrame is asked for", async () => {
    const source = `${ASK}
      import { createRequire } from "node:module";
      import "./frames/from-data-frame.js";
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes("danfojs"));
      const before = loaded();
      await toDataFrame({ columns, rows });
      console.log(before, loaded());`;
    expect(await run(folder, source)).toEqual({ code: 0, stdout: "false true\n", stderr: "" });
  });

  it("prints nothing on loading and computing, on neither stream", async () => {
    const source = `${ASK} (await toDataFrame({ columns, rows })).pctChange(1);`;
    expect(await run(folder, source)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("leaves the warnings of TensorFlow.js as they were", async () => {
    const source = `${ASK}
      import danfo from "danfojs-node";
      await toDataFrame({ columns, rows });
      console.log(danfo.tensorflow.env().getBool("PROD"));`;
    expect(await run(folder, source)).toMatchObject({ stdout: "false\n" });
  });
});
