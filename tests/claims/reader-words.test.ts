import { beforeAll, describe, expect, it } from "vitest";
import { GROUPS_IN_TEXT } from "../../src/claims/reader/groups.js";
import type { CountryWords } from "../../src/claims/reader/mentions.js";
import { readText } from "../../src/claims/reader/read-text.js";
import { countryWords } from "../../src/pipeline/claims/country-words.js";
import { knownNames } from "../../src/pipeline/claims/evidence.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { shortForm } from "./short-form.js";

let words: CountryWords;
let groups: ReadonlySet<string>;
beforeAll(async () => {
  using bench = await openWorkbench();
  words = await countryWords(bench);
  groups = (await knownNames(bench)).groups;
});

const claims = (text: string) => readText(text, words).proposals.map(shortForm);
const reasons = (text: string) => readText(text, words).unread.map(({ why }) => why);

const PLAN = "a plan, forecast or condition, not what was";
const NOT = "says what was not, and leaves open what was";

describe("what a verb makes of a number", () => {
  it.each([
    ["exceeded $5 billion", "bound=more-than: $5 billion"],
    ["topped the $5 billion mark", "bound=more-than: $5 billion"],
    ["crossed the threshold of $5 billion", "bound=more-than: $5 billion"],
    ["broke through $5 billion", "bound=more-than: $5 billion"],
    ["went past $5 billion", "bound=more-than: $5 billion"],
    ["exceeded some $5 billion", "bound=more-than: $5 billion"],
    ["fell short of $5 billion", "bound=less-than: $5 billion"],
    ["missed the $5 billion mark", "bound=less-than: $5 billion"],
    ["did not reach $5 billion", "bound=less-than: $5 billion"],
    ["didn't hit $5 billion", "bound=less-than: $5 billion"],
    ["failed to reach the mark of $5 billion", "bound=less-than: $5 billion"],
    ["did not exceed $5 billion", ": did not exceed $5 billion"],
    ["failed to exceed $5 billion", "bound=at-most: $5 billion"],
    ["was not above $5 billion", "bound=at-most: $5 billion"],
    ["did not fall short of $5 billion", "bound=at-least: $5 billion"],
    ["did not fall below $5 billion", "bound=at-least: $5 billion"],
    ["was not less than $5 billion", ": not less than $5 billion"],
    ["went up to $5 billion", ": $5 billion"],
    ["was as stated up to $5 billion", ": up to $5 billion"],
    ["reached $5 billion", ": $5 billion"],
    ["was more than $5 billion", ": more than $5 billion"],
    ["was not only large but worth $5 billion", ": $5 billion"],
  ])("Russia's trade with Japan %s", (said, wanted) => {
    const gap = wanted.startsWith(":") ? "" : " ";
    expect(claims(`Russia's trade with Japan ${said} in 2018.`)).toEqual([
      `value RUS>JPN 2018${gap}${wanted}`,
    ]);
  });

  it.each([
    ["was not $5 billion"],
    ["was not about $5 billion"],
    ["never exceeded $5 billion"],
    ["at no time exceeded $5 billion"],
    ["wasn’t $5 billion"],
    ["did not come to at most $5 billion"],
  ])("reads no denial that leaves no bound: %s", (said) => {
    const text = `Russia's trade with Japan ${said} in 2018.`;
    expect({ claims: claims(text), reasons: reasons(text) }).toEqual({ claims: [], reasons: [NOT] });
  });

  it("turns the bound of a deficit, not of a surplus", () => {
    const of = (what: string) => claims(`Russia had a ${what} of more than $5 billion with Japan in 2018.`);
    expect(of("deficit")).toEqual(["balance RUS>JPN 2018 bound=less-than: -$5 billion"]);
    expect(of("surplus")).toEqual(["balance RUS>JPN 2018: more than $5 billion"]);
    expect(claims("Russia's deficit with Japan was at most $5 billion in 2018.")).toEqual([
      "balance RUS>JPN 2018 bound=at-least: -$5 billion",
    ]);
    expect(claims("Russia's imports from Japan exceeded its exports by $5 billion in 2018.")).toEqual([
      "balance RUS>JPN 2018: -$5 billion",
    ]);
  });

  it("takes no difference in money for a level", () => {
    const why = "a change in money; a claim states the level or the rate";
    for (const said of [
      "rose by $5 billion",
      "fell $5 billion",
      "was $5 billion higher",
      "saw a rise of $5 billion",
    ])
      expect(reasons(`Russia's trade with Japan ${said} in 2018.`), said).toEqual([why]);
    expect(claims("Russia's trade with Japan fell below $5 billion in 2018.")).toEqual([
      "value RUS>JPN 2018: below $5 billion",
    ]);
  });
});

