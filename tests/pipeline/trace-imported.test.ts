import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SourceReader } from "../../src/pipeline/trace/source-lines.js";
import type { Provenance } from "../../src/report/provenance.js";

const root = mkdtempSync(join(tmpdir(), "bilat-trace-"));
afterAll(() => rmSync(root, { recursive: true }));

const SHA = "ab".repeat(32);
mkdirSync(join(root, "imf-dots/mine"), { recursive: true });
writeFileSync(
  join(root, "imf-dots/mine/manifest.json"),
  JSON.stringify({
    snapshot: "imf-dots/mine",
    title: "DOTS",
    producer: "IMF",
    citation: "IMF.",
    url: "",
    license: { name: "", url: "" },
    accessed: "2022-02-02",
    vintage: "",
    notes: [],
    files: [],
    import: {
      inputs: [{ name: "dots.csv", sha256: SHA, bytes: 9 }],
      unmapped: [],
      warnings: [],
      value_usd_left_out: {},
    },
  }),
);

function reader(promised: string): SourceReader {
  const files = { "imf-dots/mine/dots.csv": promised };
  return new SourceReader({ root }, { files } as unknown as Provenance);
}

const FIGURE = { value: 7, rows: ["imf-dots/mine/dots.csv:12"] };

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

  it("is refused when another file was imported under that name since", () => {
    expect(() => reader("cd".repeat(32)).linesOf(FIGURE)).toThrow(
      expect.objectContaining({
        code: "BILAT_E_TRACE_STALE",
        detail: expect.objectContaining({ found: [expect.stringContaining("the report says cdcd")] }),
      }),
    );
  });
});
