import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { readClaims } from "../../src/claims/language/claims-file.js";
import type { CountryWords } from "../../src/claims/reader/mentions.js";
import { proposedFile } from "../../src/claims/reader/proposed-file.js";
import { readText } from "../../src/claims/reader/read-text.js";
import { sentencesOf } from "../../src/claims/reader/sentence.js";
import { countryWords } from "../../src/pipeline/claims/country-words.js";
import { knownNames } from "../../src/pipeline/claims/evidence.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import {
  EIGHTH_ROUND,
  FIFTH_ROUND,
  FOURTH_ROUND,
  FRESH,
  HELD_OUT,
  NINTH_ROUND,
  SECOND_ROUND,
  SENTENCES,
  SEVENTH_ROUND,
  SIXTH_ROUND,
  THIRD_ROUND,
  UNSEEN,
} from "./prose-sentences.js";
import { shortForm } from "./short-form.js";

let words: CountryWords;
let names: Awaited<ReturnType<typeof knownNames>>;
beforeAll(async () => {
  using bench = await openWorkbench();
  words = await countryWords(bench);
  names = await knownNames(bench);
});

const ALL = [
  ...SENTENCES,
  ...HELD_OUT,
  ...UNSEEN,
  ...SECOND_ROUND,
  ...FRESH,
  ...THIRD_ROUND,
  ...FOURTH_ROUND,
  ...FIFTH_ROUND,
  ...SIXTH_ROUND,
  ...SEVENTH_ROUND,
  ...EIGHTH_ROUND,
  ...NINTH_ROUND,
];

describe("readText", () => {
  it.each(ALL.map(([text, wanted]) => ({ text, wanted })))("reads: $text", ({ text, wanted }) => {
    expect(readText(text, words).proposals.map(shortForm).sort()).toEqual([...wanted].sort());
  });

  it("never invents: no number, year or country that the text does not have", () => {
    for (const [text] of ALL) {
      for (const { printed, period, since } of readText(text, words).proposals) {
        // "A year earlier" is the year before one that stands there, "the following one" the year after.
        const year = Number(period.slice(0, 4));
        if (!text.includes(String(year)))
          expect(text).toMatch(
            new RegExp(
              `${year + 1}.* year (?:earlier|before|ago)|${year + 1}.*previous year|${year + 5}.*five years|${year - 1}.*(?:following|the year after)`,
            ),
          );
        if (since && !/(?:five|ten) years to/.test(text)) expect(text).toContain(since);
        // "Largest partner" is a first place, a deficit is below zero, and "halved" is half.
        if (printed && printed !== "1st")
          expect(text.replace("halved", "half")).toContain(printed.replace(/^-/, ""));
      }
    }
  });

  it("lists every number that it did not read, with the reason", () => {
    const { proposals, unread } = readText(
      "Oil prices fell 47% in 2015.\n\nIn 2018 Russia's exports to Japan rose by $2 billion.",
      words,
    );
    expect(proposals).toEqual([]);
    expect(unread).toEqual([
      { line: 1, words: "Oil prices fell 47% in 2015.", why: "a change, but not of trade" },
      {
        line: 3,
        words: "… Russia's exports to Japan rose by $2 billion.",
        why: "a change in money; a claim states the level or the rate",
      },
    ]);
  });

  it("takes the pair from the sentence before, and says so; never across another country", () => {
    const [, second] = readText(
      "Russia's trade with Japan fell 24% in 2016. It grew by 14% in 2017.",
      words,
    ).proposals;
    expect(second).toMatchObject({ reporter: "RUS", partner: "JPN", carried: true });
    const broken = readText(
      "Russia's trade with Japan fell 24% in 2016. Brazil voted. It grew by 14% in 2017.",
      words,
    );
    expect(broken.proposals).toHaveLength(1);
    expect(broken.unread.map(({ line }) => line)).toEqual([1]);
  });

  // Processor time, so that a busy machine does not matter; the limit in time only ends what would never end.
  it("needs work in proportion to the text, however odd", { timeout: 320_000 }, () => {
    const script = ["--import", "tsx", "tests/claims/reading-work.ts"];
    const { stdout } = spawnSync(process.execPath, script, { encoding: "utf8", timeout: 300_000 });
    const work = JSON.parse(stdout) as { piece: string; used: [number, number] }[];
    expect(work).toHaveLength(7);
    for (const { piece, used } of work) {
      const [few, many] = used;
      // Four times the sentences: four times the work, twice that for what the machine does beside; 16 if it were quadratic.
      expect(many, piece).toBeLessThan(8 * few + 200);
      // A sentence of 2,000 characters in a second.
      expect(many / 20, piece).toBeLessThan(1000);
    }
  });

  it("reads no sentence of more than 2,000 characters, and says so", () => {
    const list = `Russia's trade with Japan was $16 billion in 2016${", and $18 billion in 2017".repeat(100)}.`;
    const { proposals, unread } = readText(`${list} It was $21 billion in 2018.`, words);
    expect(proposals).toEqual([]);
    expect(unread[0]).toMatchObject({ line: 1, why: "longer than 2000 characters" });
  });
});

describe("sentencesOf", () => {
  it("knows full stops that end no sentence", () => {
    const text = "Trade with the U.S. grew 3.5% in 2018. It was $16.4 billion.\n\nNext. One";
    expect(sentencesOf(text)).toEqual([
      { text: "Trade with the U.S. grew 3.5% in 2018.", line: 1, startsParagraph: true },
      { text: "It was $16.4 billion.", line: 1, startsParagraph: false },
      { text: "Next.", line: 3, startsParagraph: true },
      { text: "One", line: 3, startsParagraph: false },
    ]);
  });
});

describe("where a sentence ends", () => {
  it.each([
    ["Mr. Abe met Dr. Li. It fell.", ["Mr. Abe met Dr. Li.", "It fell."]],
    ["It fell.  It rose.", ["It fell.", "It rose."]],
    ["Trade fell\nfast\nagain.", ["Trade fell fast again."]],
  ])("%s", (text, wanted) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(wanted);
  });

  it("reads one of exactly 2,000 characters", () => {
    const trade = "Russia's trade with Japan was $16 billion in 2016, as is known";
    const text = `${trade.padEnd(1999, " well")}.`;
    expect(text).toHaveLength(2000);
    expect(readText(text, words).proposals).toHaveLength(1);
  });
});

describe("proposedFile", () => {
  it("is a claims file without a problem, for everything that was read", () => {
    const text = ALL.map(([sentence]) => sentence).join("\n\n");
    const read = readText(text, words);
    const { claims, problems } = readClaims(proposedFile(read, "text"), "text.yaml", names);
    expect(problems).toEqual([]);
    expect(claims).toHaveLength(read.proposals.length);
  });

  it("keeps words apart from YAML", () => {
    const read = readText(
      'According to "x: # y" & {z}, Russia\'s trade with Japan was $16 billion in 2016.',
      words,
    );
    const { claims, problems } = readClaims(proposedFile(read, 'a: "b" #'), "text.yaml", names);
    expect(problems).toEqual([]);
    expect(claims).toMatchObject([{ measure: "value", period: "2016" }]);
  });
});
