import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileOf } from "../claims/names.js";
import { runBilat } from "../helpers/run-bilat.js";

describe("bilat check, as a newcomer uses it", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bilat-check-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (name: string, content: string | Buffer, ...options: string[]) => {
    writeFileSync(join(folder, name), content);
    return runBilat(["check", name, ...options], folder);
  };

  it.each([[["check"]], [["check", "--text"]]])("says how a sentence is given: %j", async (words) => {
    const { code, stderr } = await runBilat([...words, "Trade with Japan rose 16% in 2018"], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("this looks like a sentence");
    expect(stderr).toContain("→ A sentence comes through the pipe: echo '…' | bilat check --text -");
  });

  it("reads no picture and no folder as prose", async () => {
    writeFileSync(join(folder, "card.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    const picture = await runBilat(["check", "--text", "card.png"], folder);
    expect([picture.code, picture.stdout]).toEqual([2, ""]);
    expect(picture.stderr).toContain("The file must be plain text, in UTF-8 or UTF-16.\n  ✖ card.png");
    const place = await runBilat(["check", "--text", "."], folder);
    expect(place.stderr).toContain("A file must be named, and this is a folder.");
  });

  it.each(["utf-16le", "utf-16be"])("reads what Notepad writes as Unicode: %s", async (encoding) => {
    const utf16 = (text: string) => {
      const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
      return encoding === "utf-16le" ? bytes : bytes.swap16();
    };
    writeFileSync(
      join(folder, "prose.txt"),
      utf16("Russia's trade with Japan was $21.3 billion in 2018.\r\n"),
    );
    const { stdout } = await runBilat(["check", "--text", "prose.txt"], folder);
    expect(stdout).toContain("printed: $21.3 billion");
    const claims = fileOf(["id: P1, measure: value, period: 2018, printed: $21.35 billion, books: RUS"]);
    expect((await run("claims.yaml", utf16(claims))).stdout).toContain("1 claim: 1 near.");
  });

  it("counts the verdicts, and names the command that has the pair in yen", async () => {
    const text = fileOf([
      "id: P1, measure: value, period: 2018, printed: 2.36 trillion yen",
      "id: P2, measure: rank, period: 2018, printed: 10th, books: RUS",
      "id: P3, measure: share, period: 2018, printed: 3.1%",
    ]);
    const { stdout } = await run("claims.yaml", text);
    expect(stdout).toContain("3 claims: 2 supported, 1 not-checkable.\n");
    expect(stdout).toContain(
      "bilat trade RUS JPN --years 2018 --currency JPY prints trade at the year's own.",
    );
  });

  it("says since when, and no more digits of a third than there are", async () => {
    const text = fileOf([
      "id: P1, measure: growth, period: 2018, since: 2013, printed: one third, direction: fell",
    ]);
    const { stdout } = await run("claims.yaml", text, "--explain", "P1");
    expect(stdout).toContain("Russia with Japan, 2013 to 2018\n");
    expect(stdout).toContain("Interval  −35.83% to −30.83%\n");
  });
});
