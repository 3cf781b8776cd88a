import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type DbaseField, dbase, type Faults } from "./dbase.js";
import { desk } from "./import-text.js";

const FIELDS: readonly DbaseField[] = [
  ["NAPR", "C", 2],
  ["PERIOD", "C", 7],
  ["NASTRANAPR", "C", 2],
  ["TNVED", "C", 10],
  ["EDIZM", "C", 4],
  ["STOIM", "N", 18],
  ["NETTO", "N", 18],
  ["KOL", "N", 18],
  ["REGION", "C", 30],
];
const SAKHALIN = "64000 - САХАЛИНСКАЯ ОБЛАСТЬ";
const ROWS = [
  ["ЭК", "01/2013", "JP", "2711110000", "", "1234567.89", "2500000", "0", SAKHALIN],
  ["ИМ", "01/2013", "JP", "8703231940", "ШТ", "5000", "1400", "1", SAKHALIN],
  ["ИМ", "01/2013", "JP", "8703231940", "ШТ", "5500", "1400", "1", SAKHALIN],
  ["ИМ", "01/2013", "JP", "0303430000", "", "******************", "20", "", SAKHALIN],
];

/** The table without its last bytes. */
function cut(bytes: number): Buffer {
  const whole = dbase(FIELDS, ROWS);
  return whole.subarray(0, whole.length - bytes);
}

function table(faults: Faults): Buffer {
  return dbase(FIELDS, ROWS, faults);
}

describe("russia-customs as DBF", () => {
  const at = desk();

  it.each([
    ["code page 866", table({ deleted: [2] })],
    ["windows-1251", table({ deleted: [2], encoding: "windows-1251" })],
    ["code page 866, gzipped", gzipSync(table({ deleted: [2] }))],
    ["code page 866, without the mark at its end", table({ deleted: [2] }).subarray(0, -1)],
  ])("reads the live records, in %s", async (_, content) => {
    const { manifest, recognised } = await at.current.takeText("DATTSVT.DBF", content);
    expect(recognised.how).toBe("sure");
    expect(manifest.account).toEqual({
      rows_read: 4,
      rows_kept: 2,
      left_out: { deleted: 1, "unreadable-value": 1 },
    });
    const rows = await at.current.rows(
      manifest.snapshot,
      "period, partner, flow, product, value_usd, weight_kg, quantity, unit, line",
    );
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2013-01 JPN export 2711110000 1234567.89 2500000   1",
      "2013-01 JPN import 8703231940 5500 1400 1 ШТ 3",
    ]);
  });

  it("reads what another program wrote", async () => {
    const written = fileURLToPath(new URL("../reference/dbf/customs.dbf", import.meta.url));
    const { manifest } = await at.current.take([written]);
    const rows = await at.current.rows(
      manifest.snapshot,
      "period, partner, flow, product, value_usd, weight_kg, quantity, unit, line",
    );
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "2012-12 JPN export 0303110000 1234567.89 2500000.125   1",
      "2012-12 JPN import 8703231940 5000 1400 1 ШТ 2",
    ]);
  });

  it.each([
    ["ends inside a record", cut(30), "it ends at byte 732, in record 4 of 4"],
    ["ends inside its head", cut(600), "it ends at byte 162, inside its head"],
    ["has fewer records than it says", table({ records: 5 }), "it ends at byte 762, in record 5 of 5"],
    ["has more records than it says", table({ records: 3 }), "its head says 3 records, and more follow"],
    [
      "states another length of records",
      table({ recordBytes: 100 }),
      "its fields make records of 110 bytes, its head says 100",
    ],
    [
      "has a field of another kind",
      dbase([...FIELDS, ["NOTE", "M", 10]], []),
      'its field "NOTE" is of type "M", which is not read',
    ],
  ])("refuses a table that %s", async (_, content, what) => {
    await expect(at.current.takeText("cut.dbf", content, { format: "russia-customs" })).rejects.toMatchObject(
      { code: "BILAT_E_INPUT", detail: { found: [`cut.dbf: ${what}`] } },
    );
  });

  it("refuses a record that is marked neither live nor deleted", async () => {
    const content = dbase(FIELDS, ROWS);
    content[32 + 32 * FIELDS.length + 1 + 110] = 0x41;
    await expect(at.current.takeText("odd.dbf", content)).rejects.toMatchObject({
      detail: {
        found: ["odd.dbf: record 2 begins with byte 65, which marks neither a live nor a deleted one"],
      },
    });
  });
});
