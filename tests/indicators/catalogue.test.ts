import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INDICATORS } from "../../src/indicators/catalogue/catalogue.js";
import type { IndicatorMeta } from "../../src/indicators/catalogue/indicator.js";
import { REFERENCES } from "../../src/indicators/catalogue/references.js";

const SOURCE = new URL("../../src/indicators/", import.meta.url);
const CASES = new URL("../reference/", import.meta.url);

/** What a source files as it is; there is no function to write and nothing to compare with another tool. */
const FILED = ["exports", "imports"];

/** The indicators the project promises, shelf by shelf. */
const PROMISED = `
  exports imports turnover balance normalized-balance coverage-ratio
  growth growth-same-period trailing-growth log-growth cagr trend-growth index contribution share-of-change
  recovery volatility level-break
  share rank rank-change rank-margin market-share
  herfindahl herfindahl-normalized effective-number unctad-concentration concentration-ratio entropy theil gini
  diversification
  trade-intensity trade-intensity-adjusted import-intensity bilateral-propensity openness import-penetration
  complementarity complementarity-drysdale-garnaut export-similarity krugman-dissimilarity bray-curtis
  cosine-similarity
  balassa balassa-symmetric vollrath lafay prody expy economic-complexity fitness proximity density
  grubel-lloyd aquino marginal-iit
  extensive-margin intensive-margin margin-decomposition
  constant-market-share
  unit-value laspeyres paasche fisher tornqvist terms-of-trade
  mirror-gap mirror-log-ratio mirror-symmetric mirror-weighted cif-fob-adjusted
  seasonal-adjustment unusual-month
`;

const words = (text: string) => text.trim().split(/\s+/);
const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const source = (id: string) => readFileSync(new URL(`${id}.ts`, SOURCE), "utf8");

/** Every file of the folder that exports an indicator's metadata, by file name. */
async function indicatorFiles(): Promise<Map<string, Record<string, unknown>>> {
  const names = readdirSync(SOURCE).filter((name) => name.endsWith(".ts"));
  const modules = names.map(async (name) => {
    const exported = (await import(new URL(name, SOURCE).href)) as Record<string, unknown>;
    return [name.replace(".ts", ""), exported] as const;
  });
  const all = await Promise.all(modules);
  return new Map(all.filter(([, exported]) => Object.keys(exported).some((key) => key.endsWith("Meta"))));
}

/** The text of all reference cases. */
function referenceText(): string {
  const paths = readdirSync(CASES, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => /\/cases\.jsonl?$/.test(path));
  return files.map((path) => readFileSync(new URL(path, CASES), "utf8")).join("\n");
}

describe("the catalogue of indicators", () => {
  it("holds every file that describes an indicator, and nothing else", async () => {
    const files = await indicatorFiles();
    expect(INDICATORS.map(({ id }) => id).sort()).toEqual([...files.keys()].sort());
    for (const [id, exported] of files) {
      const meta = exported[`${camelCase(id)}Meta`] as IndicatorMeta | undefined;
      expect(meta?.id, `${id}.ts exports ${camelCase(id)}Meta`).toBe(id);
      expect(INDICATORS, `${id} is in the catalogue`).toContain(meta);
    }
  });

  it("has a function of the indicator's name in its file", async () => {
    const files = await indicatorFiles();
    const without = [...files].filter(([id, exported]) => typeof exported[camelCase(id)] !== "function");
    expect(without.map(([id]) => id)).toEqual(FILED);
  });

  it("holds what was promised", () => {
    expect(INDICATORS.map(({ id }) => id)).toEqual(expect.arrayContaining(words(PROMISED)));
  });

  it("gives each indicator an id of its own, and keeps families together", () => {
    const ids = INDICATORS.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) < place || !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    const shelves = INDICATORS.map(({ family }) => family);
    const turns = shelves.filter((family, place) => family !== shelves[place - 1]);
    expect(turns).toEqual([...new Set(shelves)]);
  });

  it.each(INDICATORS)("tells all about $id", (meta) => {
    const { title, reading, formula, question, needs, range } = meta;
    for (const text of [title, reading, formula, ...needs]) expect(text.trim()).not.toBe("");
    expect(needs.length).toBeGreaterThan(0);
    expect(question).toMatch(/^[A-Z].*\?$/);
    expect(reading).toMatch(/\.$/);
    expect(range[0]).toBeLessThan(range[1]);
    if (!FILED.includes(meta.id)) expect(source(meta.id)).toContain("@example");
  });

  it("cites every work it lists, and lists every work it cites", () => {
    const cited = new Set<string>(INDICATORS.flatMap(({ references }) => references));
    expect([...cited].sort()).toEqual(Object.keys(REFERENCES).sort());
  });

  it.each(INDICATORS.filter(({ id }) => !FILED.includes(id)))("cites the same in the docs of $id", (meta) => {
    const seen = [...source(meta.id).matchAll(/@see ([^{\n]+)$/gm)].flatMap(([, keys = ""]) =>
      keys.split(/,\s*/),
    );
    expect(seen.map((key) => key.trim()).sort()).toEqual([...meta.references].sort());
  });

  it("has a reference case of another tool for each indicator that is computed", () => {
    const cases = referenceText();
    const computed = INDICATORS.map(({ id }) => id).filter((id) => !FILED.includes(id));
    const without = computed.filter(
      (id) => !cases.includes(`"indicator": "${id}"`) && !cases.includes(`"${id}":`),
    );
    expect(without).toEqual([]);
  });
});
