import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { loadAreaCodes } from "../../src/ingest/area-codes.js";
import { canonicalRows } from "../../src/ingest/filed-rows.js";
import type { Format } from "../../src/ingest/format.js";
import { baci } from "../../src/ingest/formats/baci.js";
import { openInput } from "../../src/ingest/open-inputs.js";
import { columnOf, type Sample } from "../../src/ingest/sample.js";
import { SOURCE_LINE, sieveFile } from "../../src/ingest/sieve-file.js";
import { findUnevenLines } from "../../src/ingest/uneven-lines.js";
import { codeFiles } from "../../src/pipeline/import/import.js";
import { holdsInTime } from "../helpers/property.js";
import { desk } from "./import-text.js";

const RUSSIA = "643";
const format: Format = { ...baci, trace: "line" };

/** Codes as files spell, pad and spoil them; some are Russia's. */
const code = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("643", "8", "392", "64", "6430") },
  { weight: 2, arbitrary: fc.constantFrom("0643", " 643", "643 ", "  0643  ", "008", "8 ") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", " ", "x", "643.0", "6 43", "66179", "99999999999", "６４３", "-643"),
  },
);
const quoted = code.map((text) => `"${text}"`);
const product = fc.constantFrom("010110", "643", "643643", "é");
const odd = fc.constantFrom('"01\n0110"', '"643,643"', '"say ""643"""', '5" pipe', '"\r\n"');
const number = fc.constantFrom("643", "1.5", "0", "NA", "", "           NA", "-3", "1e3", "x");

const line = (cells: readonly string[]) => cells.join(",");
const plain = fc.tuple(fc.constantFrom("2018", "2017"), code, code, product, number, number).map(line);
const strange = fc
  .tuple(
    fc.constantFrom("2018", '"2018"'),
    fc.oneof(code, quoted),
    fc.oneof(code, quoted),
    fc.oneof(product, odd),
    number,
    number,
  )
  .map(line);
const long = fc
  .tuple(code, code, fc.integer({ min: 1, max: 90 }))
  .map(([i, j, n]) => `2018,${i},${j},${"0".repeat(n)},1,1`);

const file = fc.record({
  mark: fc.constantFrom("", "\uFEFF"),
  heads: fc.constantFrom(
    "t,i,j,k,v,q",
    "T,I,J,K,V,Q",
    '"t","i","j","k","v","q"',
    "t,j,i,k,v,q",
    "q,v,t,k,i,j",
  ),
  rows: fc.array(
    fc.oneof(
      { weight: 120, arbitrary: plain },
      { weight: 40, arbitrary: long },
      { weight: 20, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: fc.constantFrom(" ", "2018", "2018,643,8,010110,1,1,1") },
    ),
    { minLength: 1, maxLength: 40, size: "max" },
  ),
  strange: fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(strange, { maxLength: 2 }) },
  ),
  end: fc.constantFrom("\n", "\n", "\n", "\n", "\r\n", "\r\n", "\r\n", "\r"),
  ends: fc.nat(3),
});

describe("a sieved file", () => {
  const at = desk();

  async function rowsOf(engine: Engine, sample: Sample): Promise<object[]> {
    const uneven = await findUnevenLines(engine, at.current.folder, {
      format,
      samples: [sample],
      batch: [1],
    });
    const rows = { ...format.rows(sample), ...(sample.numbered && { line: columnOf(SOURCE_LINE) }) };
    return engine.rows(
      canonicalRows(format, [{ rows, input: 1, uneven: uneven.has(1) }], { areas: ["RUS"] }),
    );
  }

  it("gives the rows about a country, their fates and lines, that a parser finds in the whole file", async () => {
    const { folder, bench } = at.current;
    using engine = await Engine.open({ folders: [folder, bench.store.root] });
    await loadAreaCodes(engine, codeFiles(bench), "un");
    const [path, target] = [join(folder, "BACI_HS12_Y2018_V202401b.csv"), join(folder, "about.csv")];
    const seen = { parsed: 0, refused: 0, agreed: 0, rows: 0 };
    const agrees = fc.asyncProperty(file, async ({ mark, heads, rows, strange, end, ends }) => {
      writeFileSync(path, mark + [heads, ...rows, ...strange].join(end) + end.repeat(ends));
      rmSync(target, { force: true });
      const sample = await openInput(engine, path, folder);
      const sieved = await sieveFile(sample, { codes: [RUSSIA], columns: ["i", "j"], target });
      if (sieved === undefined) return void seen.parsed++;
      const whole = await rowsOf(engine, sample).catch(() => undefined);
      // Where a line of another country can't be read, an import refuses the file and an answer from it need not.
      if (whole === undefined) return void seen.refused++;
      seen.agreed++;
      seen.rows += whole.length;
      expect(sorted(await rowsOf(engine, sieved))).toEqual(sorted(whole));
    });
    await holdsInTime(agrees, 30);
    expect(seen.agreed).toBeGreaterThan(15);
    expect(seen.rows).toBeGreaterThan(100);
  }, 300_000);
});

function sorted(rows: readonly object[]): object[] {
  return rows.toSorted((one, other) => (one as { line: number }).line - (other as { line: number }).line);
}
