import { duel } from "./duel.js";
import { protocol } from "./protocol.js";
import { report } from "./report.js";
import { trade } from "./trade.js";

// A further bench is a file like trade.ts and its name here. Without arguments all are run: npm run bench -- trade
const BENCHES = { trade, report };

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`${protocol(bench, await duel(bench))}\n`);
}
