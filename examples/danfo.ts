// Russia's three partners in danfo: one column each, described; growth by danfo, and by bilat beside it.
import { openWorkbench, rankTable, toDataFrame } from "bilat";
import { DataFrame, Series } from "danfojs-node";

using bench = await openWorkbench();
const years = { from: 2014, to: 2018 };
const table = await rankTable(bench, { reporter: "RUS", among: "CHN,JPN,KOR", years });
const frame = await toDataFrame<DataFrame>(table);

// A row for each year and partner becomes a column for each partner: danfo has no pivot of its own.
const partners: string[] = frame["partner"].unique().values;
const pivot = (column: string): DataFrame => {
  const columns = partners.map((code) => [code, frame.query(frame["partner"].eq(code))[column].values]);
  return new DataFrame(Object.fromEntries(columns), { index: frame["period"].unique().values });
};
const turnover = pivot("value_usd");
turnover.print();
turnover.describe().print();

// pctChange computes in single precision: right to about seven digits.
const changes = turnover.pctChange(1) as DataFrame;
changes.print();

// The arithmetic of a Series is in double precision, and its growth is bilat's to the last digit.
const growth = pivot("growth");
for (const code of partners) {
  const now = turnover[code];
  const before = new Series([Number.NaN, ...now.values.slice(0, -1)]);
  console.log(code, "pctChange:", apart(changes[code].values, growth[code].values));
  console.log(code, "div, sub:", apart(now.div(before).sub(1).values, growth[code].values));
}

/** The largest difference of two columns; the first year has no year before it in the frame. */
function apart(given: readonly number[], expected: readonly number[]): number {
  return Math.max(...given.slice(1).map((value, place) => Math.abs(value - (expected[place + 1] ?? 0))));
}
