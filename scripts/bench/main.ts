import type { Bench, BenchGroup } from "./bench.js";
import { duel } from "./duel.js";
import { imports } from "./import.js";
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
const BENCHES: Readonly<Record<string, Bench | BenchGroup>> = {
  trade,
  report,
  unchanged,
  import: imports,
  input,
  "input-pandas": inputPandas,
  rca,
  ppml,
};

async function run(name: string, bench: Bench): Promise<void> {
  const reason = bench.unavailable?.();
  console.log(
    reason === undefined ? `${protocol(bench, await duel(bench))}\n` : `${name} was not run: ${reason}\n`,
  );
}

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!("prepare" in bench)) {
    await run(name, bench);
    continue;
  }
  try {
    for (const one of await bench.prepare()) await run(`${name}, ${one.title},`, one);
  } finally {
    bench.clear();
  }
}
if (asked.length === 0 || asked.includes("size")) console.log(installSize());
