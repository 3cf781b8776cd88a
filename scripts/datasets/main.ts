import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../../src/engine/duckdb.js";
import { compileDataPackage } from "./data-package.js";
import { compileHarmonizedSystem } from "./harmonized-system.js";
import { compileImfDots } from "./imf-dots.js";
import { compileJapanCustoms } from "./japan-customs.js";
import { compilePublished } from "./published.js";
import { compileReference } from "./reference.js";
import { DATASETS, input, sharedFolder } from "./shared.js";

/** Compile everything into a fresh folder, and move it into place only when all of it succeeded. */
async function main(target: string): Promise<void> {
  const draft = mkdtempSync(join(tmpdir(), "bilat-datasets-"));
  using engine = await Engine.open({ folders: [input(""), sharedFolder(), draft, DATASETS] });
  try {
    for (const compile of [
      compileImfDots,
      compileJapanCustoms,
      compilePublished,
      compileReference,
      compileHarmonizedSystem,
    ]) {
      await compile(engine, draft);
    }
    await compileDataPackage(engine, draft);
    cpSync(draft, target, { recursive: true });
  } finally {
    rmSync(draft, { recursive: true });
  }
}

await main(process.argv[2] ?? DATASETS);
