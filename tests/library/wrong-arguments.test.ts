import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as library from "../../src/index.js";
import { allExamples, type Example, foundValues } from "../helpers/examples.js";

type Call = (...given: readonly unknown[]) => unknown;

/** Every function of the library, whoever adds it. */
const FUNCTIONS = new Map(
  Object.entries(library).flatMap(([name, value]): [string, Call][] =>
    typeof value === "function" && value !== library.BilatError ? [[name, value as Call]] : [],
  ),
);

/** What may stand where something else should. */
const STRANGERS: Readonly<Record<string, (right: unknown) => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  7: () => 7,
  NaN: () => Number.NaN,
  "a text": () => "seven",
  "a list": () => [],
  "an object": () => ({}),
  "a promise": (right) => Promise.resolve(right),
  "a map": () => new Map(),
};

/** A call of which one argument, or one field of one, is a stranger. */
interface WrongCall {
  readonly what: string;
  readonly given: readonly unknown[];
}

/** What functions gave: nobody writes it by hand. */
const answers = new WeakSet<object>();

/** Whether a program writes it by hand: no table, and no caveat of one. */
function isWritten(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || answers.has(value)) return false;
  return Object.getPrototypeOf(value) === Object.prototype && !("figures" in value) && !("kind" in value);
}

function strange(what: string, right: unknown): (readonly [what: string, wrong: unknown])[] {
  return Object.entries(STRANGERS).map(([name, wrong]) => [`${what} is ${name}`, wrong(right)]);
}

/** A value with strangers in its place, and an object with one in the place of each field, and of each field of those. */
function strangers(
  what: string,
  right: unknown,
  fields: readonly string[] = [],
): (readonly [string, unknown])[] {
  if (!isWritten(right)) return strange(what, right);
  const names = [...new Set([...Object.keys(right), ...fields])];
  return [
    ...strange(what, right),
    ...names.flatMap((name) =>
      strangers(`${what}.${name}`, right[name]).map(
        ([where, wrong]) => [where, { ...right, [name]: wrong }] as const,
      ),
    ),
  ];
}

function wrongCalls(given: readonly unknown[], fields: readonly (readonly string[])[]): WrongCall[] {
  return given.flatMap((right, place) =>
    strangers(`argument ${place + 1}`, right, fields[place]).map(([what, wrong]) => ({
      what,
      given: given.with(place, wrong),
    })),
  );
}

/** The fields that a request may have, as the refusal of another one lists them. */
async function fieldsOf(call: Call, given: readonly unknown[], place: number): Promise<readonly string[]> {
  const request = given[place];
  if (!isWritten(request)) return [];
  const refusal = await Promise.resolve(call(...given.with(place, { ...request, nonesuch: 1 }))).catch(
    (error: unknown) => error,
  );
  const hint = refusal instanceof library.BilatError ? refusal.detail.hint : undefined;
  return /^There are (.*)\.$/.exec(hint ?? "")?.[1]?.split(", ") ?? [];
}

const SOON = 20_000;

/** What is wrong with the answer to a wrong call; nothing where it is refused, or was none. */
function faultOf(answer: unknown): string | undefined {
  if (typeof answer === "object" && answer !== null && Symbol.dispose in answer)
    (answer as Disposable)[Symbol.dispose]();
  return typeof answer === "number" && Number.isNaN(answer) ? "gives NaN" : undefined;
}

function refusalFault(error: unknown, written: readonly string[]): string | undefined {
  if (!(error instanceof library.BilatError)) return `throws ${String(error)}`;
  const now = readdirSync(".");
  return now.length === written.length ? undefined : `is refused and writes ${now.join(", ")}`;
}

/** The faults of wrong calls, each by its place. */
const faults: string[] = [];
const tried = new Set<string>();

/** The function in whose place it stands, which the first time is called wrongly, too. */
function triedOut(name: string, value: unknown): unknown {
  const call = FUNCTIONS.get(name);
  if (call === undefined || value !== call) return value;
  return (...given: unknown[]) => {
    if (tried.has(name)) return noted(call(...given));
    tried.add(name);
    const note = (what: string, fault: string | undefined) => {
      if (fault !== undefined) faults.push(`${name}, ${what}: ${fault}`);
    };
    // An example may be of a refusal.
    const answer = settled(() => call(...given));
    if (answer instanceof Promise) return tryLater(call, given, note).then(() => noted(answer));
    for (const wrong of wrongCalls(given, [])) {
      const written = readdirSync(".");
      try {
        note(wrong.what, faultOf(call(...wrong.given)));
      } catch (error) {
        note(wrong.what, refusalFault(error, written));
      }
    }
    return noted(call(...given));
  };
}

/** An answer, or nothing where there is none. */
function settled(run: () => unknown): unknown {
  try {
    return run();
  } catch {
    return undefined;
  }
}

async function tryLater(
  call: Call,
  given: readonly unknown[],
  note: (what: string, fault: string | undefined) => void,
): Promise<void> {
  const fields = await Promise.all(given.map((_, place) => fieldsOf(call, given, place)));
  for (const wrong of wrongCalls(given, fields)) {
    const written = readdirSync(".");
    const late = setTimeout(() => note(wrong.what, "has no end"), SOON);
    try {
      note(wrong.what, faultOf(await call(...wrong.given)));
    } catch (error) {
      note(wrong.what, refusalFault(error, written));
    }
    clearTimeout(late);
  }
}

/** An answer, of which it is known that it is one. */
function noted(answer: unknown): unknown {
  if (answer instanceof Promise) return answer.then(noted);
  if (typeof answer === "object" && answer !== null) answers.add(answer);
  return answer;
}

/** Whether an example calls the library. */
function isCall({ steps }: Example): boolean {
  const words = steps.flatMap(({ code }) => code.match(/\w+(?=[(<])/g) ?? []);
  return words.some((word) => FUNCTIONS.has(word));
}

describe("a function of the library, called wrongly", () => {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "bilat-wrong-"));
  beforeAll(() => {
    const report = "reports/russia-japan-2013-2018";
    cpSync(report, join(folder, report), { recursive: true });
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  it.each(allExamples().filter(isCall))("is refused, or answers: $place", async (example) => {
    faults.length = 0;
    await foundValues(example, triedOut);
    expect(faults).toEqual([]);
  });

  it("is any of them, because each has an example", () => {
    expect([...FUNCTIONS.keys()].filter((name) => !tried.has(name))).toEqual([]);
  });
});

describe("a forgotten await", () => {
  it("is named", async () => {
    const hint = "Await it: a promise stands where its result belongs.";
    const bench = library.openWorkbench();
    const pair = { reporter: "RUS", partner: "JPN" };
    const detail = expect.objectContaining({ found: ["a promise"], hint });
    const refused = expect.objectContaining({ code: "BILAT_E_VALUE", detail });
    await expect(library.tradeTable(bench as never, pair)).rejects.toEqual(refused);
    using open = await bench;
    const table = library.tradeTable(open, pair);
    expect(() => library.formatTable(table as never, "csv")).toThrow(refused);
    await table;
  });
});
