import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PairRequest } from "../../src/pipeline/report/report.js";
import { makeReport } from "../helpers/make-report.js";
import { type TinyFigure, type TinySnapshot, tinyStore } from "../helpers/tiny-store.js";

let folder = "";
const stores: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-small-report-"));
});
afterEach(() => {
  for (const path of [folder, ...stores.splice(0)]) rmSync(path, { recursive: true });
});

async function build(snapshots: readonly TinySnapshot[], pair: PairRequest): Promise<string> {
  const datasets = tinyStore(snapshots);
  stores.push(datasets);
  const { path } = await makeReport({ cwd: folder, pair, datasets });
  return readFileSync(join(path, "report.md"), "utf8");
}

const chaptersOf = (markdown: string) => markdown.match(/(?<=^## \d+\. ).+$/gm);

/** What Korea filed: the pair, two other partners, and the world. */
function korea(year: string, [exports, imports]: readonly [number, number]): TinyFigure[] {
  const total = exports + imports + 1000e6;
  return [
    [year, "KOR", "VNM", "export", exports],
    [year, "KOR", "VNM", "import", imports],
    [year, "KOR", "CHN", "export", 500e6],
    [year, "KOR", "CHN", "import", 300e6],
    [year, "KOR", "JPN", "export", 100e6],
    [year, "KOR", "JPN", "import", 100e6],
    [year, "KOR", "WLD", "export", total],
    [year, "KOR", "WLD", "import", total],
  ];
}

const PAIR = { reporter: "KOR", partner: "Viet Nam" };

describe("a report on little", () => {
  it("works for a pair with two years", async () => {
    const figures = [...korea("2017", [40e6, 10e6]), ...korea("2018", [60e6, 15e6])];
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown).toContain("# South Korea and Viet Nam: trade 2017–2018");
    expect(markdown).toContain("| 2018 | 60.0 | 15.0 | 75.0 | 45.0 | +50.0% | +50.0% | +50.0% |");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("names both years of a peak that came twice, and does not call a whole offset near", async () => {
    const figures = [
      ...korea("2016", [20e6, 10e6]),
      ...korea("2017", [40e6, 20e6]),
      ...korea("2018", [35e6, 25e6]),
    ];
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown).toContain(
      "No year since 2016 had a higher turnover than 2017 and 2018, at $60.0 million each.",
    );
    expect(chaptersOf(markdown)).toContain("Rising imports and falling exports cancelled out in 2018");
  });

  it("names no driver where exports and imports grew nearly alike", async () => {
    const heading = async (exports: number, imports: number) => {
      const figures = [...korea("2017", [40e6, 40e6]), ...korea("2018", [exports, imports])];
      return chaptersOf(await build([{ id: "tiny/2024", figures }], PAIR));
    };
    expect(await heading(44e6, 43.5e6)).toContain("Exports and imports alike drove the growth of 2018");
    expect(await heading(36e6, 36.5e6)).toContain("Exports and imports alike drove the fall of 2018");
    expect(await heading(44e6, 42.9e6)).toContain("Exports drove the growth of 2018");
  });

  it("works for a single year, without growth", async () => {
    const markdown = await build([{ id: "tiny/2024", figures: korea("2018", [60e6, 15e6]) }], PAIR);
    expect(chaptersOf(markdown)).not.toContain("What drove the change");
    expect(markdown).toContain("Growth needs figures for two neighbouring years, the first above zero.");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("says which years nobody reported, and gives no growth across them", async () => {
    const figures = [
      ...korea("2014", [40e6, 10e6]),
      ...korea("2017", [60e6, 15e6]),
      ...korea("2018", [30e6, 15e6]),
    ];
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown).toContain(
      "South Korea reported nothing about Viet Nam for 2015 and 2016; missing is not zero.",
    );
    expect(markdown).toContain("| 2017 | 60.0 | 15.0 | 75.0 | 45.0 | – | – | – |");
    expect(markdown).toContain("In 2018 turnover fell sharply, by 40.0%.");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("says that a partner with zeros only had no trade, rather than that it is unknown", async () => {
    const figures = [...korea("2017", [0, 0]), ...korea("2018", [0, 0])];
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown).toContain(
      "South Korea reported no trade with Viet Nam from 2017 to 2018: every figure it filed is zero.",
    );
    expect(markdown).toContain("| 2018 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0% | 3 |");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("reads a reporter that nobody holds from its partner's books, and says so first", async () => {
    const figures = [...korea("2017", [40e6, 10e6]), ...korea("2018", [60e6, 15e6])];
    const markdown = await build([{ id: "tiny/2024", figures }], { reporter: "VNM", partner: "KOR" });
    expect(markdown).toContain("as reported by South Korea.");
    expect(markdown).toContain(
      "Viet Nam's own books are not in the source. These are South Korea's, read as a mirror",
    );
    expect(markdown).toContain("| 2018 | 15.0 | 60.0 | 75.0 | −45.0 |");
    expect(chaptersOf(markdown)).not.toContain("Both sides' books");
    expect(markdown).toContain("The source has no books of Viet Nam to set beside those of South Korea.");
  });

  it("says how many figures are the source's estimates", async () => {
    const figures = [...korea("2017", [40e6, 10e6]), ...korea("2018", [60e6, 15e6])].map(
      ([period, reporter, partner, flow, value]): TinyFigure =>
        partner === "VNM" && period === "2018"
          ? [period, reporter, partner, flow, value, "estimate"]
          : [period, reporter, partner, flow, value],
    );
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown).toContain("Of the exports and imports shown, 2 figures are estimates of the source.");
    expect(markdown).toContain("60.0ᵉ");
  });

  it("sums the months of a source to years, and gives no figure to a year that lacks one", async () => {
    const figures = ["2017", "2018", "2019"].flatMap((year) =>
      Array.from({ length: year === "2019" ? 11 : 12 }, (_, month): TinyFigure[] => {
        const period = `${year}-${String(month + 1).padStart(2, "0")}`;
        return [
          [period, "KOR", "VNM", "export", 2e6],
          [period, "KOR", "VNM", "import", 1e6],
        ];
      }).flat(),
    );
    const markdown = await build([{ id: "tiny/2024", figures }], {
      ...PAIR,
      years: { from: 2017, to: 2019 },
    });
    expect(markdown).toContain("| 2018 | 24.0 | 12.0 | 36.0 | 12.0 |");
    expect(markdown).toContain("| 2019 | – | – | – | – |");
    expect(markdown).toContain("Years are sums of the months or quarters that the source files");
  });

  it("prints no empty table and no chart of nothing where only one flow was ever filed", async () => {
    const figures = [...korea("2017", [40e6, 10e6]), ...korea("2018", [60e6, 15e6])].filter(
      ([, , partner, flow]) => partner !== "VNM" || flow === "import",
    );
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown).toContain("In no year did South Korea report both exports to and imports from Viet Nam");
    expect(markdown).not.toMatch(/^\| Year \|$/m);
    expect(markdown).not.toContain("charts/growth.svg");
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("sets another source of the same books beside, and says by how much it differs", async () => {
    const first = {
      id: "alpha/2024",
      figures: [...korea("2017", [40e6, 10e6]), ...korea("2018", [60e6, 15e6])],
    };
    const second = {
      id: "beta/2024",
      figures: [...korea("2017", [50e6, 10e6]), ...korea("2018", [60e6, 15e6])],
    };
    const markdown = await build([first, second], PAIR);
    expect(markdown).toContain("### The same books in beta/2024");
    expect(markdown).toContain(
      "| Year | alpha/2024 (US$ million) | beta/2024 (US$ million) | Difference (US$ million) |",
    );
    expect(markdown).toContain("| 2017 | 50.0 | 60.0 | 10.0 | – | – |");
    // 75 / 60 − 1 there, 75 / 50 − 1 here.
    expect(markdown).toContain("| 2018 | 75.0 | 75.0 | 0.0 | +50.0% | +25.0% |");
    expect(markdown).toContain(
      "turnover rose by 25.0% in 2018 rather than by 50.0%, because its figure for 2017 is $10.0 million higher.",
    );
    expect(markdown).toContain("The difference is beta/2024 minus alpha/2024.");
  });

  it.each([
    [65e6, 40e6, "fell by 20.0% in 2018 rather than rising by 50.0%"],
    [40e6, 45e6, "rose by 10.0% in 2018 rather than by 50.0%"],
    [50e6, 50e6, "did not change in 2018 rather than rising by 50.0%"],
  ])("says of another source with %d and %d dollars which way each went", async (then, now, said) => {
    const first = {
      id: "alpha/2024",
      figures: [...korea("2017", [40e6, 10e6]), ...korea("2018", [60e6, 15e6])],
    };
    const second = {
      id: "beta/2024",
      figures: [...korea("2017", [then, 10e6]), ...korea("2018", [now, then === 65e6 ? 20e6 : 10e6])],
    };
    expect(await build([first, second], PAIR)).toContain(`turnover ${said}`);
  });

  it("says why there are no ranks where the source holds few partners, and names no source without the pair", async () => {
    const world: TinyFigure[] = [
      ["2018", "KOR", "WLD", "export", 900e6],
      ["2018", "KOR", "WLD", "import", 800e6],
    ];
    const pair = korea("2018", [60e6, 15e6]).filter(([, , partner]) => partner === "VNM");
    const others: TinyFigure[] = [["2018", "JPN", "USA", "export", 5e6]];
    const markdown = await build(
      [
        { id: "alpha/2024", figures: [...pair, ...world] },
        { id: "beta/2024", figures: others },
      ],
      PAIR,
    );
    expect(markdown).toMatch(/^## \d\. Viet Nam's share of South Korea's trade$/m);
    expect(markdown).toContain(
      "Viet Nam has no rank: the source holds too little of South Korea's trade by partner.",
    );
    expect(markdown).toMatch(/^- Shares are of the reporter's world total\.\[\^\d\]$/m);
    const [made = ""] = readdirSync(join(folder, "reports"));
    expect(JSON.parse(readFileSync(join(folder, "reports", made, "report.json"), "utf8"))).toMatchObject({
      sources: ["alpha/2024"],
    });
  });

  it("says that a fall was made good for a time", async () => {
    const sold = [50e6, 40e6, 60e6, 45e6];
    const figures = sold.flatMap((value, place) => korea(String(2013 + place), [value, 10e6]));
    const markdown = await build([{ id: "tiny/2024", figures }], {
      ...PAIR,
      years: { from: 2013, to: 2016 },
    });
    // 60, 50, 70 and 55 million: of the fall of 10 a half.
    expect(markdown).toContain(
      "It was lowest in 2014, at $50.0 million, and recovered by 2015; in 2016 50.0% of the fall to 2014 was still made good.",
    );
  });

  it("says by when more of a fall was made good than is in the last year", async () => {
    const figures = [
      ...korea("2013", [60e6, 40e6]),
      ...korea("2014", [30e6, 20e6]),
      ...korea("2015", [42e6, 28e6]),
      ...korea("2016", [31e6, 20e6]),
    ];
    const markdown = await build([{ id: "tiny/2024", figures }], PAIR);
    expect(markdown.replace(/\[\^\d+\]/g, "")).toContain(
      "It was lowest in 2014, at $50.0 million, and had made good 40.0% of the fall to that year by 2015; in 2016 it was 2.0%.",
    );
  });

  it("does not count how many times a fall was made good", async () => {
    const years = [
      ["2013", 50e6],
      ["2014", 40e6],
      ["2015", 45e6],
      ["2016", 90e6],
    ] as const;
    const figures = years.flatMap(([year, sold]) => korea(year, [sold, 10e6]));
    const markdown = await build([{ id: "tiny/2024", figures }], {
      ...PAIR,
      years: { from: 2013, to: 2016 },
    });
    const told = markdown.split("\n").filter((line) => /^\| 201\d \| [\d.]+ \| [\d.]+% \|/.test(line));
    // 60, 50, 55 and 100 million: half of the fall of 10 in 2015, and in 2016 five times.
    expect(told).toEqual([
      "| 2013 | 100.0 | 60.0% | n.m. |",
      "| 2014 | 83.3 | 50.0% | 0.0% |",
      "| 2015 | 91.7 | 55.0% | 50.0% |",
      "| 2016 | 166.7 | 100.0% | all |",
    ]);
  });

  it("prefers the first source that has the reporter's books", async () => {
    const sparse = {
      id: "alpha/2024",
      figures: korea("2018", [1e6, 1e6]).filter(([, , partner]) => partner !== "VNM"),
    };
    const full = { id: "beta/2024", figures: korea("2018", [60e6, 15e6]) };
    const markdown = await build([sparse, full], PAIR);
    expect(markdown).toContain("| 2018 | 60.0 | 15.0 |");
    expect(markdown).toContain("Snapshot `beta/2024`.");
  });
});

describe("a definition", () => {
  it("chooses chapters, the language of names, and whether announcements are listed", async () => {
    const fields = {
      reporter: "Россия",
      partner: "日本",
      years: "2016-2018",
      names: "ru",
      chapters: ["in-brief", "standing", "investments"],
      groups: [],
      announcements: false,
    };
    const definition = join(folder, "report.json");
    writeFileSync(definition, JSON.stringify(fields));
    const { path } = await makeReport({ cwd: folder, definition, output: join(folder, "out") });
    const markdown = readFileSync(join(path, "report.md"), "utf8");
    expect(markdown).toContain("# Россия and Япония: trade 2016–2018");
    expect(chaptersOf(markdown)).toEqual([
      "In brief",
      "Япония went from 7th in 2016 to 10th in 2018 among Россия's partners",
      "Investment announcements",
    ]);
    expect(markdown).toContain("The definition leaves announcements out.");
    expect(readFileSync(join(path, "report.json"), "utf8")).toBe(JSON.stringify(fields));
  });

  it("writes the charts and figures of its chapters and no others, and takes away those of an earlier build", async () => {
    const fields = { reporter: "RUS", partner: "JPN", years: "2016-2018", groups: ["east-asia"] };
    const definition = join(folder, "report.json");
    const build = async (chapters: readonly string[]) => {
      writeFileSync(definition, JSON.stringify({ ...fields, chapters }));
      const { path } = await makeReport({ cwd: folder, definition, output: folder });
      const names = (part: string) =>
        existsSync(join(path, part)) ? readdirSync(join(path, part)).sort() : [];
      const text = readFileSync(join(path, "datapackage.json"), "utf8");
      const { resources } = JSON.parse(text) as { resources: { path: string }[] };
      expect(resources.map((resource) => resource.path).sort()).toEqual(
        names("figures").map((name) => `figures/${name}`),
      );
      expect(readFileSync(join(path, "card.svg"), "utf8")).toContain(">Russia&#39;s trade with<");
      return { charts: names("charts").filter((name) => name.endsWith(".svg")), figures: names("figures") };
    };
    expect(await build(["standing", "methods"])).toEqual({
      charts: ["rank-east-asia.svg", "share.svg", "top-partners.svg"],
      figures: ["figures.csv", "standing-all.csv", "standing-east-asia.csv", "trade-rus-jpn.csv"],
    });
    expect(await build(["methods", "in-brief"])).toEqual({ charts: [], figures: ["figures.csv"] });
  });
});

describe("a country with a hostile name", () => {
  const HOSTILE = "=HYPERLINK(1)<img src=x onerror=alert(1)>*a*_b_[c](d)\u202eevil\u0007";

  it("stands everywhere as text", async () => {
    const datasets = tinyStore(
      [{ id: "tiny/2024", figures: [...korea("2017", [4e6, 1e6]), ...korea("2018", [6e6, 1e6])] }],
      {
        VNM: HOSTILE,
      },
    );
    stores.push(datasets);
    const { path } = await makeReport({ cwd: folder, pair: { reporter: "KOR", partner: "VNM" }, datasets });
    const read = (file: string) => readFileSync(join(path, file), "utf8");
    for (const file of readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.\w+$/.test(name),
    )) {
      expect(read(file), file).not.toMatch(/\u202e/);
    }
    expect(read("report.md")).toContain(
      "\\<img src=x onerror=alert(1)\\>\\*a\\*\\_b\\_\\[c\\](d)⟨U+202E⟩evil⟨U+0007⟩",
    );
    expect(read("report.md")).not.toMatch(/(?<!\\)<img/);
    expect(read("index.html")).not.toContain("<img src=x");
    for (const file of readdirSync(join(path, "charts")).filter((name) => name.endsWith(".svg")))
      expect(read(`charts/${file}`), file).not.toContain("<img");
    expect(read("figures/partners.csv")).toContain(",'=HYPERLINK(1)");
  });

  it("takes of a source's snapshots the one that has the years, and the partner's books where no reporter's are", async () => {
    const old = { id: "alpha/2023", figures: korea("2018", [60e6, 15e6]) };
    const recent = { id: "alpha/2024", figures: korea("2024", [90e6, 30e6]) };
    const of = (year: number, names = PAIR) => ({ ...names, years: { from: year, to: year } });
    expect(await build([old, recent], of(2018))).toContain("| 2018 | 60.0 | 15.0 |");
    expect(await build([old, recent], of(2024))).toContain("| 2024 | 90.0 | 30.0 |");
    const mirrored = await build([old, recent], of(2018, { reporter: "VNM", partner: "KOR" }));
    expect(mirrored).toContain("# Viet Nam and South Korea: trade 2018");
    expect(mirrored).toContain("| 2018 | 15.0 | 60.0 |");
  });

  it("lets nobody move ahead of a partner that had no rank the year before", async () => {
    const without = korea("2017", [1, 1]).filter(([, , partner]) => partner !== "VNM");
    const markdown = await build(
      [
        {
          id: "tiny/2024",
          figures: [...korea("2016", [60e6, 15e6]), ...without, ...korea("2018", [60e6, 15e6])],
        },
      ],
      PAIR,
    );
    expect(markdown).toContain("| 2017 | – |");
    expect(markdown).not.toContain("moved ahead");
  });
});
