// A data loader as Observable Framework runs it: what it prints becomes the file partners.csv of the page.
import { formatTable, openWorkbench, rankTable } from "bilat";

const bench = await openWorkbench();
try {
  const years = { from: 2017, to: 2018 };
  const table = await rankTable(bench, { reporter: "RUS", among: "m49-eastern-asia", years });
  process.stdout.write(formatTable(table, "csv"));
} finally {
  bench.close();
}
