import { type Query, sql } from "../../engine/sql.js";
import type { Edition, FiledRows, Format } from "../format.js";
import { hasHeader, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";

const FILE_NAME = /BACI_HS(\d\d)_Y(\d{4})_V(\d{6}[a-z]?)/i;
/** CEPII's list of products, in the archive of the yearly files. */
const LIST_NAME = /product_codes_HS(\d\d)/i;
const NEEDED = ["t", "i", "j", "k", "v", "q"];
const USD_PER_UNIT = 1000;
const KG_PER_TONNE = 1000;

/** CEPII BACI: reconciled bilateral trade by HS6, one CSV a year, thousand US$ and tonnes. */
export const baci: Format = {
  id: "baci",
  title: "CEPII BACI, one CSV a year",
  source: {
    title: "BACI, international trade at the product level",
    producer: "CEPII",
    citation:
      "Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23.",
    url: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
    license: {
      name: "Etalab Open Licence 2.0",
      url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    },
    notes: [
      "Reconciled: one value a flow, FOB, made from the reports of exporter and importer.",
      "Flows below 1,000 US$ are absent; a flow that is absent is not zero.",
    ],
    reading: [
      "Its list of countries' codes, given beside the yearly files, is said and not read: bilat has them.",
      "Names of products are those of CEPII's product_codes file, given beside the yearly files or in their archive.",
    ],
  },
  kind: "reconciled",
  codes: "un",
  covers: "everything",
  repeats: "never",
  trace: "key",
  sieve: ["i", "j"],
  heads: NEEDED,
  recognise: (sample) =>
    hasHeader(sample, NEEDED)
      ? {
          confidence: FILE_NAME.test(sample.name) ? 1 : 0.9,
          reasons: ["the columns are t, i, j, k, v, q"],
        }
      : undefined,
  edition: (samples) => editionOf(samples),
  productList: (sample) => {
    const digits = LIST_NAME.exec(sample.name)?.[1];
    if (digits === undefined || !hasHeader(sample, ["code", "description"])) return undefined;
    return {
      from: textRows(sample),
      classification: revisionOf(digits),
      product: sql`lpad(trim(code), 6, '0')`,
      name: sql`description`,
    };
  },
  codeList: (sample) => hasHeader(sample, ["country_code", "country_name", "country_iso3"]),
  rows: (sample) => ({
    ...rowsOf(sample, sql`try_cast(v AS DOUBLE)`, sql`try_cast(q AS DOUBLE)`),
    written: sql`v`,
  }),
  quickRows: (sample) => {
    const year = sample.rows[0]?.[sample.header.findIndex((head) => head.toLowerCase() === "t")];
    if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
    return {
      ...rowsOf(sample, sql`v`, sql`q`),
      from: sql`(SELECT * FROM ${textRows(sample, { numbers: ["v", "q"], missing: MISSING })}
        WHERE CASE WHEN t = ${year} THEN true ELSE error('a row of another year') END)`,
      period: year,
    };
  },
};

/** As CEPII writes a weight it does not have: alone, or as wide as a weight. */
const MISSING = ["NA", "NA".padStart(13)];

function rowsOf(sample: Sample, value: Query, weight: Query): FiledRows {
  return {
    from: textRows(sample, { missing: MISSING }),
    fates: [],
    period: sql`t`,
    reporter: sql`i`,
    partner: sql`j`,
    flow: "export",
    classification: revision(sample),
    // Spreadsheets drop the zeros that codes of the first chapters begin with.
    product: sql`CASE WHEN length(k) < 6 THEN lpad(k, 6, '0') ELSE k END`,
    value: sql`${value} * ${USD_PER_UNIT}`,
    valuation: "FOB",
    weight_kg: sql`${weight} * ${KG_PER_TONNE}`,
  };
}

function revision(sample: Sample): string {
  const digits = FILE_NAME.exec(sample.name)?.[1];
  return digits === undefined ? "HS" : revisionOf(digits);
}

function revisionOf(digits: string): string {
  return `HS${Number(digits) > 80 ? "19" : "20"}${digits}`;
}

function editionOf(samples: readonly Sample[]): Edition {
  const names = samples.map(({ name }) => FILE_NAME.exec(name));
  const editions = new Set(names.map((match) => `${match?.[3]}-hs${match?.[1]}`));
  const [edition] = editions;
  if (editions.size > 1 || edition === undefined || edition.startsWith("undefined")) return {};
  const version = edition.split("-")[0] ?? "";
  return { version: edition.toLowerCase(), vintage: `version ${version}` };
}
