import type { Bench } from "./bench.js";

/** A short answer: what bilat adds to the start of Node. */
export const trade: Bench = {
  title: "bilat trade RUS JPN against a Node that does nothing",
  ours: { name: "bilat trade", args: () => ["dist/bin.js", "trade", "RUS", "JPN"] },
  base: { name: "node -e 0", args: () => ["-e", "0"] },
  rounds: 15,
  mostRatio: 4,
  mostMegabytes: 200,
};
