import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";

const SOURCE = "src/ingest/area-sieve.wat";

/** The module that holds `area-sieve.wat` as a machine reads it. */
export async function areaSieveCode(project: string): Promise<string> {
  const { parseWat } = await wabt();
  const parsed = parseWat(SOURCE, readFileSync(join(project, SOURCE), "utf8"), {
    simd: true,
    bulk_memory: true,
  });
  parsed.validate();
  const { buffer } = parsed.toBinary({});
  parsed.destroy();
  return `/** \`area-sieve.wat\` as WebAssembly, in base64. */
export const AREA_SIEVE_CODE =
  "${Buffer.from(buffer).toString("base64")}";
`;
}

/** Write `src/ingest/area-sieve-code.ts`. */
export async function writeAreaSieveCode(project: string): Promise<void> {
  writeFileSync(join(project, "src/ingest/area-sieve-code.ts"), await areaSieveCode(project));
}
