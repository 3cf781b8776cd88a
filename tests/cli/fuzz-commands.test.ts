import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CommandWords,
  completionWords,
  type OptionWords,
  type Place,
} from "../../src/cli/completion/words.js";
import { createProgram } from "../../src/cli/program.js";
import { knownNames } from "../../src/pipeline/known-names.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { type Run, runBilat } from "../helpers/run-bilat.js";
import { type Chance, chanceFrom, pick } from "../ingest/mutations.js";
import { layOut, soundInputs } from "./sound-inputs.js";

/** How many command lines: `BILAT_MUTATIONS=10000 npx vitest run tests/cli/fuzz-commands.test.ts` for more. */
const COUNT = Number(process.env["BILAT_MUTATIONS"] ?? 60);
/** The number of the first one, to look at one again. */
const FIRST = Number(process.env["BILAT_MUTATIONS_FROM"] ?? 0);

/** Words for places that completion has none for: years, numbers, names of what is there and of what is not. */
const OTHERS = [
  ..."2018 2013-2018 2018-2013 2010-2011 1850 9999 0 -1 1 3 1e9 0.06 half JPN Japn 日本 m49-asia CHN,KOR EUR".split(
    " ",
  ),
  ..."out.csv out.md out.svg out.html out.png out.vl.json out - nowhere/out.csv T1 T8 16.1% turnover".split(
    " ",
  ),
  ..."claims.yaml group.json report.json rows.csv rates.csv article.txt . .. http://localhost/x".split(" "),
  "",
  "trade ~ log(distance)",
];
/** A prompt waits for a person. */
const NOT_RUN = ["repl"];

let folder: string;
let commands: readonly CommandWords[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bilat-fuzz-"));
  using bench = await openWorkbench();
  const program = createProgram({ out: () => {}, err: () => {}, cwd: folder });
  commands = completionWords(program, await knownNames(bench)).commands.filter(
    ({ name }) => !NOT_RUN.includes(name),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a line of words that completion offers", () => {
  it(
    "is answered, or refused with a code",
    async () => {
      const faults: string[] = [];
      for (let number = FIRST; number < FIRST + COUNT; number++) {
        const argv = lineOf(chanceFrom(`line ${number}`));
        rmSync(folder, { recursive: true });
        for (const input of soundInputs().slice(0, 8)) layOut(folder, input);
        const fault = faultIn(argv, await runBilat(argv, folder, { env: {} }));
        if (fault !== undefined)
          faults.push(`${number}: ${argv.map((word) => JSON.stringify(word)).join(" ")}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    30_000 + COUNT * 5_000,
  );
});

function faultIn([command]: readonly string[], { code, stdout, stderr }: Run): string | undefined {
  if (![0, 1, 2].includes(code)) return `exit ${code}: ${stderr}`;
  if (code === 2 && !/^error\[BILAT_E_[A-Z_]+\]: /m.test(stderr)) return `no code: ${stderr}`;
  // An explanation may quote such words.
  const printed = command === "explain" ? stderr : stdout + stderr;
  const word = /\n {4}at |This is a bug|\b(NaN|Infinity|undefined)\b|\[object Object\]/.exec(printed)?.[0];
  return word && `says ${word}`;
}

/** A command with its arguments and some options; now and then a word is missing or wrong. */
function lineOf(chance: Chance): string[] {
  const command = pick(commands, chance);
  const places = command.places.flatMap((place) => (chance(8) === 0 ? [] : repeated(place, chance)));
  const options = command.options.filter(() => chance(5) === 0).flatMap((option) => optionOf(option, chance));
  return [command.name, ...places, ...options];
}

function repeated(place: Place, chance: Chance): string[] {
  const count = place.repeats ? chance(3) : 1;
  return Array.from({ length: count }, () => wordFor(place, chance));
}

function optionOf(option: OptionWords, chance: Chance): string[] {
  const flag = pick(option.flags, chance);
  return option.takesValue ? [flag, wordFor(option, chance)] : [flag];
}

function wordFor({ words }: Place, chance: Chance): string {
  const likely = words.filter((word) => /^(RUS|JPN|CHN|DEU|imf-dots|un-comtrade)/.test(word));
  if (words.length === 0 || chance(8) === 0) return pick(OTHERS, chance);
  return pick(likely.length > 0 && chance(3) > 0 ? likely : words, chance);
}
