import { sql } from "../../engine/sql.js";
import { jsonToCsv, looksLikeAnswer } from "../comtrade-json.js";
import { COMTRADE, comtradeRows } from "../comtrade-rows.js";
import type { FiledRows, Format } from "../format.js";
import { given, hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";

const NEEDED = ["period", "reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"];

/** UN Comtrade as it is today: the CSV of the site and the JSON of its API, in US$. */
export const unComtrade: Format = {
  id: "un-comtrade",
  title: "UN Comtrade, CSV or API answer",
  ...COMTRADE,
  heads: NEEDED,
  recognise(sample) {
    if (hasHeader(sample, NEEDED))
      return { confidence: 1, reasons: [`it has the columns ${NEEDED.join(", ")}`] };
    if (!looksLikeAnswer(sample)) return undefined;
    return { confidence: 0.95, reasons: ["it is JSON as the API of UN Comtrade answers"] };
  },
  toCsv: jsonToCsv,
  rows: currentRows,
};

function currentRows(sample: Sample): FiledRows {
  const column = (name: string) => optional(sample, name);
  return comtradeRows(textRows(withTrailingColumn(sample)), {
    services: sql`coalesce(${column("typeCode")}, 'C') <> 'C'`,
    period: column("period"),
    reporter: column("reporterCode"),
    partner: column("partnerCode"),
    secondPartner: column("partner2Code"),
    customs: column("customsCode"),
    transport: column("motCode"),
    flow: column("flowCode"),
    classification: sql`coalesce(${column("classificationCode")}, 'HS')`,
    product: column("cmdCode"),
    productName: given(sample, "cmdDesc"),
    level: column("aggrLevel"),
    value: column("primaryValue"),
    cif: column("cifvalue"),
    fob: column("fobvalue"),
    weight: column("netWgt"),
    quantity: column("qty"),
    unit: sql`coalesce(${column("qtyUnitAbbr")}, ${column("qtyUnitCode")})`,
    estimation: column("legacyEstimationFlag"),
  });
}

/** Downloads end their rows, but not their heads, with a comma. */
function withTrailingColumn(sample: Sample): Sample {
  const trailing = sample.rows.some((row) => row.length === sample.header.length + 1);
  return trailing ? { ...sample, header: [...sample.header, ""] } : sample;
}