describe("what is to come", () => {
  it.each([
    ["is expected to reach $5 billion in 2025"],
    ["could reach $5 billion in 2025"],
    ["may come to $5 billion in 2025"],
    ["will be worth $5 billion in 2025"],
    ["came nearer to the goal of $5 billion in 2025"],
    ["of $5 billion in 2025 is planned"],
    ["has a $5 billion target for 2025"],
    ["was to reach $5 billion by 2025"],
    ["is to come to $5 billion in 2025"],
    ["was due to exceed $5 billion by 2025"],
    ["was to double by 2025"],
  ])("Russia's trade with Japan %s", (said) => {
    const text = `Russia's trade with Japan ${said}.`;
    expect({ claims: claims(text), reasons: reasons(text) }).toEqual({ claims: [], reasons: [PLAN] });
  });

  it.each([
    ["In May 2019 it was said that Russia's trade with Japan was $5 billion in 2018."],
    ["As expected, Russia's trade with Japan was $5 billion in 2018."],
    ["Russia's trade with Japan was, lower than forecast, $5 billion in 2018."],
    ["It should be noted that Russia's trade with Japan was $5 billion in 2018."],
    ["Russia plans to grow; its trade with Japan was $5 billion in 2018."],
    ["Russia's trade with Japan, which had been expected to soar, was $5 billion in 2018."],
    ["Russia's first shipments were to Korea; its trade with Japan was $5 billion in 2018."],
    ["New lines helped to lift Russia's trade with Japan to $5 billion in 2018."],
  ])("is not what was: %s", (text) => {
    expect(claims(text)).toEqual(["value RUS>JPN 2018: $5 billion"]);
  });

  it("governs words without a number too", () => {
    const text = "Japan could become Russia's largest partner in 2025.";
    expect({ claims: claims(text), reasons: reasons(text) }).toEqual({ claims: [], reasons: [PLAN] });
    const not = "Japan was not Russia's largest partner in 2018.";
    expect({ claims: claims(not), reasons: reasons(not) }).toEqual({ claims: [], reasons: [NOT] });
    const level = "Russia's trade with Japan did not exceed its 2013 level in 2018.";
    expect({ claims: claims(level), reasons: reasons(level) }).toEqual({ claims: [], reasons: [NOT] });
  });
});

describe("among whom", () => {
  it.each([
    ["third in Asia", "group=asian"],
    ["third among Asian countries", "group=asian"],
    ["third among the countries of Southeast Asia", "group=southeast-asian"],
    ["third within the European Union", "group=eu"],
    ["third among EU members", "group=eu"],
    ["third among G7 economies", "group=g7"],
    ["third in the Asia-Pacific", "group=asia-pacific"],
    ["third in Latin America", "group=m49-latin-america-caribbean"],
  ])("Japan was %s among Russia's partners", (said, group) => {
    expect(claims(`Japan was ${said} among Russia's partners in 2018.`)).toEqual([
      `rank RUS>JPN 2018 ${group}: third`,
    ]);
  });

  it("keeps the group where the rank is said again, and drops it where all are meant", () => {
    expect(
      claims("In Asia Japan was Russia's second partner in 2017, third in 2018 and tenth overall in 2018."),
    ).toEqual([
      "rank RUS>JPN 2017 group=asian: second",
      "rank RUS>JPN 2018 group=asian: third",
      "rank RUS>JPN 2018: tenth",
    ]);
  });

  it.each([["in Mercosur"], ["in the Gulf"], ["outside the EU"], ["in the region"]])(
    "proposes no rank among a group without members: %s",
    (among) => {
      for (const place of ["third", "largest"]) {
        const text = `Japan was Russia's ${place} trading partner ${among} in 2018.`;
        expect({ claims: claims(text), reasons: reasons(text) }).toEqual({
          claims: [],
          reasons: [`a rank among a group we don't know: ${among}`],
        });
      }
    },
  );

  it("knows no group before the partner either", () => {
    expect(reasons("Japan was Russia's largest non-European partner in 2018.")).toEqual([
      "a rank among a group we don't know: non-European",
    ]);
    expect(reasons("Egypt was Russia's largest Arab partner in 2018.")).toEqual([
      "a rank among a group we don't know: Arab",
    ]);
  });

  it("names groups that a claims file may name", () => {
    for (const [word, id] of Object.entries(GROUPS_IN_TEXT)) expect(groups.has(id), word).toBe(true);
  });
});

