import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";
import type { ReportRequest } from "../../src/pipeline/report/report.js";
import { unchangedReport } from "../../src/pipeline/report/stamp.js";
import { storeAt } from "../../src/pipeline/store-at.js";
import type { WorkbenchOptions } from "../../src/pipeline/workbench.js";
import { makeReport } from "../helpers/make-report.js";
import { type TinyFigure, tinyStore } from "../helpers/tiny-store.js";

const FIGURES: readonly TinyFigure[] = ["2017", "2018"].flatMap((year): TinyFigure[] => [
  [year, "KOR", "VNM", "export", 40e6],
  [year, "KOR", "VNM", "import", 10e6],
]);

function filesIn(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

let folder = "";
let datasets = "";
let request: ReportRequest & WorkbenchOptions = {};
/** What is found where the last report was written. */
const unchanged = (asked: ReportRequest = request) => unchangedReport(storeAt({ datasets }), asked);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bilat-folder-"));
  datasets = tinyStore([{ id: "tiny/2024", figures: FIGURES }]);
  request = {
    cwd: folder,
    output: join(folder, "out"),
    datasets,
    program: "one",
    pair: { reporter: "KOR", partner: "VNM" },
  };
});
afterAll(() => {
  for (const path of [folder, datasets]) rmSync(path, { recursive: true, force: true });
});

describe("the folder of a report", () => {
  it("is recognised as unchanged until the program, the request, a snapshot or a file differs", async () => {
    expect(await unchanged()).toBeUndefined();
    const { path, count } = await makeReport(request);
    expect(await unchanged()).toEqual({ path, count });
    expect(filesIn(path)).toBe(count);
    expect(await unchanged({ ...request, program: "two" })).toBeUndefined();
    expect(await unchanged({ ...request, pair: { reporter: "VNM", partner: "KOR" } })).toBeUndefined();
    expect(await unchangedReport(storeAt({ datasets, sources: ["tiny"] }), request)).toBeUndefined();
    const markdown = readFileSync(join(path, "report.md"), "utf8");
    writeFileSync(join(path, "report.md"), `${markdown}x`);
    expect(await unchanged()).toBeUndefined();
    await makeReport(request);
    expect(readFileSync(join(path, "report.md"), "utf8")).toBe(markdown);
  });

  it("is found from the request's own folder, wherever the process runs", async () => {
    mkdirSync(join(folder, "asked"));
    writeFileSync(
      join(folder, "asked", "report.json"),
      '{ "reporter": "KOR", "partner": "VNM", "years": "2017-2018", "sources": ["tiny/2024"] }',
    );
    const { pair: _, ...rest } = request;
    const { path, count } = await makeReport({ ...rest, definition: "asked/report.json", output: "there" });
    expect(filesIn(path)).toBe(count);
    expect(path).toBe(join(folder, "there"));
    expect(existsSync(join(folder, "there", "index.html"))).toBe(true);
    expect(existsSync("there")).toBe(false);
  });

  it("counts a definition that stood there among its files, as the run after it does", async () => {
    const { pair: _, output: __, ...rest } = request;
    const asked = { ...rest, definition: "asked/report.json" };
    const { path, count } = await makeReport({ ...asked, output: "asked" });
    expect(filesIn(path)).toBe(count);
    expect(await unchanged({ ...asked, definition: join(path, "report.json"), output: path })).toEqual({
      path,
      count,
    });
  });

  it("may be named to make its report again where it stands, and a definition of another name gives it its own", async () => {
    const { pair: _, output: __, ...rest } = request;
    const { path } = await makeReport({ ...rest, definition: "asked" });
    expect(path).toBe(join(folder, "asked"));
    writeFileSync(join(folder, "brief.json"), readFileSync(join(folder, "asked", "report.json")));
    const brief = await makeReport({ ...rest, definition: "brief.json" });
    expect(brief.path).toBe(join(folder, "reports", "brief"));
    expect(await unchanged({ ...rest, definition: "brief.json" })).toEqual(brief);
    await expect(makeReport({ ...rest, definition: "reports" })).rejects.toMatchObject({
      code: "BILAT_E_FILE_MISSING",
      detail: { found: [join(folder, "reports", "report.json")] },
    });
  });

  it("keeps what others put there, and drops charts that are no longer drawn", async () => {
    const out = join(folder, "out");
    writeFileSync(join(out, "notes.txt"), "mine");
    writeFileSync(join(out, "charts", "weather.svg"), "old");
    await makeReport({ ...request, program: "three" });
    expect(readFileSync(join(out, "notes.txt"), "utf8")).toBe("mine");
    expect(readdirSync(join(out, "charts"))).not.toContain("weather.svg");
    expect(readdirSync(out).filter((name) => name.startsWith(".bilat-draft"))).toEqual([]);
  });

  it("does not lose a definition that somebody changed", async () => {
    const path = join(folder, "out", "report.json");
    const stated = readFileSync(path, "utf8").replace('"groups": []', '"groups": ["asean"]');
    writeFileSync(path, stated);
    await expect(makeReport(request)).rejects.toMatchObject({ code: "BILAT_E_OUTPUT" });
    expect(readFileSync(path, "utf8")).toBe(stated);
  });

  it("stays as it was when a file cannot be put in its place", async () => {
    const out = join(folder, "blocked");
    await makeReport({ ...request, output: out });
    const before = readFileSync(join(out, "report.md"), "utf8");
    rmSync(join(out, "index.html"));
    mkdirSync(join(out, "figures", "deep"));
    rmSync(join(out, "figures", "figures.csv"));
    mkdirSync(join(out, "figures", "figures.csv"));
    writeFileSync(join(out, "figures", "figures.csv", "mine.txt"), "mine");
    await makeReport({ ...request, output: out, program: "four" }).catch(() => undefined);
    expect(readFileSync(join(out, "report.md"), "utf8")).toBe(before);
  });
});

