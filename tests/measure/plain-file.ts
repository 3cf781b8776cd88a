import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Run, runBilat } from "../helpers/run-bilat.js";

/** A row of `bilat measure --format json`. */
export type JsonRow = Readonly<Record<string, string | number | null>>;

/** Run `bilat measure` on a file with this text. */
export async function measureText(text: string | Buffer, argv: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "bilat-measure-"));
  try {
    writeFileSync(join(folder, "in.csv"), text);
    const [indicator = "", ...options] = argv;
    return await runBilat(["measure", indicator, "--input", "in.csv", ...options], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of a run that succeeds. */
export async function measuredRows(text: string, argv: readonly string[]): Promise<JsonRow[]> {
  const { code, stdout, stderr } = await measureText(text, [...argv, "--format", "json"]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as JsonRow[];
}

/** A table of countries and products as a file; names that sort like their places. */
export function tableText(table: readonly (readonly number[])[]): string {
  const rows = table.flatMap((row, c) => row.map((value, p) => `${country(c)},${product(p)},${value}`));
  return `country,product,value\n${rows.join("\n")}\n`;
}

/** The name of a country or a product at a place, and one that comes later in the alphabet for a later place. */
export const country = (place: number) => `C${String(place).padStart(3, "0")}`;
export const product = (place: number) => `P${String(place).padStart(3, "0")}`;

/** The values of a column, `undefined` for an empty one. */
export function column(rows: readonly JsonRow[], name: string): (number | undefined)[] {
  return rows.map((row) => (row[name] ?? undefined) as number | undefined);
}
