import { describe, expect, it } from "vitest";
import { resolveCountry } from "../../src/codes/countries.js";
import { refusalOf } from "../helpers/refusals.js";
import { encoded } from "./encoded.js";
import { desk } from "./import-text.js";

const HEADS = "period,reporter,partner,flow,value_usd";

describe("names and flows as customs services print them", () => {
  const at = desk();

  it.each([
    ["США", "USA"],
    ["СОЕДИНЕННЫЕ ШТАТЫ", "USA"],
    ["КНР", "CHN"],
    ["Южная Корея", "KOR"],
    ["КОРЕЯ, РЕСПУБЛИКА", "KOR"],
    ["Великобритания", "GBR"],
    ["ОАЭ", "ARE"],
    ["ИРАН, ИСЛАМСКАЯ РЕСПУБЛИКА", "IRN"],
    ["大韓民国", "KOR"],
    ["中華人民共和国", "CHN"],
    ["英国", "GBR"],
    ["米国", "USA"],
    ["Korea, Rep.", "KOR"],
    ["Egypt, Arab Rep.", "EGY"],
  ])("%s is %s", async (name, code) => {
    const { countries, engine } = at.current.bench;
    expect((await resolveCountry(countries, engine, name)).iso3).toBe(code);
  });

  it("are read in a table of one's own", async () => {
    const rows = [
      "2021,РФ,КНР,экспорт,5",
      "2021,РФ,Южная Корея,Импорт,4",
      "2021,日本,大韓民国,輸出,3",
      "2021,日本,米国,輸入,2",
    ];
    const { manifest } = await at.current.takeText("own.csv", `${[HEADS, ...rows].join("\n")}\n`);
    const kept = await at.current.rows(
      manifest.snapshot,
      "reporter, partner, flow, value_usd::INTEGER AS value",
    );
    expect(kept.map((row) => Object.values(row).join(" "))).toEqual([
      "JPN KOR export 3",
      "JPN USA import 2",
      "RUS CHN export 5",
      "RUS KOR import 4",
    ]);
  });

  it("are said where they are not known", async () => {
    const rows = ["2021,DEU,FRA,Ausfuhr,5", "2021,DEU,FRA,Einfuhr,4"];
    const { detail } = await refusalOf(() =>
      at.current.takeText("a.csv", `${[HEADS, ...rows].join("\n")}\n`),
    );
    expect(detail.hint).toBe(
      'Words of flow that are not known (2 rows): "Ausfuhr", "Einfuhr"; a flow is export or import.',
    );
    const some = [...rows, "2021,DEU,FRA,export,3"];
    const { manifest } = await at.current.takeText("b.csv", `${[HEADS, ...some].join("\n")}\n`);
    expect(manifest.import?.warnings).toContain(detail.hint);
    const latin = Buffer.from(`${HEADS}\n2021,DEU,FRA,exportação,5\n`, "latin1");
    const foreign = await refusalOf(() => at.current.takeText("c.csv", latin));
    expect(foreign.detail.hint).toContain('"exportação"; a flow is export or import. c.csv is no UTF-8');
  });
});

describe("a table that an office program saved in Cyrillic letters", () => {
  const at = desk();
  const heads = "year;reporter;partner;flow;value_usd\n";

  it("is read as windows-1251", async () => {
    const rows = `${heads}2018;Россия;Япония;экспорт;1,5\n2018;Россия;Япония;импорт;2,5\n`;
    const path = at.current.file("таблица.csv", encoded(rows, "windows-1251"));
    const { manifest } = await at.current.take([path]);
    expect(await at.current.rows(manifest.snapshot, "reporter, partner, flow, value_usd")).toEqual([
      { reporter: "RUS", partner: "JPN", flow: "export", value_usd: 1.5 },
      { reporter: "RUS", partner: "JPN", flow: "import", value_usd: 2.5 },
    ]);
  });

  it("is said to be, where its names are not known", async () => {
    const rows = `${heads}2018;Тилимилитрямдия;Трям;экспорт;1\n`;
    const path = at.current.file("tale.csv", encoded(rows, "windows-1251"));
    await expect(at.current.take([path])).rejects.toMatchObject({
      detail: {
        hint: expect.stringContaining("tale.csv is no UTF-8 and was read as Cyrillic (windows-1251)"),
      },
    });
  });
});