describe("when", () => {
  it.each([
    ["12% more than in 2013", "2018 since=2013 rose: 12%"],
    ["12% below its 2013 level", "2018 since=2013 fell: 12%"],
    ["up 12% on 2017", "2018 rose: 12%"],
    ["12% more than five years earlier", "2018 since=2013 rose: 12%"],
    ["12% lower than a year before", "2018 fell: 12%"],
  ])("Russia's trade with Japan in 2018 was %s", (said, wanted) => {
    expect(claims(`In 2018 Russia's trade with Japan was ${said}.`)).toEqual([`growth RUS>JPN ${wanted}`]);
  });

  it("leaves out what is compared with a later year, or with one that is not said", () => {
    expect(reasons("In 2018 Russia's trade with Japan was 12% higher than in 2019.")).toEqual([
      "compared with a year that is not before it",
    ]);
    expect(reasons("Russia's trade with Japan, which fell in 2013, was a third lower in 2017.")).toEqual([
      "compared with what is not said",
    ]);
  });

  it("takes the year of the sentence before within a paragraph, and says so", () => {
    const text = "Russia's trade with Japan fell 24% in 2016. Exports to Japan came to $9 billion.";
    expect(readText(text, words).proposals[1]).toMatchObject({
      flow: "export",
      period: "2016",
      carried: true,
      isYearCarried: true,
    });
    for (const next of ["\n\nExports to Japan came to $9 billion.", " Exports to Japan are $9 billion."])
      expect(reasons(text.replace(" Exports to Japan came to $9 billion.", next))).toEqual([
        "no year that it belongs to",
      ]);
  });

  it("knows the year before and after, the latter and a level", () => {
    expect(
      claims(
        "Russia's trade with Japan was $18 billion in 2017, $16 billion the previous year and $21 billion a year later.",
      ),
    ).toEqual([
      "value RUS>JPN 2017: $18 billion",
      "value RUS>JPN 2016: $16 billion",
      "value RUS>JPN 2018: $21 billion",
    ]);
    expect(
      claims("In 2018 Russia's trade with Japan stayed below the 2013 level of about $33 billion."),
    ).toEqual(["value RUS>JPN 2013: about $33 billion", "value RUS>JPN 2018 since=2013 not-restored"]);
  });

  it("takes a month, a day or a quarter for no year", () => {
    expect(reasons("In March 2018 Russia's trade with Japan was $2 billion.")).toEqual([
      "a month, not a year",
    ]);
    expect(reasons("Russia's trade with Japan was $2 billion in early 2018.")).toEqual([
      "a part of a year, not a year",
    ]);
    expect(reasons("In the first half of 2018 Russia's trade with Japan was $2 billion.")).toEqual([
      "a part of a year, not a year",
    ]);
  });
});

describe("who", () => {
  it("takes no country that is only named beside", () => {
    expect(claims("Japan was Russia's third partner in Asia in 2018, behind China and South Korea.")).toEqual(
      ["rank RUS>JPN 2018 group=asian: third"],
    );
    expect(
      claims(
        "Japan is a partner in the Far East. In 2018 it ranked third among Russia's partners, behind China.",
      ),
    ).toEqual(["rank RUS>JPN 2018: third"]);
    expect(claims("In 2018 it ranked third among Russia's partners, behind China.")).toEqual([]);
  });
});
