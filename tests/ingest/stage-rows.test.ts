import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../../src/store/describe-files.js";
import { desk } from "./import-text.js";

const BACI = "BACI_HS12_Y2018_V202401b.csv";
const HEAD = "t,i,j,k,v,q\n";
const OWN_HEAD = "period,reporter,partner,flow,product,value_usd\n";

/** As many rows as several threads take a share of. */
const MANY = 300_000;

function bytesOf(folder: string): string[] {
  return filesBelow(folder).map(
    (path) =>
      `${path} ${createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex")}`,
  );
}

describe("rows on the stage", () => {
  const at = desk();

  it("leave out a value that is no number, though numbers are read as such at first", async () => {
    const { manifest } = await at.current.takeText(
      BACI,
      `${HEAD}2018,643,392,270900, 2.5,n/a\n2018,643,156,270900,about 3,1\n2018,643,410,270900,1e1,1\n`,
    );
    expect(manifest.account).toEqual({ rows_read: 3, rows_kept: 2, left_out: { "unreadable-value": 1 } });
    expect(manifest.import?.value_usd_kept).toBe(12_500);
  });

  it("find codes that are padded or have lost or gained zeros, beside those of nobody and those that are missing", async () => {
    const { current } = at;
    const codes = ["4", "004", " 4 ", "0998877", "", " "];
    const rows = codes.map((code, place) => `2018,${code},392,${270_900 + place},1,1\n`).join("");
    const { manifest } = await current.takeText(BACI, HEAD + rows);
    expect(manifest.account).toEqual({ rows_read: 6, rows_kept: 4, left_out: { "no-area": 2 } });
    expect(manifest.import?.unmapped.map(({ code, rows }) => ({ code, rows }))).toEqual([
      { code: "998877", rows: 1 },
    ]);
    const kept = await current.rows("baci", "DISTINCT reporter");
    expect(kept).toEqual(["AFG", "JPN", "unmapped-998877"].map((reporter) => ({ reporter })));
  });

  it("refuse one figure in two files that are read one after the other", async () => {
    const { current } = at;
    const files = ["a", "b"].map((name, place) =>
      current.file(
        `${name}_${BACI}`,
        `${HEAD}2018,643,392,270900,${place + 1},1\n2017,643,392,27090${place},1,1\n`,
      ),
    );
    await expect(current.take(files)).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [`2018 RUS JPN export HS2012 270900: 1000 (a_${BACI}) and 2000 (b_${BACI})`] },
    });
  });

  it(`know the line of each of ${MANY} rows, and give the same bytes each time`, async () => {
    const { current } = at;
    const rows = Array.from({ length: MANY }, (_, row) => {
      const product = String(100_000 + ((row * 7919) % MANY));
      return `${2017 + (row % 2)},RUS,${row % 3 === 0 ? "JPN" : "CHN"},export,${product},${row}\n`;
    });
    const file = current.file("own.csv", OWN_HEAD + rows.join(""));
    const [one, other] = [await current.take([file]), await current.take([file], { version: "again" })];
    expect(one.manifest.account?.rows_kept).toBe(MANY);
    const wrong = await current.rows(
      "canonical/own",
      "count(*)::INTEGER AS rows, sum(abs(line - 2 - value))::INTEGER AS off",
    );
    expect(wrong).toEqual([{ rows: MANY, off: 0 }]);
    expect(other.manifest.files).toEqual(one.manifest.files);
    const [first, second] = ["own", "again"].map((name) =>
      bytesOf(join(current.store, "canonical", name, "trade")),
    );
    expect(first).toEqual(second);
    expect(first?.map((text) => text.split(" ")[0])).toEqual([
      "year=2017/input-001.parquet",
      "year=2018/input-001.parquet",
    ]);
  });
});

describe("a file of one year", () => {
  const at = desk();
  const plain = Array.from({ length: 3000 }, (_, row) => [
    2018,
    row % 2 ? 643 : 392,
    156,
    100_000 + row,
    row + 1,
    2,
  ]);
  const text = (rows: readonly (readonly (number | string)[])[]) =>
    HEAD + rows.map((row) => `${row.join(",")}\n`).join("");

  it.each([
    ["a code in quotes", '"643"'],
    ["a code with a zero before it", "0643"],
  ])("gives the same rows when something keeps it from being written straight away: %s", async (_, code) => {
    const { current } = at;
    await current.takeText(BACI, text(plain));
    const odd = plain.map((row) => (row[1] === 643 ? [row[0], code, ...row.slice(2)] : row)) as (
      | number
      | string
    )[][];
    const { manifest } = await current.takeText(BACI, text([...odd, [2018, 643, 156, 900_000, "", 2]]), {
      version: "odd",
    });
    expect(manifest.account).toEqual({ rows_read: 3001, rows_kept: 3000, left_out: { "missing-value": 1 } });
    const straight = await current.rows("baci/202401b-hs12", "*");
    const staged = await current.rows("baci/odd", "*");
    expect(straight).toEqual(staged);
    expect(straight).toHaveLength(6000);
  });

  it("is read again when a row is of another year", async () => {
    const { current } = at;
    const { manifest } = await current.takeText(BACI, text([...plain, [2017, 643, 156, 100_000, 5, 2]]));
    expect(manifest.account).toEqual({ rows_read: 3001, rows_kept: 3001, left_out: {} });
    expect(filesBelow(join(current.store, "baci/202401b-hs12/trade"))).toEqual([
      "year=2017/input-001.parquet",
      "year=2018/input-001.parquet",
    ]);
  });

  it("is refused when it holds a figure twice, far apart", async () => {
    const again = [...plain, [...(plain[1] as number[]).slice(0, 4), 77, 2]];
    await expect(at.current.takeText(BACI, text(again))).rejects.toMatchObject({
      code: "BILAT_E_INPUT",
      detail: { found: [`2018 RUS CHN export HS2012 100001: 2000 (${BACI}) and 77000 (${BACI})`] },
    });
    expect(existsSync(at.current.store)).toBe(false);
  });
});
