import { describe, expect, it } from "vitest";
import { type Caveat, caveatText } from "../../src/core/caveats.js";

const noRow = (periods: readonly string[], is_no_trade: boolean): Caveat => ({
  kind: "no-row",
  reporter: "Russia",
  partner: "Japan",
  flow: "import",
  periods,
  is_no_trade,
});
const monthsOf = (year: number, count: number) =>
  Array.from({ length: count }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);
const withoutRow = (partners: number, is_no_trade: boolean): Caveat => ({
  kind: "partners-without-row",
  period: "2018",
  partners,
  of: 1200,
  is_no_trade,
});
const readFrom = (left_out: Readonly<Record<string, number>>): Caveat => ({
  kind: "read-from",
  files: ["a.csv", "b.csv"],
  format: "baci",
  about: ["RUS"],
  rows_read: 1234,
  left_out,
});

const coverage = (rest: { unspecified?: number; untold?: number; most?: true }): Caveat => ({
  kind: "coverage",
  period: "2018",
  named: 0.954,
  unspecified: 0,
  ...rest,
});
const NAMED = "In 2018 the named partners add up to 95.4% of the reported world total";

/** [the caveat, what a reader is told]; one and several, few and many where the words differ. */
const SAID: readonly (readonly [caveat: Caveat, text: string])[] = [
  [{ kind: "chosen-source", source: "un/1", others: [] }, "Figures are from un/1."],
  [
    { kind: "chosen-source", source: "un/1", others: ["imf/1"] },
    "Figures are from un/1; imf/1 holds some too: name it as the source.",
  ],
  [
    { kind: "chosen-source", source: "un/1", others: ["imf/1", "wits/1"] },
    "Figures are from un/1; imf/1 and wits/1 hold some too: name one as the source.",
  ],
  [readFrom({}), "Read from a.csv and b.csv (baci): 1,234 rows about RUS, all of them kept."],
  [
    readFrom({ "no-area": 1 }),
    "Read from a.csv and b.csv (baci): 1,234 rows about RUS, of which 1 is left out: no-area 1.",
  ],
  [
    readFrom({ "no-area": 1, duplicate: 1000 }),
    "Read from a.csv and b.csv (baci): 1,234 rows about RUS, of which 1,001 are left out: no-area 1, duplicate 1,000.",
  ],
  [
    { kind: "estimates", figures: 1, of: "exports shown" },
    "Of the exports shown, 1 figure is an estimate of the source.",
  ],
  [
    { kind: "estimates", figures: 2, of: "exports shown" },
    "Of the exports shown, 2 figures are estimates of the source.",
  ],
  [
    { kind: "estimates", figures: 2, of: "exports shown", instead_of: "United States" },
    "All the exports shown are estimates of the source; the United States filed none of them.",
  ],
  [{ kind: "valuation" }, "Exports are valued FOB and imports CIF."],
  [
    { kind: "valuation", reporter: "Philippines" },
    "Exports are valued FOB and imports CIF, as reported by the Philippines.",
  ],
  [
    { kind: "no-previous-year", period: "2013" },
    "There is no growth for 2013: the source has no figure for the year before.",
  ],
  [
    { kind: "not-reported", reporter: "Russia", partner: "Palau", periods: ["2012", "2013", "2014", "2016"] },
    "Russia reported nothing about Palau for 2012–2014 and 2016; missing is not zero.",
  ],
  [
    { kind: "one-flow", reporter: "Russia", partner: "Palau", periods: ["2012", "2013"] },
    "Russia reported only exports or only imports with Palau for 2012 and 2013, so that there is no turnover then.",
  ],
  [
    noRow(["2018-03"], true),
    "Russia filed no imports from Japan for 2018-03. The source lists only what crossed the border, so that it adds nothing to the year.",
  ],
  [
    noRow(["2018-03", "2018-04"], true),
    "Russia filed no imports from Japan for 2018-03 and 2018-04. The source lists only what crossed the border, so that they add nothing to the year.",
  ],
  [
    noRow([...monthsOf(2017, 2), ...monthsOf(2018, 5)], false),
    "Russia filed no imports from Japan for 2 months of 2017 and 5 of 2018, so that 2017 and 2018 have no figure of it; missing is not zero.",
  ],
  [
    noRow(
      ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"].flatMap((quarter) => [
        quarter,
        quarter.replace("17", "18"),
      ]),
      false,
    ),
    "Russia filed no imports from Japan for 4 quarters of 2017 and 4 of 2018, so that 2017 and 2018 have no figure of it; missing is not zero.",
  ],
  [
    noRow(["2018-03"], false),
    "Russia filed no imports from Japan for 2018-03, so that 2018 has no figure of it; missing is not zero.",
  ],
  [
    withoutRow(1, true),
    "For 1 of 1,200 partners the source has no row in some part of 2018. It lists only what crossed the border, so that those parts add nothing.",
  ],
  [
    withoutRow(1, false),
    "1 of 1,200 partners is not ranked: the source has no row for some part of 2018, and missing is not zero.",
  ],
  [
    withoutRow(2, false),
    "2 of 1,200 partners are not ranked: the source has no row for some part of 2018, and missing is not zero.",
  ],
  [
    { kind: "not-in-source", countries: ["Palau"], group: "Oceania" },
    "The source has no figures for Palau, which belongs to Oceania.",
  ],
  [
    { kind: "not-in-source", countries: ["Palau", "Nauru"], group: "Oceania" },
    "The source has no figures for Palau and Nauru, which belong to Oceania.",
  ],
  [
    { kind: "cif-margin", margin: 0.06, given: true },
    '"At FOB" takes 6.0% of freight and insurance off the importer\'s figure, the rate given; single pairs lie far from any one rate.',
  ],
  [
    { kind: "one-sided", partners: 3, of: 1200 },
    "3 of 1,200 partners are left out: the source has one side's figures only.",
  ],
  [coverage({ unspecified: 2e9 }), `${NAMED}; $2.0 billion is in areas not specified.`],
  [coverage({ untold: 3e9 }), `${NAMED}; $3.0 billion is in no row of a partner.`],
  [
    coverage({ unspecified: 2e9, untold: 3e9, most: true }),
    `${NAMED}; $2.0 billion is in areas not specified and $3.0 billion is in no row of a partner, a larger part than in any other year shown.`,
  ],
  [coverage({ untold: -3e9 }), `${NAMED}; all rows together are $3.0 billion above it.`],
  [
    { kind: "group", group: "the Union", definition: "Members of the Union.", source: "Treaty." },
    "The Union: Members of the Union (Treaty).",
  ],
  [{ kind: "group", group: "Four", definition: "Four members", source: "" }, "Four: Four members."],
  [
    {
      kind: "membership",
      changes: [
        { period: "2017", joined: ["India", "Pakistan"], left: [] },
        { period: "2020", joined: ["Iran"], left: ["United Kingdom"] },
      ],
    },
    "Members joined in 2017 (India and Pakistan) and 2020 (Iran) and left in 2020 (the United Kingdom); the others' ranks move with them.",
  ],
  [
    { kind: "outside-group", partner: "United Kingdom", group: "European Union" },
    "The United Kingdom is not a member of the European Union.",
  ],
  [
    { kind: "outside-group", partner: "United Kingdom", group: "European Union", periods: ["2020", "2021"] },
    "The United Kingdom is not a member of the European Union in 2020 and 2021.",
  ],
  [{ kind: "note", text: "As it stands." }, "As it stands."],
];

describe("caveatText", () => {
  it.each(SAID)("%o", (caveat, text) => {
    expect(caveatText(caveat)).toBe(text);
  });
});
