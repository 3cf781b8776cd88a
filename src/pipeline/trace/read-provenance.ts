import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../../core/errors.js";
import type { Provenance } from "../../report/provenance.js";

const FILE = "provenance.json";

/**
 * Read a report's provenance.json.
 *
 * @throws BilatError `BILAT_E_FILE_MISSING` or `BILAT_E_FILE_DAMAGED`.
 */
export function readProvenance(folder: string): Provenance {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    throw new BilatError("BILAT_E_FILE_MISSING", {
      problem: "A report's folder must hold its provenance.json.",
      found: [path],
      hint: "Make the report with bilat report, or name its folder with --report.",
    });
  }
  const found = parsed(path);
  const parts = ["figures", "nodes", "formulas", "files", "tables"] as const;
  const missing = parts.filter((part) => typeof found[part] !== "object" || found[part] === null);
  if (missing.length > 0) throw damaged(path, `has no ${missing.join(", ")}`);
  return found as unknown as Provenance;
}

function parsed(path: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof found === "object" && found !== null) return found as Record<string, unknown>;
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
  throw damaged(path, "is no object");
}

function damaged(path: string, what: string): BilatError {
  return new BilatError("BILAT_E_FILE_DAMAGED", {
    problem: "provenance.json must be as bilat report wrote it.",
    found: [`${path}: ${what}`],
    hint: "Make the report again with bilat report.",
  });
}
