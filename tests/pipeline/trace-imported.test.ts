import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SourceReader } from "../../src/pipeline/trace/source-lines.js";
import type { Provenance } from "../../src/report/provenance.js";
import { importedManifest } from "../helpers/manifests.js";

const root = mkdtempSync(join(tmpdir(), "bilat-trace-"));
afterAll(() => rmSync(root, { recursive: true }));

const SHA = "ab".repeat(32);
mkdirSync(join(root, "imf-dots/mine"), { recursive: true });
writeFileSync(
  join(root, "imf-dots/mine/manifest.json"),
  JSON.stringify(
    importedManifest({ citation: "IMF." }, { inputs: [{ name: "dots.csv", sha256: SHA, bytes: 9 }] }),
  ),
);

function reader(promised: string): SourceReader {
  const files = { "imf-dots/mine/dots.csv": promised };
  return new SourceReader({ root }, { files } as unknown as Provenance);
}

const FIGURE = { value: 7, rows: ["imf-dots/mine/dots.csv:12"] };

describe("a report's provenance.json", () => {
  it("can't lead out of a snapshot's folder", () => {
    const path = "imf-dots/mine/../../../etc/passwd";
    const stranger = new SourceReader({ root }, { files: { [path]: SHA } } as unknown as Provenance);
    expect(() => stranger.linesOf({ value: 7, rows: [`${path}:1`] })).toThrow(
      expect.objectContaining({
        code: "BILAT_E_TRACE_STALE",
        detail: expect.objectContaining({ found: [`${path} is no file of the snapshot`] }),
      }),
    );
  });
});

describe("a figure of a file that was imported", () => {
  it("leads to the line of that file, which the store does not keep, with the checksum it had", () => {
    const traced = reader(SHA);
    expect(traced.linesOf(FIGURE)).toEqual([
      {
        place: "imf-dots/mine/dots.csv:12",
        text: "this line of dots.csv as it was imported; the store keeps its rows and its checksum, not the file",
      },
    ]);
    expect([...traced.files.values()]).toEqual([
      { path: "imf-dots/mine/dots.csv", sha256: SHA, citation: "IMF." },
    ]);
  });

  it("names the rates by which its lines became US dollars", () => {
    const rates = [{ currency: "EUR", period: "2022", units_per_usd: 0.95, source: "World Bank" }];
    mkdirSync(join(root, "comext/mine"), { recursive: true });
    const inputs = [{ name: "tot.dat", sha256: SHA, bytes: 9 }];
    writeFileSync(
      join(root, "comext/mine/manifest.json"),
      JSON.stringify(importedManifest({ snapshot: "comext/mine" }, { inputs, rates })),
    );
    const files = { "comext/mine/tot.dat": SHA };
    const traced = new SourceReader({ root }, { files } as unknown as Provenance);
    const figure = { value: 7, rows: ["comext/mine/tot.dat:3"] };
    traced.linesOf(figure);
    expect(traced.ratesOf(figure)).toEqual(["EUR at 0.95 a US dollar in 2022 (World Bank)"]);
  });

  it("is refused when another file was imported under that name since", () => {
    expect(() => reader("cd".repeat(32)).linesOf(FIGURE)).toThrow(
      expect.objectContaining({
        code: "BILAT_E_TRACE_STALE",
        detail: expect.objectContaining({ found: [expect.stringContaining("the report says cdcd")] }),
      }),
    );
  });
});
