import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkTogether } from "../../src/claims/arithmetic/check-together.js";
import type { Books, Evidence, GroupDefinition, Keeper } from "../../src/claims/judge/books.js";
import { judge } from "../../src/claims/judge/judge.js";
import { workingLines } from "../../src/claims/judge/working.js";
import { readClaims } from "../../src/claims/language/claims-file.js";
import { measure, reported } from "../../src/core/measured.js";
import type { Flow } from "../../src/core/units.js";
import { rank } from "../../src/indicators/rank.js";

const FOLDER = join(import.meta.dirname, "scholar");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

const ROWS = readFileSync(join(FOLDER, "books.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line, place) => {
    const [period = "", reporter = "", partner = "", exports = "", imports = ""] = line.split(",");
    return { period, reporter, partner, exports: Number(exports), imports: Number(imports), line: place + 2 };
  });

/** A country's trade as it reports it, or as its partners do. */
function booksOf(reporter: string, keeper: Keeper): Books {
  const rows = ROWS.filter((row) => (keeper === "reporter" ? row.reporter : row.partner) === reporter);
  const figure = (period: string, partner: string, flow: Flow) => {
    const row = rows.find(
      (one) => one.period === period && (keeper === "reporter" ? one.partner : one.reporter) === partner,
    );
    if (!row) return reported(undefined, []);
    const { exports, imports } = row;
    const [out, back] = keeper === "reporter" ? [exports, imports] : [imports, exports];
    const dollars = Math.round({ export: out, import: back, turnover: out + back }[flow] * 1e6);
    return reported(dollars, [{ snapshot: "made-up/1", file: "books.csv", line: row.line }]);
  };
  return {
    snapshot: "made-up/1",
    title: "Made-up books",
    reporter,
    keeper,
    covered: { from: 2010, to: 2014 },
    figure,
    standings(period, flow, group) {
      const codes = new Set(keeper === "reporter" ? rows.map(({ partner }) => partner) : []);
      const ranked = [...codes].filter(
        (code) => code !== "WLD" && (group?.members(period).has(code) ?? true),
      );
      return rank(ranked.map((code) => ({ code, value: figure(period, code, flow).value }))).map((one) => {
        const value = figure(period, one.code, flow);
        return { partner: one.code, value, rank: measure("rank", { value }, () => one.rank) };
      });
    },
  };
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  "m49-oceania": ["AUS", "NZL", "TON", "WSM", "VUT"],
  "m49-polynesia": ["TON", "WSM"],
  "m49-asia": ["KOR"],
  "asia-pacific": ["AUS", "NZL", "KOR", "WSM"],
};

const group = (id: string): GroupDefinition => ({ id, title: id, members: () => new Set(MEMBERS[id]) });

const EVIDENCE: Evidence = {
  books: (reporter, partner) =>
    (["reporter", "partner"] as const)
      .map((keeper) => booksOf(reporter, keeper))
      .filter(({ figure }) =>
        ["2010", "2013", "2014"].some((year) => figure(year, partner, "turnover").value !== undefined),
      ),
  groups: (word) => (word === "asian" ? ["m49-asia", "asia-pacific"] : [word]).map(group),
  countryName: (code) => code,
  usdPer: (currency) => ({ EUR: 1.1, JPY: 0.01, RUB: 0.03 })[currency],
};

const NAMES = {
  countries: new Set(ROWS.flatMap(({ reporter, partner }) => [reporter, partner, "USA"])),
  groups: new Set([...Object.keys(MEMBERS), "asian"]),
};

describe("claims of a hostile scholar", () => {
  it.each(FILES)("%s", (name) => {
    const file = readClaims(readFileSync(join(FOLDER, name), "utf8"), name, NAMES);
    const judged = file.claims.map((claim) => ({ claim, found: judge(claim, EVIDENCE) }));
    const refused = judged.flatMap(({ claim, found }) => ("message" in found ? [claim.id] : []));
    const found = judged.flatMap(({ found: one }) => ("message" in one ? [] : [one]));
    expect(found.map(({ claim, verdict }) => [claim.id, claim.printed?.text, verdict])).toEqual(
      found.map(({ claim }) => [claim.id, claim.printed?.text, claim.says]),
    );
    const all = readFileSync(join(FOLDER, name), "utf8").match(/(?<=id: )refused\d+/g) ?? [];
    const told = file.problems.map(({ message }) => message.split(":")[0]);
    expect([...told, ...refused].sort()).toEqual([...all].sort());
    const findings = checkTogether(file.claims, file.relations, EVIDENCE.usdPer);
    if (file.publication.citation !== undefined)
      expect(
        findings
          .map(({ verdict }) => verdict)
          .sort()
          .join(", ") || "none",
      ).toBe(file.publication.citation);
    // No number goes missing on the way to the reader.
    const text = found.flatMap((one) => workingLines(one, findings, EVIDENCE)).join("\n");
    expect(text).not.toMatch(/NaN|undefined|Infinity|[^\w]-\$?\d+[.,]?\d*(?! )/);
  });
});
