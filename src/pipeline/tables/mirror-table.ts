import { type Measured, measure } from "../../core/measured.js";
import { type YearRange, yearPeriods } from "../../core/periods.js";
import { type Column, type ResultTable, resultTable } from "../../core/result-table.js";
import { mirrorGap } from "../../indicators/mirror-gap.js";
import { mirrorLogRatio } from "../../indicators/mirror-log-ratio.js";
import type { PartnerBook } from "../partner-book.js";

const COLUMNS = [
  { name: "period", label: "Year", unit: "text", decimals: 0 },
  { name: "flow", label: "Flow", unit: "text", decimals: 0 },
  { name: "reporter_usd", label: "Reporter's books", unit: "usd", decimals: 1 },
  { name: "mirror_usd", label: "Partner's books", unit: "usd", decimals: 1 },
  { name: "gap_usd", label: "Gap", unit: "usd", decimals: 1 },
  { name: "log_ratio", label: "Log ratio", unit: "ratio", decimals: 3 },
] as const satisfies readonly Column[];

/** The same goods in both countries' books: an export of one is an import of the other. */
export function mirrorTable(book: PartnerBook, mirror: PartnerBook, years: YearRange): ResultTable {
  const records = (["export", "import"] as const).flatMap((flow) =>
    yearPeriods(years).map((period) => {
      const [own, other] = [book.entry(period, mirror.reporter), mirror.entry(period, book.reporter)];
      const figures: { reporter: Measured; partner: Measured } =
        flow === "export"
          ? { reporter: own.exports, partner: other.imports }
          : { reporter: own.imports, partner: other.exports };
      return {
        period,
        flow,
        reporter_usd: figures.reporter,
        mirror_usd: figures.partner,
        gap_usd: measure("mirror-gap", figures, mirrorGap),
        log_ratio: measure("mirror-log-ratio", figures, mirrorLogRatio),
      };
    }),
  );
  return resultTable({
    id: "mirror",
    title: "Both sides' books",
    columns: COLUMNS,
    key: ["flow", "period"],
    records,
    caveats: [],
    sources: [],
  });
}
