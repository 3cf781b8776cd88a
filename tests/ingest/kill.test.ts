import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";
import { startImport, writeYear } from "./import-process.js";

/** `BILAT_KILLS=50` for the long run. */
const KILLS = Number(process.env["BILAT_KILLS"] ?? 3);
const ROWS = 150_000;
const SEED = 20_240_115;

/** Numbers from 0 to 1 that are the same in every run. */
function* seeded(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

describe("an import that is killed", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-kill-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it(`leaves no snapshot or a whole one, and the next run works (${KILLS} times)`, async () => {
    const file = writeYear(folder, ROWS);
    const whole = await startImport(file, join(folder, "whole")).ended;
    expect(whole).toMatchObject({ code: 0 });
    let longest = whole.milliseconds;
    const moments = seeded(SEED);
    const found = { killed: 0, none: 0, whole: 0 };
    for (let run = 0; run < KILLS; run++) {
      const store = join(folder, `store-${run}`);
      const started = startImport(file, store);
      // Each part of a run has its turn; a run that came through says how long one may take now.
      const moment = (run + Number(moments.next().value)) / KILLS;
      const timer = setTimeout(started.kill, moment * longest);
      const { code, milliseconds } = await started.ended;
      clearTimeout(timer);
      if (code === undefined) found.killed++;
      else longest = Math.min(longest, milliseconds);
      found[existsSync(join(store, "baci", "202401b-hs12")) ? "whole" : "none"]++;
      await expectUsable(file, store);
    }
    console.log(
      `killed ${found.killed} of ${KILLS}: ${found.none} without a snapshot, ${found.whole} with a whole one`,
    );
    expect(found.killed).toBeGreaterThan(0);
  }, 1_200_000);

  /** The next import works, or finds the snapshot there; then the store holds it, and nothing else. */
  async function expectUsable(file: string, store: string): Promise<void> {
    const there = existsSync(join(store, "baci", "202401b-hs12"));
    const next = await runBilat(["import", file, "--store", store], folder);
    expect(next, next.stderr).toMatchObject({ code: there ? 2 : 0 });
    if (there) expect(next.stderr).toContain("BILAT_E_STORE_TAKEN");
    const verified = await runBilat(["sources", "verify", "baci/202401b-hs12", "--store", store], folder);
    expect(verified, verified.stdout + verified.stderr).toMatchObject({ code: 0 });
    const answer = await runBilat(["trade", "RUS", "JPN", "--source", "baci", "--store", store], folder);
    expect(answer, answer.stderr).toMatchObject({ code: 0 });
    expect(readdirSync(store)).toEqual(["baci"]);
  }
});
