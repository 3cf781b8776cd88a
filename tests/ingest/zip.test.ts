import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { sql } from "../../src/engine/sql.js";
import { unpackZip } from "../../src/ingest/zip.js";
import { SourceReader } from "../../src/pipeline/trace/source-lines.js";
import type { Provenance } from "../../src/report/provenance.js";
import { totalsOf } from "../../src/store/relations.js";
import { findSnapshot } from "../../src/store/snapshots.js";
import { desk } from "./import-text.js";
import { deflated, stored, workbook } from "./workbook.js";

const baci = (year: number, value: number) => `t,i,j,k,v,q\n${year},643,392,270900,${value},NA\n`;
const OWN = "period,reporter,partner,flow,value_usd\n2018,RUS,JPN,export,5\n2018,RUS,CHN,export,7\n";
const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

describe("a zip archive", () => {
  const at = desk();

  it("is read file by file, and what is no data is left aside and said", async () => {
    const [first, second] = [baci(2017, 1), baci(2018, 2)];
    const zip = deflated({
      "BACI_HS12_V202401b/": "",
      "BACI_HS12_V202401b/BACI_HS12_Y2017_V202401b.csv": first,
      "BACI_HS12_V202401b/BACI_HS12_Y2018_V202401b.csv": second,
      "BACI_HS12_V202401b/country_codes_V202401b.csv": "country_code,country_name\n392,Japan\n",
      "Readme.txt": "",
      "__MACOSX/._Readme.txt": "\u0000",
    });
    const { manifest } = await at.current.takeText("BACI_HS12_V202401b.zip", zip);
    expect(manifest.snapshot).toBe("baci/202401b-hs12");
    expect(manifest.account).toEqual({ rows_read: 2, rows_kept: 2, left_out: {} });
    const archive = { name: "BACI_HS12_V202401b.zip", sha256: sha256(zip), bytes: zip.length };
    const inside = "BACI_HS12_V202401b.zip!BACI_HS12_V202401b";
    expect(manifest.import?.inputs).toEqual([
      { name: `${inside}/BACI_HS12_Y2017_V202401b.csv`, sha256: sha256(first), bytes: first.length, archive },
      {
        name: `${inside}/BACI_HS12_Y2018_V202401b.csv`,
        sha256: sha256(second),
        bytes: second.length,
        archive,
      },
    ]);
    expect(manifest.import?.warnings).toEqual([
      `Files of an archive that are in no known format were not read: ${inside}/country_codes_V202401b.csv, BACI_HS12_V202401b.zip!Readme.txt.`,
    ]);
    expect(
      await at.current.rows(manifest.snapshot, "DISTINCT period, value_usd, classification, input"),
    ).toEqual([
      { period: "2017", value_usd: 1000, classification: "HS2012", input: 1 },
      { period: "2018", value_usd: 2000, classification: "HS2012", input: 2 },
    ]);
  });

  it.each(["", ".", "x/."])("may hold a file whose name is no name: %j", async (name) => {
    const { manifest } = await at.current.takeText("own.zip", stored({ [name]: OWN }));
    expect(manifest.account?.rows_kept).toBe(2);
    expect(manifest.import?.inputs[0]?.name).toBe(`own.zip!${name}`);
  });

  it("leads from a figure to the line of the file inside", async () => {
    const { manifest } = await at.current.takeText("pull.zip", stored({ "a/own.csv": OWN }));
    expect(manifest.snapshot).toBe("canonical/pull");
    const snapshot = findSnapshot(at.current.bench.store, manifest.snapshot);
    const totals = await at.current.bench.engine.rows(sql`
      SELECT partner, file, line
      FROM ${totalsOf(snapshot)}
      ORDER BY partner`);
    expect(totals).toEqual([
      { partner: "CHN", file: "pull.zip!a/own.csv", line: 3 },
      { partner: "JPN", file: "pull.zip!a/own.csv", line: 2 },
    ]);
    const files = { "canonical/pull/pull.zip!a/own.csv": sha256(OWN) };
    const reader = new SourceReader(at.current.bench.store, { files } as unknown as Provenance);
    const [line] = reader.linesOf({ value: 7, rows: ["canonical/pull/pull.zip!a/own.csv:3"] });
    expect(line?.place).toBe("canonical/pull/pull.zip!a/own.csv:3");
    expect([...reader.files.values()].map((file) => file.sha256)).toEqual([sha256(OWN)]);
  });

  it("may hold workbooks, gzipped files and older encodings", async () => {
    const query = [
      ["ReporterISO3", "PartnerISO3", "ProductCode", "Year", "TradeFlowName", "TradeValue in 1000 USD"],
      ["RUS", "JPN", "27", "2018", "Export", 1],
    ];
    const book = await at.current.takeText("book.zip", stored({ "wits.xlsx": workbook({ Data: query }) }));
    expect(book.manifest).toMatchObject({ snapshot: "wits/book", account: { rows_kept: 1 } });
    const packed = await at.current.takeText("packed.zip", stored({ "own.csv.gz": gzipSync(OWN) }));
    expect(packed.manifest).toMatchObject({ snapshot: "canonical/packed", account: { rows_kept: 2 } });
    const latin = Buffer.from(
      "period,reporter,partner,flow,value_usd,unit\n2018,JPN,CIV,export,1,pi\u00e8ces\n",
      "latin1",
    );
    const { manifest } = await at.current.takeText("latin.zip", stored({ "own.csv": latin }));
    expect(await at.current.rows(manifest.snapshot, "unit")).toEqual([{ unit: "pièces" }]);
  });

  it("of only unknown files is refused with what they begin with", async () => {
    const zip = stored({ "Readme.txt": "Dear reader", "b.csv": "x,y\n1,2\n" });
    await expect(at.current.takeText("notes.zip", zip)).rejects.toMatchObject({
      code: "BILAT_E_FORMAT_UNKNOWN",
      detail: { found: ["notes.zip!Readme.txt begins with: Dear reader"] },
    });
  });

  it("of two formats is refused", async () => {
    const zip = stored({ "a.csv": OWN, "b.csv": baci(2018, 1) });
    await expect(at.current.takeText("two.zip", zip)).rejects.toMatchObject({
      code: "BILAT_E_FORMAT_UNKNOWN",
    });
  });

  it("that holds a file twice is refused", async () => {
    const zip = stored({ "a.csv": OWN, "b.csv": OWN });
    await expect(at.current.takeText("twice.zip", zip)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: ["twice.zip!b.csv"] },
    });
  });
});

