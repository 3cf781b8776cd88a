import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench.js";
import { chance } from "./chance.js";

/** Rows of a year; `BILAT_BENCH_ROWS=66000000` for six. */
const YEAR_ROWS = 11_000_000;
const YEARS = Math.max(1, Math.round(Number(process.env["BILAT_BENCH_ROWS"] ?? YEAR_ROWS) / YEAR_ROWS));
const LAST_YEAR = 2018;
const PRODUCTS = 5000;
const LINES_A_PIECE = 100_000;

/** Made-up years of BACI's size and shape. */
function baciYears(): string[] {
  return Array.from({ length: YEARS }, (_, place) => baciYear(LAST_YEAR - YEARS + 1 + place));
}

/** One of them, sorted as BACI is; made once and kept for further runs. */
function baciYear(year: number): string {
  const path = join(tmpdir(), `BACI_HS12_Y${year}_V${YEAR_ROWS / 1_000_000}0001.csv`);
  if (existsSync(path)) return path;
  const draw = chance(year);
  const file = openSync(`${path}.part`, "w");
  let piece = ["t,i,j,k,v,q"];
  const codes = areaCodes();
  const chanceOfRow = YEAR_ROWS / (codes.length * (codes.length - 1) * PRODUCTS);
  for (const i of codes) {
    for (const j of codes) {
      for (let product = 0; i !== j && product < PRODUCTS; product++) {
        if (draw() > chanceOfRow) continue;
        const code = String(10_000 + product * 197).padStart(6, "0");
        piece.push(
          `${year},${i},${j},${code},${(draw() ** 4 * 1e5).toFixed(3)},${(draw() * 1e3).toFixed(3)}`,
        );
      }
      if (piece.length < LINES_A_PIECE) continue;
      writeSync(file, `${piece.join("\n")}\n`);
      piece = [];
    }
  }
  writeSync(file, `${piece.join("\n")}\n`);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}

/** One code of UN Comtrade for each country that has one. */
function areaCodes(): number[] {
  const [version = ""] = readdirSync("datasets/reference");
  const lines = readFileSync(join("datasets/reference", version, "area-codes.csv"), "utf8").split("\n");
  const found = lines.flatMap((line) => {
    const [, code = "", area = ""] = /^un,(\d+),.*,([A-Z]{3}),country$/.exec(line) ?? [];
    return area === "" ? [] : [[area, Number(code)] as const];
  });
  return [...new Map(found).values()].sort((a, b) => a - b);
}

const words = () => ["dist/bin.js", "trade", "RUS", "JPN", "--input", ...baciYears(), "--format", "json"];

/** What we answer: Russia's exports to Japan in all years, thousand US$. */
function ourAnswer(): number {
  const { stdout } = spawnSync(process.execPath, words(), { encoding: "utf8" });
  const rows: { readonly exports_usd: number }[] = JSON.parse(stdout);
  return rows.reduce((sum, { exports_usd }) => sum + exports_usd, 0) / 1000;
}

/** How long another program takes from start to end; its answer must be ours. */
function timedProgram(program: string, script: string): number {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const files = baciYears();
  const start = performance.now();
  const { stdout, stderr } = spawnSync(program, [path, ...files], { encoding: "utf8" });
  const milliseconds = performance.now() - start;
  if (Math.abs(Number(stdout) / ourAnswer() - 1) > 1e-9)
    throw new Error(`${program} found ${stdout} and not what we found.\n${stderr}`);
  return milliseconds;
}

function lacking(program: string, check: readonly string[]): string | undefined {
  return spawnSync(program, check).status === 0 ? undefined : `${program} ${check.join(" ")} fails`;
}

const ours = { name: "bilat trade --input", args: words };
const title = `a pair from ${(YEARS * YEAR_ROWS) / 1_000_000} million rows of CSV, without importing`;

/** An answer from raw files: what the fastest reader of R needs for the sums alone. */
export const input: Bench = {
  title: `${title}, against data.table`,
  ours,
  base: { name: "fread and group", milliseconds: () => timedProgram("Rscript", "input.R") },
  rounds: 5,
  mostRatio: 1,
  mostMegabytes: 500,
  unavailable: () => lacking("Rscript", ["-e", "library(data.table)"]),
};

/** The same against pandas. */
export const inputPandas: Bench = {
  title: `${title}, against pandas`,
  ours,
  base: { name: "read_csv and groupby", milliseconds: () => timedProgram("/usr/bin/python3", "input.py") },
  rounds: 3,
  mostRatio: 0.5,
  unavailable: () => lacking("/usr/bin/python3", ["-c", "import pandas"]),
};
