import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiExports, libraryProgram } from "../../scripts/generate/api/exports.js";
import type { ResultTable } from "../../src/core/result-table.js";
import { checkClaims } from "../../src/pipeline/claims/check.js";
import { checkTable } from "../../src/pipeline/claims/check-table.js";
import { diffTable } from "../../src/pipeline/diff.js";
import { mirrorTable } from "../../src/pipeline/mirror/mirror.js";
import { productsTable } from "../../src/pipeline/products.js";
import { rankTable } from "../../src/pipeline/rank.js";
import { sourcesTable } from "../../src/pipeline/sources/sources.js";
import { tradeTable } from "../../src/pipeline/trade.js";
import { openWorkbench, type Workbench } from "../../src/pipeline/workbench.js";

const PAIR = { reporter: "RUS", partner: "JPN" };
const BOTH = { a: "imf-dots/2022-02", b: "un-comtrade/2022-01" };

/** A table of every type of row, as the package's own figures give it. */
const TABLES: Readonly<Record<string, (bench: Workbench) => Promise<ResultTable>>> = {
  TradeRow: (bench) => tradeTable(bench, PAIR),
  RankRow: (bench) => rankTable(bench, { reporter: "RUS", years: { from: 2010, to: 2020 } }),
  ProductsRow: (bench) => productsTable(bench, { reporter: "JPN", partner: "RUS" }),
  MirrorRow: (bench) => mirrorTable(bench, PAIR),
  DiffRow: (bench) => diffTable(bench, BOTH),
  CheckRow: async (bench) => checkTable(bench, await checkClaims(bench)),
  SourcesRow: async (bench) => sourcesTable(bench),
};

interface Field {
  readonly name: string;
  readonly mayLack: boolean;
  readonly kinds: readonly string[];
}

/** The fields of an interface: what `typeof` says of their values. */
function fieldsOf(declaration: string): Field[] {
  const own = declaration.slice(0, declaration.indexOf("\n}"));
  return [...own.matchAll(/^ {2}readonly (\w+)(\??): (.+);$/gm)].map(([, name = "", mark, type = ""]) => {
    const kinds = type.split(" | ").map((kind) => (/^(number|undefined)$/.test(kind) ? kind : "string"));
    return { name, mayLack: mark === "?", kinds };
  });
}

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

describe("a row has the columns and values that its type states", () => {
  const { program, index } = libraryProgram(process.cwd());
  const types = new Map(
    apiExports(program, index)
      .filter(({ name }) => name.endsWith("Row") && name in TABLES)
      .map(({ name, declaration }) => [name, fieldsOf(declaration)]),
  );

  it.each(Object.keys(TABLES))("%s", async (name) => {
    const fields = types.get(name) ?? [];
    const table = await TABLES[name]?.(bench);
    const columns = table?.columns.map((column) => column.name);
    expect(fields.length).toBeGreaterThan(5);
    expect(columns).toEqual(
      fields.filter((field) => !field.mayLack || columns?.includes(field.name)).map((field) => field.name),
    );
    const wrong = table?.rows.flatMap((row) =>
      fields.filter(({ name: column, mayLack, kinds }) => !mayLack && !kinds.includes(typeof row[column])),
    );
    expect(table?.rows.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
