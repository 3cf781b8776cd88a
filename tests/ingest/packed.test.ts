import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { gzipBytes, packedGzip, unpackHead } from "../../src/ingest/packed.js";
import type { Sample } from "../../src/ingest/sample.js";
import { sieveFile } from "../../src/ingest/sieve-file.js";
import type { Packed } from "../../src/ingest/text-source.js";
import { unpackZip } from "../../src/ingest/zip.js";
import { openInput } from "../../src/pipeline/import/input.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { findSnapshot } from "../../src/store/snapshots.js";
import { deflated, stored } from "./workbook.js";

const NAME = "BACI_HS12_Y2018_V202401b.csv";
const HEADS = "t,i,j,k,v,q";
const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `2018,${n % 9 === 0 ? 643 : 8},${100 + (n % 400)},${n % 1_000_000},${n % 1000}.5,1`,
  );
const TEXT = `${HEADS}\n${rows(3000).join("\n")}\n`;
const KEPT = rows(3000).flatMap((row, n) => (/^2018,(643,|8,643,)/.test(row) ? [`${n + 2},${row}`] : []));

const WAYS = [
  ["a .gz", gzipSync(TEXT)],
  ["a .gz in two parts", Buffer.concat([gzipSync(TEXT.slice(0, 777)), gzipSync(TEXT.slice(777))])],
  ["a .zip", deflated({ [NAME]: TEXT })],
  ["a .zip that only holds together", stored({ [NAME]: TEXT })],
] as const;

describe("a text that stays packed", () => {
  let folder = "";
  let made = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-packed-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function packedIn(content: Buffer): Promise<Packed> {
    const path = join(folder, `${NAME}.${++made}`);
    writeFileSync(path, content);
    if (content[0] === 0x1f) return packedGzip(path, folder);
    const [member] = await unpackZip(path, { folder, leaveAbove: 0 });
    if (member === undefined || !("packed" in member)) throw new Error("It was unpacked.");
    return member.packed;
  }

  async function sieved(packed: Packed): Promise<string | undefined> {
    const sample: Sample = {
      ...{ name: NAME, path: "", kind: "text", delimiter: ",", header: HEADS.split(","), rows: [] },
      magic: Buffer.alloc(0),
      packed,
    };
    const target = join(folder, `about-${made}.csv`);
    const found = await sieveFile(sample, { codes: ["643"], columns: ["i", "j"], target });
    return found && readFileSync(found.path, "utf8");
  }

  it.each(WAYS)("gives its lines as if it lay open: %s", async (_, content) => {
    const packed = await packedIn(content);
    expect((await sieved(packed))?.split("\n").slice(1, -1)).toEqual(KEPT);
    expect(readFileSync(await packed.unpack(), "utf8")).toBe(TEXT);
  });

  it.each(WAYS)("gives its first lines, whole: %s", async (_, content) => {
    const packed = await packedIn(content);
    const head = readFileSync(await unpackHead(packed, { name: NAME, folder, bytes: 1000 }), "utf8");
    expect(TEXT.startsWith(head) && head.endsWith("\n")).toBe(true);
    expect(head.length).toBeGreaterThan(900);
    const all = await unpackHead(packed, { name: NAME, folder, bytes: 1 << 20 });
    expect(basename(all)).toBe(NAME);
    expect(readFileSync(all, "utf8")).toBe(TEXT);
  });

  it.each(WAYS)(
    "is refused, or is what it was, whatever byte is changed or missing: %s",
    async (_, content) => {
      const place = fc.nat(content.length - 1);
      const changed = fc.record({ place, byte: fc.nat(255), cut: fc.boolean() });
      const holds = fc.asyncProperty(changed, async ({ place, byte, cut }) => {
        const damaged = Buffer.from(cut ? content.subarray(0, place) : content);
        if (!cut) damaged[place] = byte;
        const found = await packedIn(damaged)
          .then(sieved)
          .catch((error: unknown) => error);
        const lines = typeof found === "string" ? found.split("\n").slice(1, -1) : undefined;
        if (lines !== undefined) expect(lines).toEqual(KEPT);
        else expect(found).toBeInstanceOf(BilatError);
      });
      await fc.assert(holds, { seed: 20261126, numRuns: 60 });
    },
    180_000,
  );

  it("says the line at which it ends", async () => {
    const error = await sieved(await packedIn(gzipSync(TEXT).subarray(0, -2000))).catch((found) => found);
    expect(error).toBeInstanceOf(BilatError);
    const [, line = ""] =
      new RegExp(`^${NAME}:(\\d+): unexpected end of file$`).exec(error.detail.found[0]) ?? [];
    expect(Number(line)).toBeLessThan(3000);
  });

  it("tells its size before it is unpacked", async () => {
    const path = join(folder, "size.gz");
    writeFileSync(path, gzipSync(TEXT));
    expect(await gzipBytes(path)).toBe(TEXT.length);
    writeFileSync(path, "x");
    expect(await gzipBytes(path)).toBe(0);
  });

  it("answers where it is large, from its compressed file alone", async () => {
    const path = join(folder, `${NAME}.gz`);
    writeFileSync(
      path,
      gzipSync(`${HEADS}\n2018,643,392,010110,7,1\n${rows(2_600_000).slice(1).join("\n")}\n`, { level: 1 }),
    );
    using bench = await openInput({ files: [path], reporter: "RUS" });
    const { rows: found } = await tradeTable(bench, {
      reporter: "RUS",
      partner: "JPN",
      source: bench.source,
    });
    const values = Array.from({ length: 2_600_000 }, (_, n) =>
      n > 0 && n % 9 === 0 && n % 400 === 292 ? (n % 1000) + 0.5 : 0,
    );
    expect(found[0]?.["exports_usd"]).toBe(1000 * values.reduce((sum, value) => sum + value, 7));
    expect(findSnapshot(bench.store, bench.source)?.manifest.import?.inputs).toEqual([
      { name: `${NAME}.gz`, bytes: readFileSync(path).length },
    ]);
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole.subarray(0, 9_000_000), whole.subarray(-8)]));
    await expect(openInput({ files: [path], reporter: "RUS" })).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringContaining(`${NAME}.gz`)] },
    });
  }, 180_000);
});
