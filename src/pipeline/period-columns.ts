import type { Frequency } from "../core/periods.js";
import type { Column } from "../core/result-table.js";

const PERIOD_LABELS: Readonly<Record<Frequency, string>> = {
  year: "Year",
  quarter: "Quarter",
  month: "Month",
};

/** The columns of a table by period: months and quarters say what growth is over, else read as "over the month before". */
export function columnsFor<Name extends string>(
  columns: readonly Column<Name>[],
  frequency: Frequency,
): readonly Column<Name>[] {
  if (frequency === "year") return columns;
  return columns.map((column) => {
    if (column.name === "period") return { ...column, label: PERIOD_LABELS[frequency] };
    return column.unit === "rate" ? { ...column, label: `${column.label}, year on year` } : column;
  });
}
