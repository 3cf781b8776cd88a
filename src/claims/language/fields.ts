import { BOUNDS, DIRECTIONS, MEASURES, RELATIONS, SUPERLATIVES } from "./vocabulary.js";

/** What a field of a claims file may hold, in a form that feeds both the checker and the JSON Schema. */
export interface Field {
  /** `year` and `printed` take a number or a text, as YAML writes `2018` and `4%`. */
  readonly type: "text" | "id" | "year" | "printed" | "count" | "ids" | "object" | "list";
  readonly description: string;
  readonly pattern?: string;
  readonly choices?: readonly string[];
  readonly example: string;
}

/** The fields of one kind of entry, and which of them must be there. */
export interface Shape {
  readonly fields: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
}

const YEAR = "^\\d{4}$";
const YEARS = "^\\d{4}-\\d{4}$";
const PERIOD = "^\\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$";
const COUNTRY = "^[A-Z]{3}$";
const ID = "^[A-Za-z0-9][A-Za-z0-9._-]*$";

const TEXT = "^[\\s\\S]*\\S[\\s\\S]*$";

/** A name, which may be a number. */
function id(description: string, example: string): Field {
  return { type: "id", description, pattern: ID, example };
}

function text(description: string, example: string, pattern = TEXT): Field {
  return { type: "text", description, pattern, example };
}

function choice(description: string, choices: readonly string[]): Field {
  return { type: "text", description, choices, example: choices[0] ?? "" };
}

/** Fields that `defaults` may give to every claim on trade. */
const SHARED: Shape["fields"] = {
  reporter: text("The country whose trade it is, ISO 3166-1 alpha-3", "RUS", COUNTRY),
  partner: text("The other country, ISO 3166-1 alpha-3; WLD for the world", "JPN", COUNTRY),
  flow: choice("What is counted; turnover is exports plus imports, and the default", [
    "turnover",
    "export",
    "import",
  ]),
  books: text("The country whose statistics the author names; absent where none are named", "RUS", COUNTRY),
  source: text("The source as the author names it", "Federal Customs Service"),
  section: text("Where it stands in the publication", "p. 12"),
};

/** One claim. */
export const CLAIM_SHAPE: Shape = {
  fields: {
    id: id("A name for the claim or its number, unique in the file", "T1"),
    measure: choice("What the claim is about", Object.keys(MEASURES)),
    ...SHARED,
    period: { type: "year", description: "A year, month or quarter", pattern: PERIOD, example: "2018" },
    since: {
      type: "year",
      description:
        "The year that growth or direction counts from, of a month its same month; the year before when left out",
      pattern: YEAR,
      example: "2013",
    },
    over: text("The years among which a superlative holds", "2013-2018", YEARS),
    group: text(
      "A group of countries by its id, a word such as `asian` that may mean several, a name from bilat.json, a file or countries set apart by commas",
      "m49-asia",
    ),
    printed: {
      type: "printed",
      description: "The number as printed, with its unit and the words that bound it",
      pattern: TEXT,
      example: "$33.2 billion",
    },
    bound: choice("How the number is meant, where the printed words do not say so", BOUNDS),
    direction: choice("Which way the figure went", Object.keys(DIRECTIONS)),
    superlative: choice("The extreme of all years in `over`", SUPERLATIVES),
    in_a_row: {
      type: "count",
      description:
        "It holds for so many years, quarters or months in a row, ending with `period`, and not in the one before them",
      example: "2",
    },
    subject: text(
      "What an amount, count or proportion is of, or what grew where it is not trade",
      "projects agreed",
    ),
    says: text("The statement in your own words", "Turnover in 2013 was estimated at 33.2 billion"),
  },
  required: ["id", "measure", "period"],
};

/** One relation between claims. */
export const RELATION_SHAPE: Shape = {
  fields: {
    id: id("A name for the relation, unique in the file", "R1"),
    kind: choice("How the claims hang together", Object.keys(RELATIONS)),
    growth: id("The claim with the growth", "T5"),
    from: id("The claim with the earlier level", "T3"),
    to: id("The claim with the later level", "T4"),
    share: id("The claim with the share", "T9"),
    part: id("The claim with the part", "T6"),
    whole: id("The claim with the whole", "A2"),
    parts: { type: "ids", description: "The claims with the parts", pattern: ID, example: "A3" },
    largest: id("The claim said to be the largest", "A11"),
    others: { type: "ids", description: "The claims that it is larger than", pattern: ID, example: "A2" },
    claims: { type: "ids", description: "The claims in order", pattern: ID, example: "A9" },
  },
  required: ["id", "kind"],
};

/** The text that claims are taken from. */
export const PUBLICATION_SHAPE: Shape = {
  fields: {
    title: text("Title", "A New Stage"),
    citation: text("How to cite it", "Name (2019). Title. Journal 1(2)."),
    url: text("Where to find it", "https://doi.org/10.1000/182"),
  },
  required: ["title"],
};

/** What every claim on trade takes that does not say otherwise. */
export const DEFAULTS_SHAPE: Shape = { fields: SHARED, required: [] };

/** The whole file. */
export const FILE_SHAPE: Shape = {
  fields: {
    publication: { type: "object", description: "The text that claims are taken from", example: "" },
    defaults: {
      type: "object",
      description: "What every claim on trade takes that does not say otherwise",
      example: "",
    },
    claims: { type: "list", description: "The claims", example: "" },
    relations: { type: "list", description: "Claims that must fit together", example: "" },
  },
  required: ["publication", "claims"],
};
