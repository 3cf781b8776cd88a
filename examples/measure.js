// An indicator over one's own figures, here made-up baskets: no country, no snapshot needed.
import { fileURLToPath } from "node:url";
import { formatTable, measureTable, openWorkbench } from "bilat";

const input = fileURLToPath(new URL("figures/baskets.csv", import.meta.url));
const bench = await openWorkbench();
try {
  const table = await measureTable(bench, { indicator: "herfindahl", input });
  process.stdout.write(formatTable(table, "markdown"));
} finally {
  bench.close();
}
