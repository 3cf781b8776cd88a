import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listSnapshots } from "../../src/store/snapshots.js";

/**
 * What may stand in a report with digits and without an origin. Each rule names one kind of thing; docs/data-model.md
 * lists the same.
 */
const NO_FIGURES: readonly (readonly [what: string, rule: RegExp])[] = [
  ["the number of a chapter", /^## \d+\. /gm],
  ["the file of a chart", /\]\(charts\/[a-z0-9-]+\.svg\)/g],
  ["the number of a footnote", /\[\^\d+\]/g],
  ["a snapshot's id", /(?<=Snapshot )`[a-z0-9-]+\/\d{4}-\d{2}`/g],
  [
    "a day",
    /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  ],
  ["a month", /\b20\d\d-(?:0[1-9]|1[0-2])\b/g],
  ["a year or years", /(?<![\d.,$])(?:19|20)\d\d(?:–20\d\d)?(?!\d|,\d|\.\d|%)/g],
  ["the base of an index", /(?<=[(,] {5,6})= 100(?=[);])/g],
  ["the pattern of competition ranks", /\(1-2-2-4\)/g],
  ["the id of an announcement or a statement", /\b[AT]\d{1,2}\b/g],
  ["the UN's M49", /\bM49\b/g],
  ["the project Arctic LNG-2", /\bLNG-2\b/g],
  [
    "the version of bilat and the checksum of a definition",
    /\bbilat \d+\.\d+\.\d+, definition [0-9a-f]{12}\b/g,
  ],
  ["the name of a checksum", /\bSHA-256\b/g],
  ["a commit", /\bcommit [0-9a-f]{7}\b/g],
];

const blank = (text: string) => " ".repeat(text.length);

/** What a manifest says a source is called, identifies the source and is no figure. */
function withoutSourceNames(text: string): string {
  const names = listSnapshots({ root: "datasets" }).flatMap(({ manifest }) => [
    `### ${manifest.title}\n`,
    `${manifest.citation} Vintage: ${manifest.vintage}. Licence: ${manifest.license.name}.`,
    `: ${manifest.citation}`,
  ]);
  return names.reduce((rest, name) => rest.replace(name, blank(name)), text);
}

/** Blank each registered figure at its place; they stand in the order of print. */
function withoutFigures(text: string, printed: readonly string[]): { rest: string; missing: string[] } {
  let [rest, cursor] = [text, 0];
  const missing: string[] = [];
  for (const figure of printed) {
    const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const whole = new RegExp(`(?<![\\d.,$+−])${escaped}(?!\\d|[.,]\\d|%)`, "g");
    whole.lastIndex = cursor;
    const found = whole.exec(rest);
    if (!found) missing.push(`${figure} after "${rest.slice(Math.max(0, cursor - 40), cursor)}"`);
    else {
      rest = rest.slice(0, found.index) + blank(figure) + rest.slice(found.index + figure.length);
      cursor = found.index + figure.length;
    }
  }
  return { rest, missing };
}

/** The text without what is no figure. */
function withoutRest(text: string): string {
  return NO_FIGURES.reduce((rest, [, rule]) => rest.replace(rule, blank), withoutSourceNames(text));
}

/** The lines in which digits are left. */
function digitsLeft(text: string): string[] {
  return text.split("\n").filter((line) => /\d/.test(line));
}

const reports = readdirSync("reports", { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe.each(reports)("provenance.json of %s", (report) => {
  const text = withoutRest(readFileSync(`reports/${report}/report.md`, "utf8"));
  const { figures, nodes, files, formulas } = JSON.parse(
    readFileSync(`reports/${report}/provenance.json`, "utf8"),
  );
  const printed = figures.map((figure: { printed: string }) => withoutRest(figure.printed));

  it("holds every number that report.md prints, in the order of print", () => {
    const { rest, missing } = withoutFigures(text, printed);
    expect(missing).toEqual([]);
    expect(digitsLeft(rest)).toEqual([]);
  });

  it("misses a number that nobody registered", () => {
    const planted = text.replace("In brief\n\n", "In brief\n\nTurnover was $21.5 billion, 12th of 77. ");
    expect(digitsLeft(withoutFigures(planted, printed).rest)).not.toEqual([]);
  });

  it("gives each id once", () => {
    const ids = figures.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string, place: number) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it("leads from every node to nodes, formulas and files that are there", () => {
    for (const [id, node] of Object.entries<Record<string, unknown>>(nodes)) {
      const rows = (node["rows"] ?? []) as string[];
      for (const row of rows) expect(files[row.slice(0, row.lastIndexOf(":"))], id).toMatch(/^[0-9a-f]{64}$/);
      for (const input of Object.values(node["inputs"] ?? {}))
        expect(nodes[input as string], id).toBeDefined();
      if (node["formula"] !== undefined) expect(formulas[node["formula"] as string], id).toMatch(/\S/);
    }
  });
});
