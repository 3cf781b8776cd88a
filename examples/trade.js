// What Russia reported about its trade with Japan, in plain JavaScript: rows are plain objects, caveats come along.
import { caveatText, openWorkbench, tradeTable } from "bilat";

const bench = await openWorkbench();
try {
  const years = { from: 2016, to: 2018 };
  const { rows, caveats } = await tradeTable(bench, { reporter: "RUS", partner: "JPN", years });
  for (const { period, turnover_usd, turnover_rank } of rows)
    console.log(period, turnover_usd, turnover_rank);
  for (const caveat of caveats) console.log(caveatText(caveat));
} finally {
  bench.close();
}
