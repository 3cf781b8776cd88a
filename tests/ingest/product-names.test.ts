import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";
import { openInput } from "../../src/pipeline/import/input.js";
import { productsTable } from "../../src/pipeline/products.js";
import { refusalOf } from "../helpers/refusals.js";
import { desk } from "./import-text.js";
import { stored as zipped } from "./workbook.js";

const BACI = "BACI_HS12_Y2018_V202401b.csv";
const ROWS = "t,i,j,k,v,q\n2018,251,276,010121,5,1\n2018,251,276,010129,6,1\n2018,251,276,270900,7,1\n";
const LIST = "product_codes_HS12_V202401b.csv";
const NAMES = 'code,description\n10121,"Horses: live, pure-bred"\n270900,Crude oil\n';
const OWN = `period,reporter,partner,flow,classification,product,product_name,value_usd
2018,FRA,DEU,export,HS2017,8471,Computers,9
2018,FRA,DEU,export,HS2017,8542,"Circuits, integrated",5
2018,FRA,ITA,export,HS2017,8542,Chips,5
2018,FRA,ESP,export,HS2017,8542,"Circuits, integrated",5
2018,FRA,DEU,export,HS2017,TOTAL,All goods,20
2018,FRA,DEU,import,HS2017,8471,,4
`;

describe("the names that files give their products", () => {
  const at = desk();
  const pair = { reporter: "FRA", partner: "DEU" } as const;

  const stored = (id: string) =>
    readFileSync(join(at.current.store, id, "products.csv"), "utf8")
      .trimEnd()
      .split("\n");

  it("are kept, the most frequent of each product, and printed", async () => {
    const { manifest } = await at.current.takeText("own.csv", OWN);
    expect(stored(manifest.snapshot)).toEqual([
      "classification,product,name",
      "HS2017,8471,Computers",
      'HS2017,8542,"Circuits, integrated"',
    ]);
    const { rows, caveats } = await productsTable(at.current.bench, {
      ...pair,
      by: "heading",
      source: manifest.snapshot,
    });
    expect(rows).toMatchObject([
      { flow: "export", product: "8471", product_name: "Computers", value_usd: 9, share: 9 / 20 },
      { flow: "export", product: "8542", product_name: "Circuits, integrated", value_usd: 5 },
      { flow: "import", product: "8471", product_name: "Computers", value_usd: 4 },
    ]);
    expect(caveats.map(caveatText).join(" ")).not.toContain("name no products");
  });

  it("of BACI are those of the list beside the files, or in their archive", async () => {
    const { current } = at;
    const archive = zipped({ [BACI]: ROWS, [LIST]: NAMES });
    const given = [
      await current.take([current.file(BACI, ROWS), current.file(LIST, NAMES)], { version: "list" }),
      await current.take([current.file("baci.zip", archive)], { version: "zip" }),
    ];
    expect(given.map(({ manifest }) => manifest.import?.inputs.map(({ name }) => name))).toEqual([
      [BACI, LIST],
      [`baci.zip!${BACI}`, `baci.zip!${LIST}`],
    ]);
    for (const { manifest } of given) {
      expect(stored(manifest.snapshot)).toEqual([
        "classification,product,name",
        'HS2012,010121,"Horses: live, pure-bred"',
        "HS2012,270900,Crude oil",
      ]);
      const table = await productsTable(current.bench, {
        ...pair,
        by: "subheading",
        source: manifest.snapshot,
      });
      expect(table.rows.map(({ product, product_name }) => [product, product_name])).toEqual([
        ["270900", "Crude oil"],
        ["010129", ""],
        ["010121", "Horses: live, pure-bred"],
      ]);
    }
  });

  it("name an answer from files too, and no product where there are none", async () => {
    const { current } = at;
    const ask = async (names: readonly string[]) => {
      const files = [current.file(BACI, ROWS), ...names.map((name) => current.file(name, NAMES))];
      using bench = await openInput({ files, reporter: "FRA", products: true });
      return await productsTable(bench, { ...pair, by: "subheading", source: bench.source, top: 1 });
    };
    expect((await ask([LIST])).rows[0]?.product_name).toBe("Crude oil");
    const bare = await ask([]);
    expect(bare.rows[0]).toMatchObject({ product: "270900", product_name: "" });
    expect(bare.caveats.map(caveatText)).toContain("The files of the source name no products at this level.");
  });

  it("are no list for files of another format, and a list alone is no import", async () => {
    const { current } = at;
    const list = current.file(LIST, NAMES);
    for (const files of [[current.file("own.csv", OWN), list], [list]]) {
      const { code, detail } = await refusalOf(() => current.take(files));
      expect({ code, found: detail.found?.join() }).toEqual({
        code: "BILAT_E_FORMAT_UNKNOWN",
        found: expect.stringContaining(`${LIST} begins with: code, description`),
      });
    }
  });

  it("are added up by the digits asked for, hidden codes under what they show", async () => {
    const text = `period,reporter,partner,flow,classification,product,value_usd
2018,FRA,DEU,export,EU-CN8,84713000,3
2018,FRA,DEU,export,EU-CN8,84714100,4
2018,FRA,DEU,export,EU-CN8,8471XXXX,5
2018,FRA,DEU,export,EU-CN8,84XXXXXX,6
`;
    const { manifest } = await at.current.takeText("own.csv", text);
    const by = async (level: "heading" | "subheading") => {
      const { rows } = await productsTable(at.current.bench, {
        ...pair,
        by: level,
        source: manifest.snapshot,
      });
      return rows.map(({ product, value_usd }) => `${product} ${value_usd}`);
    };
    expect(await by("heading")).toEqual(["8471 12", "84XX 6"]);
    expect(await by("subheading")).toEqual(["84XXXX 6", "8471XX 5", "847141 4", "847130 3"]);
  });
});
