import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gravity } from "../../src/indicators/gravity.js";
import type { Bench } from "./bench.js";
import { chance, timed } from "./chance.js";

const SCRIPT = fileURLToPath(new URL("ppml.R", import.meta.url));
const COUNTRIES = 60;
const YEARS = 29;
const FORMULA = "trade ~ agreement + tariff | exporter^year + importer^year + exporter^importer";
const MILLISECONDS = 1000;
// Both stop by rules of their own.
const AGREEMENT = 1e-5;

/** Made-up trade of all pairs in all years: effects of each, a quarter of zeros. */
function madeUpTrade() {
  const draw = chance(2006);
  const known = new Map<string, number>();
  const effect = (of: string, size: number) => {
    const found = known.get(of) ?? (draw() + draw() + draw() - 1.5) * 2 * size;
    known.set(of, found);
    return found;
  };
  const columns = {
    exporter: [] as string[],
    importer: [] as string[],
    year: [] as number[],
    trade: [] as number[],
    agreement: [] as number[],
    tariff: [] as number[],
  };
  for (let pair = 0; pair < COUNTRIES * COUNTRIES; pair++) {
    const [x, m] = [Math.floor(pair / COUNTRIES), pair % COUNTRIES];
    if (x === m) continue;
    const start = draw() < 0.5 ? Math.floor(draw() * YEARS) : YEARS;
    for (let year = 0; year < YEARS; year++) {
      const [agreement, tariff] = [year >= start ? 1 : 0, Math.round(draw() * 1e4) / 1e4];
      const countries = effect(`x${x}`, 1) + effect(`m${m}`, 1) + effect(`p${pair}`, 1.2);
      const years = effect(`x${x} ${year}`, 0.5) + effect(`m${m} ${year}`, 0.5);
      const mean = Math.exp(2 + countries + years + 0.3 * agreement - 0.6 * tariff);
      columns.exporter.push(`C${x}`);
      columns.importer.push(`C${m}`);
      columns.year.push(year);
      columns.trade.push(draw() < 0.25 ? 0 : Math.round(200 * mean * draw()) / 100);
      columns.agreement.push(agreement);
      columns.tariff.push(tariff);
    }
  }
  return columns;
}

const columns = madeUpTrade();
const ours = () => gravity(columns, { formula: FORMULA, estimator: "ppml", cluster: "exporter^importer" });

/** Seconds that R needs for the fit, as it says itself; its coefficients must be ours. */
function secondsInR(): number {
  const folder = mkdtempSync(join(tmpdir(), "bilat-bench-"));
  try {
    const names = Object.keys(columns) as (keyof typeof columns)[];
    const lines = columns.trade.map((_, row) => names.map((name) => columns[name][row]).join(","));
    writeFileSync(join(folder, "trade.csv"), [names.join(","), ...lines].join("\n"));
    const { stdout, stderr } = spawnSync("Rscript", [SCRIPT, join(folder, "trade.csv")], {
      encoding: "utf8",
    });
    const [seconds = Number.NaN, ...found] = stdout.trim().split(/\s+/).map(Number);
    const close = ours().coefficients.every(
      ({ estimate }, place) => Math.abs(estimate - (found[place] ?? Number.NaN)) < AGREEMENT,
    );
    if (!close) throw new Error(`R found ${found.join(", ")} and not what we found.\n${stderr}`);
    return seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** fixest is not in Debian; the base is the textbook algorithm in base R, as fast as rowsum() makes it. */
export const ppml: Bench = {
  title: `PPML, three sets of fixed effects, ${columns.trade.length} pair-years, against base R`,
  ours: { name: "gravity, with clustered errors", milliseconds: () => timed(ours) },
  base: { name: "ppml.R, without errors", milliseconds: () => secondsInR() * MILLISECONDS },
  rounds: 3,
  mostRatio: 0.5,
  unavailable: () =>
    spawnSync("Rscript", ["--version"]).status === 0 ? undefined : "Rscript is not installed",
};
