import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { runBilat } from "../helpers/run-bilat.js";
import { type Chance, chanceFrom, mutated, pick } from "../ingest/mutations.js";
import { layOut, type SoundInput, soundInputs } from "./sound-inputs.js";

/** How many of each: `BILAT_MUTATIONS=10000 npx vitest run tests/cli/mutated-inputs.test.ts` for the whole. */
const COUNT = Number(process.env["BILAT_MUTATIONS"] ?? 4);
/** The number of the first one, to go on where a run stopped, or to look at one again. */
const FIRST = Number(process.env["BILAT_MUTATIONS_FROM"] ?? 0);
const MOST_SECONDS = 30;

const VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    "",
    " ",
    "RUS",
    "Japn",
    "日本",
    "2018",
    "2018-2013",
    "2018-02-30",
    "9999-9999",
  ],
  ...[
    "$1e999",
    "-0%",
    "between 5% and",
    "1st",
    "../x",
    "'; DROP TABLE trade; --",
    "__proto__",
    "\u0000",
    "x".repeat(20_000),
  ],
  ...[[], {}, [[[[]]]], [null], { constructor: null }, { title: {} }],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-mutated-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a damaged file of the user's own", () => {
  it.each(soundInputs().map((input) => [input.name, input] as const))(
    "%s",
    async (name, input) => {
      layOut(folder, input);
      expect((await runBilat(input.argv, folder, { env: {} })).stderr).not.toMatch(/^error/);
      const faults: string[] = [];
      for (let number = FIRST; number < FIRST + COUNT; number++) {
        const fault = await faultOf(input, chanceFrom(`${name} ${number}`));
        if (fault !== undefined) faults.push(`${name} ${number}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    30_000 + COUNT * MOST_SECONDS * 1000,
  );
});

/** What must not be of an answer to a damaged file: it is answered, or refused with a code and nothing is written. */
async function faultOf(input: SoundInput, chance: Chance): Promise<string | undefined> {
  rmSync(folder, { recursive: true });
  layOut(folder, input, damaged(input, chance));
  const start = performance.now();
  const { code, stdout, stderr } = await runBilat(input.argv, folder, { env: {} });
  const printed = stdout + stderr;
  if (![0, 1, 2].includes(code)) return `exit ${code}: ${printed}`;
  if (code === 2 && !/^error\[BILAT_E_[A-Z_]+\]: /m.test(stderr)) return `no code: ${stderr}`;
  if (code === 2 && input.argv.includes("-o") && existsSync(join(folder, "out"))) return "left out behind";
  const word = /\n {4}at |This is a bug|\b(NaN|Infinity|undefined)\b|\[object Object\]/.exec(printed)?.[0];
  if (word !== undefined && !readFileSync(join(folder, input.file)).includes(word))
    return `says ${word}: ${printed}`;
  return performance.now() - start > MOST_SECONDS * 1000 ? `more than ${MOST_SECONDS} s` : undefined;
}

/** Half of the structured files get other values in place of some fields, the rest other bytes. */
function damaged({ text, shape }: SoundInput, chance: Chance): string | Buffer {
  if (shape === undefined || chance(2) === 0) return mutated(Buffer.from(text), chance);
  const root = { root: parse(text) };
  for (let left = 1 + chance(3); left > 0; left--) change(root, chance);
  return shape === "json" ? JSON.stringify(root.root) : stringify(root.root);
}

/** Put another value, none, or one more, somewhere below a value. */
function change(value: object, chance: Chance): void {
  const entries = Object.entries(value);
  const [key, inner] = entries[chance(entries.length)] ?? ["new", undefined];
  const isDeep = typeof inner === "object" && inner !== null;
  if (isDeep && (entries.length === 1 || chance(4) > 0)) change(inner, chance);
  else set(value as Record<string, unknown>, [key, inner], chance);
}

function set(
  holder: Record<string, unknown>,
  [key, inner]: readonly [string, unknown],
  chance: Chance,
): void {
  const how = chance(4);
  if (how === 0) delete holder[key];
  else if (how === 1) holder[pick(["title", "id", "members", "period", key + key], chance)] = inner;
  else holder[key] = structuredClone(pick(VALUES, chance));
}
