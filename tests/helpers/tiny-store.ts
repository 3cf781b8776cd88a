import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MADE_UP } from "./manifests.js";

/** A figure of a made-up snapshot: `["2018", "RUS", "JPN", "export", 12_000_000]`, and a flag. */
export type TinyFigure = readonly [
  period: string,
  reporter: string,
  partner: string,
  flow: "export" | "import",
  value_usd: number,
  flag?: string,
];

/** A made-up snapshot: its id and what was filed. */
export interface TinySnapshot {
  readonly id: string;
  readonly figures: readonly TinyFigure[];
}

/** Make a store in a new temporary folder: the real reference tables, with other names where asked, and made-up figures. */
export function tinyStore(
  snapshots: readonly TinySnapshot[],
  names: Readonly<Record<string, string>> = {},
): string {
  const root = mkdtempSync(join(tmpdir(), "bilat-tiny-store-"));
  cpSync("datasets/reference", join(root, "reference"), { recursive: true });
  for (const [iso3, name] of Object.entries(names)) rename(root, iso3, name);
  for (const snapshot of snapshots) writeSnapshot(root, snapshot);
  return root;
}

/** Give a country another English name; the manifest keeps up. */
function rename(root: string, iso3: string, name: string): void {
  const [version = ""] = readdirSync(join(root, "reference"));
  const folder = join(root, "reference", version);
  const lines = readFileSync(join(folder, "countries.csv"), "utf8").split("\n");
  const text = lines
    .map((line) => {
      const cells = line.split(",");
      return cells[0] === iso3 ? [...cells.slice(0, 3), name, ...cells.slice(4)].join(",") : line;
    })
    .join("\n");
  writeFileSync(join(folder, "countries.csv"), text);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const file = manifest.files.find(({ path }: { path: string }) => path === "countries.csv");
  file.sha256 = createHash("sha256").update(text).digest("hex");
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}

function writeSnapshot(root: string, { id, figures }: TinySnapshot): void {
  const folder = join(root, id);
  mkdirSync(folder, { recursive: true });
  const lines = figures.map(([period, reporter, partner, flow, value, flag = ""]) =>
    [period, reporter, partner, flow, value, flow === "export" ? "FOB" : "CIF", flag].join(","),
  );
  const areas = [...new Set(figures.flatMap(([, reporter, partner]) => [reporter, partner]))].sort();
  const files = {
    "trade.csv": ["period,reporter,partner,flow,value_usd,valuation,flag", ...lines],
    "countries.csv": ["name,iso3,area,kind", ...areas.map(areaLine)],
  };
  const described = Object.entries(files).map(([path, rows]) => {
    const text = rows.map((row) => `${row}\n`).join("");
    writeFileSync(join(folder, path), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { path, sha256, bytes: text.length, rows: rows.length - 1 };
  });
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ ...MADE_UP, snapshot: id, files: described }),
  );
}

function areaLine(area: string): string {
  return area === "WLD" ? "World,,WLD,world" : `${area},${area},${area},country`;
}
