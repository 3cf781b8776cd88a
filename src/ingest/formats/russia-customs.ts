import { type Query, sql } from "../../engine/sql.js";
import { DELETED, dbfToCsv } from "../dbf.js";
import { dbfHead } from "../dbf-head.js";
import type { FiledRows, Format, Recognition } from "../format.js";
import { hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";
import { workFile } from "../work-file.js";

const NEEDED = ["napr", "period", "nastranapr", "tnved", "Stoim"];
/** The country has about ninety regions; a file with fewer than this is one of some regions. */
const FEWEST_REGIONS = 60;

/** Russian customs, `DATTSVT`: month by month, partner, product and region, tab-separated or DBF, in US$ and kilograms. */
export const russiaCustoms: Format = {
  id: "russia-customs",
  title: "Federal Customs Service of Russia, DATTSVT",
  source: {
    title: "Customs statistics of foreign trade of the Russian Federation",
    producer: "Federal Customs Service of Russia",
    citation: "Federal Customs Service of Russia, Customs statistics of foreign trade (DATTSVT).",
    url: "https://stat.customs.gov.ru/",
    license: {
      name: "open information of a public authority, with reference to the source",
      url: "https://customs.gov.ru/",
    },
    notes: ["A product whose code is hidden (XXXXXXXXXX) is in the totals, but in no chapter."],
    reading: [
      "Values are US$ and weights kilograms, with a decimal comma; the tables that the office prints are in thousands.",
      "Rows are by region and unit: those of one month, partner, flow and product are added.",
      "A zero that a product's code has lost is restored, because the codes have an even number of digits.",
      "Text that is not in UTF-8 is read as windows-1251; a DBF as code page 866, unless its head names windows-1251.",
      "Records that a DBF marks as deleted are left out; the line of a row of a DBF is the number of its record.",
    ],
  },
  kind: "reported",
  codes: "iso2",
  covers: "selection",
  repeats: "parts",
  absent: "no-trade",
  trace: "line",
  encoding: "windows-1251",
  heads: NEEDED,
  recognise: (sample) => recognised(isDbf(sample) ? { ...sample, header: fieldNames(sample) } : sample),
  toCsv: tableToCsv,
  incomplete: (sample) => [fewRegions(sample)],
  rows: customsRows,
};

function recognised(sample: Sample): Recognition | undefined {
  if (!hasHeader(sample, NEEDED)) return undefined;
  return { confidence: 1, reasons: [`it has the columns ${NEEDED.join(", ")}`] };
}

function isDbf({ kind, magic }: Sample): boolean {
  return kind === "other" && typeof dbfHead(magic) === "object";
}

function fieldNames({ magic }: Sample): string[] {
  const head = dbfHead(magic);
  return typeof head === "object" ? head.fields.map(({ name }) => name) : [];
}

async function tableToCsv(sample: Sample, folder: string): Promise<string> {
  const path = workFile(folder, `${sample.name}.csv`);
  await dbfToCsv(sample, path);
  return path;
}

function customsRows(sample: Sample): FiledRows {
  const column = (name: string) => optional(sample, name);
  const flow = sql`upper(trim(${column("napr")}))`;
  const quantity = sql`nullif(${number(column("Kol"))}, 0)`;
  return {
    from: textRows(sample),
    firstLine: isTable(sample) ? 1 : 2,
    fates: [["deleted", sql`${column(DELETED)} = 'yes'`]],
    period: month(column("period")),
    reporter: "RU",
    partner: column("nastranapr"),
    flow: sql`CASE ${flow} WHEN 'ИМ' THEN 'import' WHEN 'ЭК' THEN 'export' END`,
    classification: "RU-HS10",
    product: product(column("tnved")),
    part: sql`concat_ws(', ', ${column("Region")}, ${column("Region_s")}, ${column("edizm")})`,
    value: number(column("Stoim")),
    written: column("Stoim"),
    valuation: sql`CASE ${flow} WHEN 'ЭК' THEN 'FOB' ELSE 'CIF' END`,
    weight_kg: sql`nullif(${number(column("Netto"))}, 0)`,
    quantity,
    unit: sql`CASE WHEN ${quantity} IS NOT NULL THEN trim(${column("edizm")}) END`,
  };
}

/** Whether the rows are the records of a table, whose first is the one after no line of heads. */
function isTable(sample: Sample): boolean {
  return hasHeader(sample, [DELETED]);
}

/** `01/2018`, whose zero a spreadsheet may have dropped. */
function month(cell: Query): Query {
  const parts = "^\\s*(\\d{1,2})[/.](\\d{4})\\s*$";
  return sql`regexp_extract(${cell}, ${parts}, 2) || '-' || lpad(regexp_extract(${cell}, ${parts}, 1), 2, '0')`;
}

/** A hidden code may be written with the Cyrillic letter. */
function product(cell: Query): Query {
  const code = sql`replace(upper(trim(${cell})), 'Х', 'X')`;
  return sql`CASE WHEN regexp_full_match(${code}, '\\d+') AND length(${code}) % 2 = 1 THEN '0' || ${code} ELSE ${code} END`;
}

/** `1 234,5`, with any kind of space between thousands. */
function number(cell: Query): Query {
  return sql`try_cast(replace(regexp_replace(${cell}, '[\\s\\x{00A0}\\x{202F}]', '', 'g'), ',', '.') AS DOUBLE)`;
}

function fewRegions(sample: Sample): Query {
  const region = optional(sample, "Region");
  return sql`
    SELECT CASE WHEN count(DISTINCT ${region}) BETWEEN 1 AND ${FEWEST_REGIONS - 1}
      THEN ${sample.name} || ' holds ' || count(DISTINCT ${region})
        || ' of about ninety regions; its sums are not those of Russia.' END AS notice
    FROM ${textRows(sample)}`;
}
