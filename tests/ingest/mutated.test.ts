import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BilatError } from "../../src/core/errors.js";
import { FORMATS } from "../../src/ingest/formats.js";
import type { Manifest } from "../../src/store/manifest.js";
import { type Desk, desk } from "./import-text.js";
import { chanceFrom, mutated } from "./mutations.js";
import { type SoundFile, soundFiles } from "./sound-files.js";

/** How many files of each format: `BILAT_MUTATIONS=10000 npx vitest run tests/ingest/mutated.test.ts` for the whole. */
const COUNT = Number(process.env["BILAT_MUTATIONS"] ?? 8);
/** The number of the first one, to go on where a run stopped, or to look at one again. */
const FIRST = Number(process.env["BILAT_MUTATIONS_FROM"] ?? 0);

const MOST_SECONDS = 30;
const MOST_MEGABYTES = 3000;

describe("a damaged file", () => {
  const at = desk();

  it("has a sound one for each format", async () => {
    expect(Object.keys(await soundFiles()).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
  });

  it.each(FORMATS.map(({ id }) => id))(
    "of %s is imported with an account that balances, or refused",
    async (id) => {
      const files = (await soundFiles())[id] ?? [];
      for (const sound of files) expect(await outcome(at.current, id, sound)).toBe("imported");
      const found = new Map<string, number>();
      const faults: string[] = [];
      for (let number = FIRST; number < FIRST + COUNT; number++) {
        const chance = chanceFrom(`${id} ${number}`);
        const sound = files[number % files.length] as SoundFile;
        const file = { ...sound, content: mutated(sound.content, chance) };
        const what = await outcome(at.current, chance(2) === 0 ? id : undefined, file);
        if (what !== "imported" && !what.startsWith("BILAT_E_")) faults.push(`${id} ${number}: ${what}`);
        found.set(what, (found.get(what) ?? 0) + 1);
      }
      if (COUNT > 100)
        console.log(`${id}: ${[...found].map((pair) => pair.join(" ")).join(", ")}; ${megabytes()} MB`);
      expect(faults).toEqual([]);
      expect(megabytes()).toBeLessThan(MOST_MEGABYTES);
    },
    60_000 + COUNT * MOST_SECONDS * 1000,
  );
});

/** `imported`, the code of a refusal, or what must not be. */
async function outcome(
  { store, file, take }: Desk,
  format: string | undefined,
  { name, content }: SoundFile,
): Promise<string> {
  const path = file(name, content);
  const options = { source: "mutated", version: "1", ...(format !== undefined && { format }) };
  try {
    const { manifest } = await inTime(take([path], options));
    return faultOf(manifest, store) ?? "imported";
  } catch (error) {
    if (!(error instanceof BilatError)) return error instanceof Error ? String(error.stack) : String(error);
    return existsSync(store)
      ? `left behind: ${readdirSync(store, { recursive: true }).join(", ")}`
      : error.code;
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

/** What is wrong with an account: rows that are neither kept nor left out, or a manifest that says another thing. */
function faultOf({ account, files }: Manifest, store: string): string | undefined {
  const written: Manifest = JSON.parse(readFileSync(join(store, "mutated/1/manifest.json"), "utf8"));
  const left = Object.values(account?.left_out ?? {}).reduce((sum, rows) => sum + rows, 0);
  const stored = files
    .filter(({ path }) => path.startsWith("trade/"))
    .reduce((sum, { rows }) => sum + rows, 0);
  const said = JSON.stringify(account);
  if (account === undefined || account.rows_read !== account.rows_kept + left)
    return `does not balance: ${said}`;
  if (account.rows_kept !== stored) return `holds ${stored} rows: ${said}`;
  if (JSON.stringify(written.account) !== said) return "has another account in its manifest";
  return Number.isFinite(written.import?.value_usd_kept) ? undefined : "has a value that is no number";
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`more than ${MOST_SECONDS} s`)), MOST_SECONDS * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
