// One's own files, here made-up figures, as a snapshot of a store; then a table from it. Give the store's folder.
import { fileURLToPath } from "node:url";
import { BilatError, importFiles, openWorkbench, tradeTable } from "bilat";

const file = fileURLToPath(new URL("figures/trade.csv", import.meta.url));
using bench = await openWorkbench({ store: process.argv[2] ?? ".bilat" });
try {
  const { manifest } = await importFiles(bench, { files: [file], source: "made-up", version: "2022" });
  console.log(manifest.snapshot);
} catch (error) {
  // A snapshot never changes: a second run finds it there.
  if (!(error instanceof BilatError && error.code === "BILAT_E_STORE_TAKEN")) throw error;
}
const { rows } = await tradeTable(bench, { reporter: "Estonia", partner: "Finland", source: "made-up" });
for (const { period, turnover_usd, turnover_growth } of rows)
  console.log(period, turnover_usd, turnover_growth);
