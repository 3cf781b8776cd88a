import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gallerySlugs } from "../../scripts/generate/gallery.js";
import type { ProvenanceNode } from "../../src/report/provenance.js";
import { parseRowText } from "../../src/report/source-row-text.js";
import { expectClose } from "../helpers/close.js";
import { makeReport } from "../helpers/make-report.js";

const GALLERY = gallerySlugs(".");
const folder = mkdtempSync(join(tmpdir(), "bilat-report-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

// Vega's own code, in which such words belong.
const BUNDLED_SCRIPT = /<script>.*?<\/script>/s;

function files(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !["report.json", ".bilat-stamp.json"].includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

describe.each(GALLERY)("the committed report %s", (slug) => {
  const [committed, output] = [join("reports", slug), join(folder, slug)];
  beforeAll(async () => {
    await makeReport({ cwd: folder, definition: resolve(committed, "report.json"), output });
  });

  it("has the files that a rebuild writes", () => {
    expect(files(output)).toEqual(files(committed));
  });

  it("is rebuilt byte for byte", () => {
    for (const file of files(output)) {
      expect(readFileSync(join(output, file)).equals(readFileSync(join(committed, file))), file).toBe(true);
    }
  });

  it("traces every number in a table or a sentence to a node of provenance.json", () => {
    const { figures, nodes } = JSON.parse(readFileSync(join(output, "provenance.json"), "utf8"));
    expect(figures.length).toBeGreaterThan(400);
    for (const { id, node } of figures) expect(nodes[node], id).toBeDefined();
    const printed = new Set(figures.map((figure: { printed: string }) => figure.printed));
    const cells =
      readFileSync(join(output, "report.md"), "utf8").match(/(?<=\| )[+−]?[\d,]+\.\d%?(?= \|)/g) ?? [];
    expect(cells.filter((cell) => !printed.has(cell))).toEqual([]);
  });

  it("leads each reported figure to rows that hold it: its value, their sum, or as many as it counts", () => {
    const { nodes } = JSON.parse(readFileSync(join(output, "provenance.json"), "utf8"));
    const lines = readFileSync("datasets/imf-dots/2022-02/trade.csv", "utf8").split("\n");
    const reported = Object.values<ProvenanceNode>(nodes).filter(({ rows }) =>
      rows?.[0]?.startsWith("imf-dots/2022-02/trade.csv:"),
    );
    expect(reported.length).toBeGreaterThan(100);
    for (const { value, rows = [], counted } of reported) {
      const cells = rows.flatMap(parseRowText).map(({ line }) => Number(lines[line - 1]?.split(",")[4]));
      const sum = cells.reduce((total, cell) => total + cell, 0);
      expectClose(counted ? cells.length : sum, value);
    }
  });

  it("holds no NaN, undefined or infinity", () => {
    for (const file of files(output)) {
      const text = readFileSync(join(output, file), "utf8").replace(BUNDLED_SCRIPT, "");
      expect(text, file).not.toMatch(/\bNaN\b|\bundefined\b|Infinity/);
    }
  });
});
