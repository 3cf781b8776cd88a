import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDefinitionText } from "../../src/report/definition-text.js";
import { runBilat } from "../helpers/run-bilat.js";

const faults = (text: string) => {
  const reading = readDefinitionText(text);
  return "faults" in reading ? reading.faults : [];
};

describe("the text of a report.json", () => {
  it("is read when it names a pair and nothing else", () => {
    const reading = readDefinitionText('{ "reporter": "RUS", "partner": "JPN" }');
    expect("fields" in reading && reading.fields).toEqual({ reporter: "RUS", partner: "JPN" });
  });

  it("gives all faults at once, each with line, column and field", () => {
    const text = `{
  "$schema": "anything",
  "partner": 7,
  "years": "soon",
  "groups": ["asean", 3],
  "compare": ["CHN", "CHN"],
  "names": "fr",
  "chapters": ["weather"],
  "colour": "red"
}`;
    // The chapters that there are: those of their own list, whatever it grows to.
    const shortened = faults(text).map((fault) =>
      fault.replace(/in-brief, .*, methods/, "in-brief … methods"),
    );
    expect(shortened).toEqual([
      '1:1 "reporter" is missing',
      `3:14 "partner" must be a text: a country's code or name; it is 7`,
      '4:12 "years" must be years such as 2013-2018, or a single year; it is "soon"',
      '5:23 "groups[1]" must be a text; it is 3',
      '6:14 "compare" must be a list in which nothing stands twice; it is ["CHN","CHN"]',
      '7:12 "names" must be one of en, ru, ja; it is "fr"',
      '8:16 "chapters[0]" must be one of in-brief … methods; it is "weather"',
      '9:13 "colour" is no field; fields are reporter, partner, years, sources, groups, chapters, compare, highlight, names, currency, unit, claims, announcements',
    ]);
  });

  it("names the place where JSON ends early", () => {
    expect(faults('{ "reporter": "RUS",\n  "partner": ')).toEqual([
      "2:14 not JSON: unexpected end of input found",
    ]);
  });

  it("names the place of a slip", () => {
    expect(faults('{ "reporter": "RUS",\n  "partner": JPN }')).toEqual([
      "2:14 not JSON: unexpected character 'J' found",
    ]);
  });

  it("refuses what is no object, and a field that stands there twice", () => {
    expect(faults("[]")).toEqual(["1:1 the definition must be an object with the fields of a report"]);
    expect(faults('{ "reporter": "RUS", "partner": "JPN",\n  "partner": "CHN" }')).toEqual([
      '2:3 "partner" stands there twice',
    ]);
  });
});

it("a definition is refused with the names that there are none of, beside the fields", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bilat-definition-"));
  const text = `{ "reporter": "JPN", "partner": "KORR", "years": "2018-2014",
  "grups": [], "currency": "YEN" }`;
  writeFileSync(join(folder, "bad.json"), text);
  const { code, stderr } = await runBilat(["report", "bad.json"], folder);
  rmSync(folder, { recursive: true });
  expect(code).toBe(2);
  expect(stderr.match(/bad\.json:\S+ \S+/g)).toEqual([
    'bad.json:1:33 "partner"',
    'bad.json:1:50 "years"',
    'bad.json:2:12 "grups"',
    'bad.json:2:28 "currency"',
  ]);
});
