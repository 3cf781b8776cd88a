import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { sql } from "../../src/engine/sql.js";
import { type Imported, type ImportRequest, importFiles } from "../../src/pipeline/import/import.js";
import { openWorkbench, type Workbench } from "../../src/pipeline/workbench.js";
import { totalsOf, tradeOf } from "../../src/store/relations.js";
import { findSnapshot } from "../../src/store/snapshots.js";
import { rawSql } from "../helpers/raw-sql.js";

/** A store of its own for each test, with files written by hand. */
export interface Desk {
  readonly folder: string;
  readonly store: string;
  readonly bench: Workbench;
  /** Write a file and give its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Import files by path. */
  take(files: readonly string[], options?: Omit<ImportRequest, "files">): Promise<Imported>;
  /** Write one file and import it. */
  takeText(
    name: string,
    content: string | Uint8Array,
    options?: Omit<ImportRequest, "files">,
  ): Promise<Imported>;
  /** Canonical rows of a snapshot, in order, with the columns asked for. */
  rows(id: string, columns: string): Promise<object[]>;
  /** Totals of a snapshot, in order. */
  totals(id: string): Promise<object[]>;
}

/** Set up a desk before each test of a file, and clear it away. */
export function desk(): { readonly current: Desk } {
  const holder: { current?: Desk } = {};
  beforeEach(async () => {
    holder.current = await openDesk(mkdtempSync(join(tmpdir(), "bilat-import-")));
  });
  afterEach(() => {
    holder.current?.bench[Symbol.dispose]();
    rmSync(holder.current?.folder ?? "", { recursive: true });
  });
  return holder as { readonly current: Desk };
}

async function openDesk(folder: string): Promise<Desk> {
  const store = join(folder, "store");
  const bench = await openWorkbench({ store });
  const file = (name: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, "files"), { recursive: true });
    const path = join(folder, "files", name);
    writeFileSync(path, content);
    return path;
  };
  const take: Desk["take"] = (files, options = {}) => importFiles(bench, { files, ...options });
  return {
    folder,
    store,
    bench,
    file,
    take,
    takeText: (name, content, options) => take([file(name, content)], options),
    rows: (id, columns) => {
      const snapshot = findSnapshot(bench.store, id);
      return bench.engine.rows(sql`
        SELECT ${rawSql(columns)} FROM ${tradeOf(snapshot)} ORDER BY ALL`);
    },
    totals: (id) => {
      const snapshot = findSnapshot(bench.store, id);
      return bench.engine.rows(sql`
        SELECT period, reporter, partner, flow, value_usd FROM ${totalsOf(snapshot)} ORDER BY ALL`);
    },
  };
}
