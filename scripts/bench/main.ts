import type { Bench } from "./bench.js";
import { duel } from "./duel.js";
import { input, inputPandas } from "./input.js";
import { ppml } from "./ppml.js";
import { protocol } from "./protocol.js";
import { rca } from "./rca.js";
import { report } from "./report.js";
import { installSize } from "./size.js";
import { trade } from "./trade.js";
import { unchanged } from "./unchanged.js";

// A further bench is a file like trade.ts and its name here. Without arguments all are run, and the size of the install
// is printed: npm run bench -- trade, npm run bench -- size
const BENCHES: Readonly<Record<string, Bench>> = {
  trade,
  report,
  unchanged,
  input,
  "input-pandas": inputPandas,
  rca,
  ppml,
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const reason = bench.unavailable?.();
  console.log(
    reason === undefined ? `${protocol(bench, await duel(bench))}\n` : `${name} was not run: ${reason}\n`,
  );
}
if (asked.length === 0 || asked.includes("size")) console.log(installSize());