const ZIP = deflated({ "own.csv": OWN.repeat(40) });
const HEAD = ZIP.indexOf("PK\u0001\u0002");

/** The archive with bytes of its directory (or from its end) replaced. */
function with_(changes: readonly (readonly [place: number, byte: number])[]): Buffer {
  const copy = Buffer.from(ZIP);
  for (const [place, byte] of changes) copy[place] = byte;
  return copy;
}

describe("a zip archive that can't be unpacked", () => {
  const at = desk();

  it.each([
    ["with a password", with_([[HEAD + 8, 1]]), /^bad\.zip!own\.csv: it has a password; unpack it first$/],
    [
      "of another method",
      with_([[HEAD + 10, 9]]),
      /^bad\.zip!own\.csv: it is compressed by method 9, not by deflate/,
    ],
    ["that ends early", ZIP.subarray(0, ZIP.length - 30), /^bad\.zip: End of central directory/],
    [
      "of another checksum",
      with_([[HEAD + 16, ZIP.readUInt8(HEAD + 16) ^ 1]]),
      /^bad\.zip!own\.csv: its checksum is another/,
    ],
    ["with damaged data", with_([[40, 0xff]]), /^bad\.zip!own\.csv:\d+: invalid/],
    [
      "that climbs out of its folder",
      stored({ "../own.csv": OWN }),
      /^bad\.zip: invalid relative path: \.\.\/own\.csv$/,
    ],
    ["that is empty", stored({}), /^bad\.zip: it holds no file$/],
    [
      "that holds far more than its size",
      deflated({ "own.csv": Buffer.alloc(70 << 20) }),
      /^bad\.zip: it holds more than 200 times/,
    ],
    ["that holds more than it says", with_([[HEAD + 24, 9]]), /^bad\.zip!own\.csv:\d+: .*bytes/],
  ])("%s is refused, and nothing stays", async (_, content, found) => {
    const refusal = await at.current.takeText("bad.zip", content).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringMatching(found)] },
    });
    expect(existsSync(at.current.store)).toBe(false);
  });
});

describe("a damaged gzipped file", () => {
  const at = desk();
  const rows = Array.from({ length: 3000 }, (_, row) => `${1950 + (row % 70)},RUS,JPN,export,${row * 7919}`);
  const gz = gzipSync(`period,reporter,partner,flow,value_usd\n${rows.join("\n")}\n`);
  const flipped = Buffer.from(gz);
  flipped.writeUInt8(gz.readUInt8(gz.length - 6) ^ 0xff, gz.length - 6);

  it.each([
    [
      "that ends in the middle",
      gz.subarray(0, Math.floor(gz.length * 0.7)),
      /^bad\.csv\.gz:\d{3,4}: unexpected end of file$/,
    ],
    ["that lacks its last bytes", gz.subarray(0, -4), /^bad\.csv\.gz:3002: unexpected end of file$/],
    ["whose checksum is another", flipped, /^bad\.csv\.gz: incorrect data check$/],
    [
      "that holds far more than its size",
      gzipSync(Buffer.alloc(70 << 20)),
      /^bad\.csv\.gz:1: it holds more than 200 times/,
    ],
  ])("%s is refused with its line, and nothing stays", async (_, content, found) => {
    const refusal = await at.current.takeText("bad.csv.gz", content).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [expect.stringMatching(found)] },
    });
    expect(existsSync(at.current.store)).toBe(false);
  });

  it("is not the one that is whole, in one part or in several", async () => {
    const parts = Buffer.concat([
      gzipSync("period,reporter,partner,flow,value_usd\n"),
      gzipSync("2018,RUS,JPN,export,5\n"),
    ]);
    const { manifest } = await at.current.takeText("parts.csv.gz", parts);
    expect(manifest.account?.rows_kept).toBe(1);
    expect(manifest.import?.inputs).toEqual([
      { name: "parts.csv.gz", sha256: sha256(parts), bytes: parts.length },
    ]);
  });
});

describe("unpackZip", () => {
  const whole = deflated({ "a.csv": OWN.repeat(9), "b.csv": baci(2018, 1) });

  it("gives what was packed, or refuses, whatever byte is changed or missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bilat-zip-"));
    const changed = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    try {
      await fc.assert(
        fc.asyncProperty(changed, async ({ at, byte, cut }) => {
          const content = Buffer.from(cut ? whole.subarray(0, at) : whole);
          if (!cut) content[at] = byte;
          const path = join(folder, "case.zip");
          writeFileSync(path, content);
          const inside = join(folder, "inside");
          mkdirSync(inside);
          try {
            const members = await unpackZip(path, { folder: inside });
            const texts = members.map((member) => "path" in member && readFileSync(member.path, "utf8"));
            expect([OWN.repeat(9), baci(2018, 1)]).toEqual(expect.arrayContaining(texts));
          } catch (error) {
            expect(error).toBeInstanceOf(BilatError);
          } finally {
            rmSync(inside, { recursive: true });
          }
        }),
        { numRuns: 400 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
