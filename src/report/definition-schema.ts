import * as v from "valibot";
import { CURRENCY_CODES, MONEY_UNITS, type MoneyUnit } from "../core/currencies.js";
import { CHAPTERS } from "./chapters.js";

/** The languages in which the reference table names countries. */
const NAME_LANGUAGES = ["en", "ru", "ja"] as const;

const CHAPTER_IDS = CHAPTERS.map(({ id }) => id);

function distinct<Item>(items: readonly Item[]): boolean {
  return new Set(items).size === items.length;
}

const TWICE = "a list in which nothing stands twice";

function texts(description: string, examples: readonly string[]) {
  return v.pipe(
    v.array(v.pipe(v.string("a text"), v.nonEmpty("a text that is not empty")), "a list of texts"),
    v.check(distinct, TWICE),
    v.metadata({ description, examples: [examples] }),
  );
}

function country(description: string) {
  return v.pipe(
    v.string("a text: a country's code or name"),
    v.nonEmpty("a text: a country's code or name"),
    v.metadata({ description, examples: ["JPN"] }),
  );
}

const UNITS = Object.keys(MONEY_UNITS) as readonly MoneyUnit[];

const YEARS = /^\d{4}(-\d{4})?$/;

/** What a report.json may say; the JSON Schema for editors and docs/report-definition.md are made from this. */
export const definitionSchema = v.pipe(
  v.strictObject(
    {
      $schema: v.optional(
        v.pipe(v.string("a text"), v.description("Where an editor finds this schema; read by nobody else.")),
      ),
      reporter: country("The country whose books are read: an ISO 3166-1 code or a name."),
      partner: country("The other country."),
      years: v.optional(
        v.pipe(
          v.string("a text such as 2013-2018"),
          v.regex(YEARS, "years such as 2013-2018, or a single year"),
          v.metadata({
            description: "First and last year. All years of the source when left out.",
            examples: ["2013-2018"],
          }),
        ),
      ),
      sources: v.optional(
        v.pipe(
          texts(
            "Snapshots in order of preference: the first with the reporter's figures about the partner is used for every series, the others only to compare vintages. A name without a version means the newest one.",
            ["imf-dots/2022-02", "un-comtrade/2022-01"],
          ),
          v.minLength(1, "a list with at least one source"),
        ),
      ),
      groups: v.optional(
        texts(
          "Groups in which the partner is ranked: an id, countries set apart by commas, or a file with a group of one's own, from the definition's folder. When left out, the UN M49 region of the partner and a narrower group it belongs to; an empty list ranks it among all countries only.",
          ["east-asia", "CHN,JPN,KOR", "groups/quad.json"],
        ),
      ),
      chapters: v.optional(
        v.pipe(
          v.array(v.picklist(CHAPTER_IDS, `one of ${CHAPTER_IDS.join(", ")}`), "a list of chapters"),
          v.check(distinct, TWICE),
          v.minLength(1, "a list with at least one chapter"),
          v.metadata({
            description:
              "Which chapters to print, in the fixed order of a report. All that have figures when left out.",
            examples: [["in-brief", "turnover", "methods"]],
          }),
        ),
      ),
      compare: v.optional(
        texts(
          "Partners set beside the pair's partner. When left out, the reporter's five largest partners in the first group, and the two above and the two below the partner in rank.",
          ["CHN", "KOR"],
        ),
      ),
      highlight: v.optional(
        texts("Partners that the charts of ranks draw in any case, beside the largest ones.", ["TUR"]),
      ),
      names: v.optional(
        v.pipe(
          v.picklist(NAME_LANGUAGES, `one of ${NAME_LANGUAGES.join(", ")}`),
          v.description(
            "The language of country names: English, Russian or Japanese. The sentences stay English, so that it is for tables and charts that are taken out of the report. English when left out.",
          ),
        ),
      ),
      currency: v.optional(
        v.pipe(
          v.picklist(CURRENCY_CODES, `one of ${CURRENCY_CODES.join(", ")}`),
          v.description(
            "The currency of the pair's trade: as filed where the reporter filed in it, else converted year by year at the average rates that the source was imported with, or the World Bank's. US dollars when left out. Announcements and published statements keep their own.",
          ),
        ),
      ),
      unit: v.optional(
        v.pipe(
          v.picklist(UNITS, `one of ${UNITS.join(", ")}`),
          v.description(
            "The unit of money in tables and charts; sentences choose their own. What fits the pair's trade when left out.",
          ),
        ),
      ),
      claims: v.optional(
        v.pipe(
          v.union(
            [v.literal(false), v.pipe(v.string(), v.nonEmpty())],
            "the path of a claims file, or false",
          ),
          v.metadata({
            description:
              "A file of published statements to check, from the definition's folder, or false for none. Those recorded for the pair when left out.",
            examples: ["claims/white-paper.yaml"],
          }),
        ),
      ),
      announcements: v.optional(
        v.pipe(
          v.boolean("true or false"),
          v.description(
            "Whether to list the investment announcements recorded for the pair. They are when left out.",
          ),
        ),
      ),
    },
    "an object with the fields of a report",
  ),
  v.title("Definition of a bilat report"),
  v.description("What `bilat report` builds: the pair, the years, the sources, and what to set beside them."),
);

/** A definition as its file states it, valid in form. */
export type DefinitionFields = v.InferOutput<typeof definitionSchema>;
