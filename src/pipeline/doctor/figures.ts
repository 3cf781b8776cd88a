import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Engine } from "../../engine/duckdb.js";
import { engineFacts } from "../../engine/facts.js";
import { listSnapshots, type Snapshot, type Store, snapshotIds } from "../../store/snapshots.js";
import { unwritable } from "../../store/writable.js";
import type { Given } from "../settings.js";
import { damagedVerdicts, fileVerdicts, HOLDS } from "../sources/verify.js";
import { examine, type Finding } from "./finding.js";

/** What the engine may take, and who says so. */
export interface EngineLimits {
  readonly memoryLimit: Given<string | undefined>;
  readonly threads: Given<number | undefined>;
}

/** Whether the engine starts within its limits, and what it is. */
export async function engineFindings({ memoryLimit, threads }: EngineLimits): Promise<Finding[]> {
  return [
    await examine({ part: "DuckDB" }, async () => ({ state: "ok", found: (await engineFacts({})).version })),
    await examine({ part: "memory", by: memoryLimit.by }, async () => {
      const { memory } = await engineFacts({ memoryLimit: memoryLimit.value });
      return { state: "ok", found: `at most ${memory}` };
    }),
    await examine({ part: "threads", by: threads.by }, async () => {
      const { threads: count } = await engineFacts({ threads: threads.value });
      return { state: "ok", found: count };
    }),
  ];
}

const REINSTALL = "Install bilat again.";

/** The package's own snapshots, each file held against its size, checksum and rows. */
export function packageFigures({ root }: Store): Promise<Finding> {
  return examine({ part: "package figures" }, async () => {
    using engine = await Engine.open({ folders: [root] });
    const snapshots = listSnapshots({ root });
    const verdicts = [...damagedVerdicts({ root }), ...(await fileVerdicts(engine, snapshots))];
    if (verdicts.length === 0) return { state: "wrong", found: `no snapshot in ${root}`, hint: REINSTALL };
    const differing = verdicts.filter(({ verdict }) => verdict !== HOLDS);
    if (differing.length === 0)
      return {
        state: "ok",
        found: `${snapshots.length} snapshots, ${verdicts.length} files: size, checksum and rows as described`,
      };
    const named = differing.map(({ snapshot, file, verdict }) => `${snapshot}/${file} ${verdict}`);
    return { state: "wrong", found: named.join("; "), hint: REINSTALL };
  });
}

/** The store of imported snapshots: manifests and sizes; checksums of large files are for `bilat sources verify`. */
export function storeFigures({ value: folder, by }: Given<string>): Promise<Finding> {
  return examine({ part: "store", by }, () => {
    const refusal = unwritable(folder);
    const sealed = refusal === undefined ? {} : { hint: ELSEWHERE };
    const but = refusal === undefined ? "" : `; nothing can be imported: ${refusal}`;
    if (!existsSync(folder))
      return { state: "none", found: `${folder}: nothing imported yet${but}`, ...sealed };
    if (!statSync(folder).isDirectory())
      return { state: "wrong", found: `${folder} is no folder`, hint: ELSEWHERE };
    const ids = snapshotIds(folder);
    const snapshots = listSnapshots({ root: folder });
    const unreadable = damagedVerdicts({ root: folder }).map(({ verdict }) => verdict);
    const differing = [...unreadable, ...snapshots.flatMap(otherSizes)];
    if (differing.length > 0)
      return {
        state: "wrong",
        found: differing.join("; "),
        hint: "Remove the snapshot, import its files anew.",
      };
    return { state: "ok", found: `${folder}: ${ids.join(", ") || "no snapshot"}${but}`, ...sealed };
  });
}

const ELSEWHERE = "--store, BILAT_STORE or bilat.json name another folder for what is imported.";

function otherSizes({ id, folder, manifest }: Snapshot): string[] {
  return manifest.files.flatMap(({ path, bytes }) => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    return found?.size === bytes ? [] : [`${id}/${path} ${found ? `has ${found.size} bytes` : "is missing"}`];
  });
}
