import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "../ingest/import-text.js";

const TABLE = `period,reporter,partner,flow,value_usd
2018,KOR,VNM,export,100
2018,KOR,VNM,export,
2018,KOR,JPN,import,50
`;

const current = desk();

async function taken(): Promise<string> {
  await current.current.takeText("own.csv", TABLE, { source: "own", version: "1" });
  return join(current.current.store, "own/1");
}

function bilat(line: string) {
  return runBilat([...line.split(" "), "--store", current.current.store], current.current.folder);
}

describe("bilat sources", () => {
  it("lists the package's snapshots and the store's", async () => {
    await taken();
    const { stdout } = await bilat("sources --format json");
    const places = JSON.parse(stdout).map((row: Record<string, string>) => [row.snapshot, row.place]);
    expect(places).toContainEqual(["own/1", "store"]);
    expect(places).toContainEqual(["imf-dots/2022-02", "package"]);
  });

  it("show says what became of each row, and the files with their checksums", async () => {
    const folder = await taken();
    const { code, stdout } = await bilat("sources show own --format json");
    expect(code).toBe(0);
    const rows: Record<string, unknown>[] = JSON.parse(stdout);
    const of = (topic: string) => rows.filter((row) => row.topic === topic);
    const { account, files } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    expect(of("account").map(({ name, rows: count }) => [name, count])).toEqual([
      ["read", 3],
      ["kept", 2],
    ]);
    expect(of("left out").map(({ name, rows: count }) => [name, count])).toEqual(
      Object.entries(account.left_out),
    );
    expect(of("file").map(({ name, text }) => [name, text])).toEqual(
      files.map(({ path, sha256 }: Record<string, string>) => [path, `sha256 ${sha256}`]),
    );
    expect(of("input")).toMatchObject([{ name: "own.csv", bytes: TABLE.length }]);
  });

  it("verify passes what is as described, and exits 1 for each kind of difference", async () => {
    const folder = await taken();
    expect((await bilat("sources verify own/1")).code).toBe(0);
    const verdicts = async () => {
      const { code, stdout } = await bilat("sources verify own/1 --format json");
      const rows: Record<string, string>[] = JSON.parse(stdout);
      return { code, found: rows.filter((row) => row.verdict !== "as described").map((row) => row.verdict) };
    };
    const areas = join(folder, "areas.csv");
    const content = readFileSync(areas, "utf8");
    appendFileSync(areas, "x");
    expect(await verdicts()).toEqual({ code: 1, found: [`differs: ${content.length + 1} bytes`] });
    writeFileSync(areas, content.replace("KOR", "KOX"));
    expect(await verdicts()).toMatchObject({ code: 1, found: [expect.stringMatching(/^differs: sha256/)] });
    rmSync(areas);
    expect(await verdicts()).toEqual({ code: 1, found: ["missing"] });
    writeFileSync(areas, content);
    const manifest = join(folder, "manifest.json");
    const text = readFileSync(manifest, "utf8");
    const described = JSON.parse(text);
    described.files[0].rows += 7;
    writeFileSync(manifest, JSON.stringify(described));
    expect(await verdicts()).toMatchObject({
      code: 1,
      found: [expect.stringMatching(/^differs: \d+ rows$/)],
    });
    writeFileSync(manifest, text);
    writeFileSync(join(folder, "stranger.csv"), "a\n");
    expect(await verdicts()).toEqual({ code: 1, found: ["not in the manifest"] });
  });

  it("remove leaves nothing behind, and the files can be imported again", async () => {
    await taken();
    expect(await bilat("sources remove own/1")).toMatchObject({ code: 0, stderr: "Removed own/1.\n" });
    expect(existsSync(current.current.store)).toBe(false);
    expect((await taken()).endsWith("own/1")).toBe(true);
  });

  it.each([
    ["cut short", "{", /own\/1\/manifest\.json is no JSON: /],
    ["of another kind", "[1]", /own\/1\/manifest\.json is no manifest: it must be an object/],
    [
      "without its files",
      '{"snapshot": "own/1"}',
      /own\/1\/manifest\.json is no manifest: title must be text/,
    ],
  ])("lists the others beside one whose manifest is %s, and says what to do", async (_, text, what) => {
    writeFileSync(join(await taken(), "manifest.json"), text);
    await current.current.takeText("other.csv", TABLE, { source: "own", version: "2" });
    const listed = await bilat("sources");
    expect(listed.code).toBe(1);
    expect(listed.stdout.replace(/\s+/g, " ")).toContain(
      "or remove the snapshot (bilat sources remove own/1) and import its files anew.",
    );
    const rows: Record<string, string>[] = JSON.parse((await bilat("sources --format json")).stdout);
    expect(rows.map(({ snapshot }) => snapshot)).toEqual(
      expect.arrayContaining(["own/1", "own/2", "imf-dots/2022-02"]),
    );
    expect(rows.find(({ snapshot }) => snapshot === "own/1")).toMatchObject({
      title: expect.stringMatching(what),
      place: "store",
    });
    const verified = await bilat("sources verify --format json");
    expect(verified.code).toBe(1);
    const verdicts: Record<string, string>[] = JSON.parse(verified.stdout);
    expect(verdicts.filter(({ verdict }) => verdict !== "as described")).toEqual([
      expect.objectContaining({
        snapshot: "own/1",
        file: "manifest.json",
        verdict: expect.stringMatching(what),
      }),
    ]);
  });

  it("lets figures be read from the others, and refuses the damaged one by name", async () => {
    writeFileSync(join(await taken(), "manifest.json"), "{");
    await current.current.takeText("other.csv", TABLE, { source: "own", version: "2" });
    expect((await bilat("trade KOR VNM --source own")).code).toBe(0);
    const { code, stderr } = await bilat("trade KOR VNM --source own/1");
    expect(code).toBe(2);
    expect(stderr).toContain("BILAT_E_FILE_DAMAGED");
  });

  it("remove takes a snapshot whose manifest is damaged", async () => {
    writeFileSync(join(await taken(), "manifest.json"), "{");
    expect((await bilat("sources remove own/1")).code).toBe(0);
  });

  it.each([
    ["sources remove imf-dots/2022-02", "BILAT_E_VALUE"],
    ["sources remove own", "BILAT_E_SOURCE_UNKNOWN"],
    ["sources remove own/2", "BILAT_E_SOURCE_UNKNOWN"],
    ["sources remove ../files", "BILAT_E_VALUE"],
    ["sources remove", "BILAT_E_USAGE"],
    ["sources show", "BILAT_E_USAGE"],
    ["sources show nothing", "BILAT_E_SOURCE_UNKNOWN"],
    ["sources burn own/1", "BILAT_E_USAGE"],
  ])("bilat %s is refused, and the store is as it was", async (line, error) => {
    const folder = await taken();
    const { code, stderr } = await bilat(line);
    expect(code).toBe(2);
    expect(stderr).toContain(error);
    expect(existsSync(join(folder, "manifest.json"))).toBe(true);
  });
});
