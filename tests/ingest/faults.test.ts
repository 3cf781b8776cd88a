import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { runBilat } from "../helpers/run-bilat.js";
import { startImport, writeYear } from "./import-process.js";
import { desk } from "./import-text.js";

const NAME = "BACI_HS12_Y2018_V202401b.csv";

describe("two imports of one snapshot at once", () => {
  const at = desk();

  it("end with one that has made it and one that says so", async () => {
    const { folder, store } = at.current;
    const file = writeYear(folder, 100_000);
    const both = await Promise.all([startImport(file, store).ended, startImport(file, store).ended]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(both.find(({ code }) => code === 2)?.stderr).toMatch(/BILAT_E_STORE_(BUSY|TAKEN)/);
    expect(readdirSync(store)).toEqual(["baci"]);
  });
});

const MOUNT = mountable() ? "" : " (skipped: only root can mount a small disk)";

/** Whether a small disk can be mounted here. */
function mountable(): boolean {
  return (
    process.platform === "linux" && process.getuid?.() === 0 && spawnSync("mount", ["--version"]).status === 0
  );
}

describe(`a full disk${MOUNT}`, () => {
  const at = desk();
  let disk = "";
  afterEach(() => {
    if (disk !== "") spawnSync("umount", [disk]);
    disk = "";
  });

  it.skipIf(MOUNT !== "").each([["1m"], ["1800k"], ["2500k"]])(
    "of %s is said, and nothing is left behind",
    async (size) => {
      const { folder } = at.current;
      disk = join(folder, "disk");
      mkdirSync(disk);
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk]);
      expect(mounted.status, mounted.stderr.toString()).toBe(0);
      const file = writeYear(folder, 300_000);
      const { code, stderr } = await runBilat(["import", file, "--store", join(disk, "store")], folder);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("BILAT_E_STORE_WRITE"),
      });
      expect(stderr).toContain("Free some space");
      expect(readdirSync(disk)).toEqual([]);
    },
  );
});

describe("a file that is not whole", () => {
  const at = desk();

  async function refusal(path: string): Promise<string> {
    const { folder, store } = at.current;
    const { code, stderr } = await runBilat(["import", path, "--store", store], folder);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("BILAT_E_INPUT") });
    expect(existsSync(store)).toBe(false);
    return stderr;
  }

  it("is refused with the line at which it ends early", async () => {
    const file = writeYear(at.current.folder, 1000);
    truncateSync(file, "t,i,j,k,v,q\n".length + "2018,643,392,100000,1,1\n".length * 8 + 12);
    expect(await refusal(file)).toContain(`${NAME}:10`);
  });

  it("is refused when it is compressed and ends early", async () => {
    const packed = gzipSync(Buffer.from(`t,i,j,k,v,q\n${"2018,643,392,270900,1,1\n".repeat(90_000)}`), {
      level: 0,
    });
    const file = at.current.file(`${NAME}.gz`, packed.subarray(0, packed.length / 2));
    expect(await refusal(file)).toContain(`${NAME}.gz`);
  });

  it.each([
    ["grows", (file: string) => appendFileSync(file, "2018,643,392,270900,1,1\n")],
    ["is written anew", (file: string) => utimesSync(file, new Date(), new Date(Date.now() + 5000))],
    ["shrinks", (file: string) => writeFileSync(file, "t,i,j,k,v,q\n")],
  ])("is refused when it %s meanwhile", async (_, change) => {
    const { current } = at;
    const file = writeYear(current.folder, 200_000);
    let changed = false;
    const importing = current.take([file], {
      onProgress: () => {
        if (!changed) change(file);
        changed = true;
      },
    });
    await expect(importing).rejects.toMatchObject({ code: "BILAT_E_INPUT" });
    expect(changed).toBe(true);
    expect(existsSync(current.store)).toBe(false);
  });
});

describe("an import that may take little memory", () => {
  const at = desk();
  const LITTLE = { BILAT_MEMORY: "40MB", BILAT_THREADS: "1" };

  it("uses the disk for the rest", async () => {
    const { folder, store } = at.current;
    const file = writeYear(folder, 400_000);
    const env = { BILAT_MEMORY: "120MB", BILAT_THREADS: "1" };
    const { code, stderr } = await runBilat(["import", file, "--store", store], folder, { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("says so when it is too little, and leaves nothing behind", async () => {
    const { folder, store } = at.current;
    const file = writeYear(folder, 400_000);
    const { code, stderr } = await runBilat(["import", file, "--store", store], folder, { env: LITTLE });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("BILAT_E_MEMORY") });
    expect(existsSync(store)).toBe(false);
  });
});
