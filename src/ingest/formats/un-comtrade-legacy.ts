import { sql } from "../../engine/sql.js";
import { COMTRADE, comtradeRows } from "../comtrade-rows.js";
import type { FiledRows, Format } from "../format.js";
import { given, hasHeader, optional, type Sample } from "../sample.js";
import { textRows } from "../text-rows.js";

const NEEDED = [
  "Classification",
  "Period",
  "Trade Flow Code",
  "Reporter Code",
  "Partner Code",
  "Commodity Code",
  "Trade Value (US$)",
];

/** UN Comtrade until 2022: CSV with 22 columns, or 35 with the breakdowns, in US$. */
export const unComtradeLegacy: Format = {
  id: "un-comtrade-legacy",
  title: "UN Comtrade until 2022, 22 or 35 columns",
  ...COMTRADE,
  heads: NEEDED,
  recognise: (sample) =>
    hasHeader(sample, NEEDED)
      ? { confidence: 1, reasons: [`it has the columns ${NEEDED.join(", ")}`] }
      : undefined,
  rows: legacyRows,
};

function legacyRows(sample: Sample): FiledRows {
  const column = (name: string) => optional(sample, name);
  return comtradeRows(textRows(sample), {
    services: sql`starts_with(${column("Classification")}, 'EB')`,
    period: column("Period"),
    reporter: column("Reporter Code"),
    partner: column("Partner Code"),
    secondPartner: column("2nd Partner Code"),
    customs: column("Customs Proc. Code"),
    transport: column("Mode of Transport Code"),
    flow: sql`CASE ${column("Trade Flow Code")} WHEN '1' THEN 'M' WHEN '2' THEN 'X' WHEN '3' THEN 'RX'
      WHEN '4' THEN 'RM' ELSE 'other' END`,
    classification: column("Classification"),
    product: column("Commodity Code"),
    productName: given(sample, "Commodity"),
    level: column("Aggregate Level"),
    value: column("Trade Value (US$)"),
    cif: column("CIF Trade Value (US$)"),
    fob: column("FOB Trade Value (US$)"),
    weight: column("Netweight (kg)"),
    quantity: column("Qty"),
    unit: sql`coalesce(${column("Qty Unit")}, ${column("Qty Unit Code")})`,
    estimation: column("Flag"),
  });
}