describe("the figures as Parquet", () => {
  it("are written when asked for, with the values of figures.csv, and the same bytes twice", async () => {
    const out = join(folder, "parquet");
    await makeReport({ ...request, output: out, parquet: true });
    const file = join(out, "figures", "figures.parquet");
    const bytes = readFileSync(file);
    using engine = await Engine.open({ folders: [out] });
    const rows = await engine.rows<{ id: string; value: number }>(
      sql`SELECT id, value FROM read_parquet(${file}) WHERE id = 'trade-KOR-VNM.2018.turnover_usd'`,
    );
    expect(rows).toEqual([{ id: "trade-KOR-VNM.2018.turnover_usd", value: 50e6 }]);
    await makeReport({ ...request, output: out, parquet: true, program: "five" });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await makeReport({ ...request, output: out });
    expect(existsSync(file)).toBe(false);
  });
});

describe("the data package of a report", () => {
  it("describes every table that stands beside it: name, size, checksum, columns, keys without a repeat", async () => {
    const out = join(folder, "package");
    await makeReport({ ...request, output: out });
    const { resources } = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
    const paths = resources.map(({ path }: { path: string }) => path.replace("figures/", ""));
    expect(paths.sort()).toEqual(readdirSync(join(out, "figures")).sort());
    for (const { path, bytes, hash, schema } of resources) {
      const text = readFileSync(join(out, path), "utf8");
      expect([Buffer.byteLength(text), `sha256:${createHash("sha256").update(text).digest("hex")}`]).toEqual([
        bytes,
        hash,
      ]);
      const [head = "", ...rows] = text.trimEnd().split("\n");
      expect(head.split(",")).toEqual(schema.fields.map(({ name }: { name: string }) => name));
      const places = (schema.primaryKey ?? []).map((name: string) => head.split(",").indexOf(name));
      const keys = rows.map((row) => places.map((place: number) => row.split(",")[place]).join());
      if (places.length > 0) expect(new Set(keys).size).toBe(rows.length);
    }
  });
});
