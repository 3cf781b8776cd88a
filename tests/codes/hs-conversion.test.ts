import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type HsNames, hsPart, readHsNames } from "../../src/codes/harmonized-system.js";
import {
  CONVERTED_REVISIONS,
  type ConversionStep,
  carriedOver,
  readConversion,
} from "../../src/codes/hs-conversion.js";
import { Engine } from "../../src/engine/duckdb.js";
import { findSnapshot, snapshotFile } from "../../src/store/snapshots.js";
import { expectClose } from "../helpers/close.js";
import { holds, positiveValue } from "../helpers/property.js";

const file = (source: string, name: string) => snapshotFile(findSnapshot({ root: "datasets" }, source), name);
const WEIGHTS = file("hs-conversion", "weights.csv");

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe("the compiled weights", () => {
  const pairs = CONVERTED_REVISIONS.flatMap((from) => CONVERTED_REVISIONS.map((to) => [from, to] as const));
  const read = new Map<string, ConversionStep[]>();
  let names: HsNames;
  beforeAll(async () => {
    using engine = await Engine.open({ folders: ["datasets"] });
    for (const [from, to] of pairs)
      read.set(`${from} ${to}`, await readConversion(engine, WEIGHTS, { from, to }));
    names = await readHsNames(engine, {
      sections: file("hs-names", "sections.csv"),
      chapters: file("hs-names", "chapters.csv"),
    });
  });

  it.each(pairs)("from %s to %s: every product's weights add up to 1", (from, to) => {
    const steps = read.get(`${from} ${to}`) ?? [];
    expect(steps.length).toBe(Math.abs(CONVERTED_REVISIONS.indexOf(from) - CONVERTED_REVISIONS.indexOf(to)));
    for (const step of steps) {
      expect(step.size).toBeGreaterThan(50);
      for (const weights of step.values()) expectClose(total(weights.map(({ weight }) => weight)), 1, 1e-12);
    }
  });

  it.each(pairs)("from %s to %s: no value is lost or made", (from, to) => {
    const steps = read.get(`${from} ${to}`) ?? [];
    const codes = [...new Set(steps.flatMap((step) => [...step.keys()])), "270900", "010121", "999999"];
    const basket = fc.array(fc.tuple(fc.constantFrom(...codes), positiveValue), {
      minLength: 1,
      maxLength: 40,
    });
    holds(
      fc.property(basket, (goods) => {
        const values = new Map(goods);
        expectClose(total(carriedOver(values, steps).values()), total(values.values()), 1e-12);
      }),
    );
  });

  it("divides live horses of HS 2007 as the source does", () => {
    const found = carriedOver(new Map([["010110", 1000]]), read.get("HS2007 HS2012") ?? []);
    expectClose(
      [...found],
      [
        ["010121", 853.8804136353688],
        ["010130", 146.1195863646311],
      ],
    );
  });

  it("names the section and chapter of a product, and calls the rest not specified", () => {
    expect(hsPart(names, "870323", "section")).toMatchObject({ code: "XVII" });
    expect(hsPart(names, "870323", "chapter").code).toBe("87");
    expect(hsPart(names, "0101", "chapter").name).toBe("Animals; live");
    expect([hsPart(names, "999999", "section").code, hsPart(names, "77", "chapter").code]).toEqual([
      "unspecified",
      "unspecified",
    ]);
  });

  it("has 21 sections and 97 chapters, each chapter but 99 in a section", () => {
    const chapters = [...names.entries()];
    const outside = chapters
      .filter(([, { section }]) => section.code === "unspecified")
      .map(([code]) => code);
    expect([chapters.length, outside]).toEqual([97, ["99"]]);
    expect(new Set(chapters.map(([, { section }]) => section.code)).size).toBe(22);
  });
});

describe("carriedOver", () => {
  it("leaves everything as it is without a step", () => {
    const values = new Map([["270900", 5]]);
    expect(carriedOver(values, [])).toEqual(values);
  });

  it("refuses a revision without weights", async () => {
    using engine = await Engine.open({ folders: ["datasets"] });
    const asked = readConversion(engine, WEIGHTS, { from: "HS1996", to: "HS2012" });
    await expect(asked).rejects.toMatchObject({ code: "BILAT_E_VALUE" });
  });
});
