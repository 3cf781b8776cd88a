import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BilatError } from "../core/errors.js";
import { Engine } from "../engine/duckdb.js";
import type { Reach } from "../engine/reach.js";
import { requireSnapshotId } from "./snapshot-id.js";
import { makeStoreFolders, storeRefusal } from "./writable.js";

/** Where imports work below a store; no snapshot begins with a dot. */
export const WORK = ".work";

/** Memory that an import may take before it spills to its own folder. */
const MEMORY_LIMIT = "3GB";

/** Where one import works: a folder beside the snapshots, and an engine that spills into it. */
export interface Workspace {
  readonly store: string;
  readonly folder: string;
  readonly engine: Engine;
  /** The locks of snapshots that it is making. */
  readonly claims: string[];
}

/**
 * Locks held by this process. The operating system keeps other processes out and frees the locks when a process
 * dies, but knows no difference between two imports of one process.
 */
const heldHere = new Set<string>();

/**
 * Work on a snapshot beside the store. The workspace is locked through a database file beside it; what a killed import
 * left is known by its lock being free, and is cleared away first. Nothing of the workspace stays.
 *
 * @throws BilatError `BILAT_E_STORE_WRITE` when the disk refuses.
 */
export async function inWorkspace<Result>(
  place: WorkPlace,
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  try {
    return await withFolder(place, work);
  } catch (error) {
    throw asStoreError(error, place.store);
  }
}

/** Where a workspace stands, and what else it may read. */
export interface WorkPlace {
  readonly store: string;
  /** Folders of the files to import, and of reference tables. */
  readonly reads: readonly string[];
  /** What the engine may take; 3 GB when left out, and a thread for each core. */
  readonly limits?: Pick<Reach, "memoryLimit" | "threads">;
}

async function withFolder<Result>(
  place: WorkPlace,
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  using workspace = await openWorkspace(place);
  return await work(workspace);
}

/** The same for work that has no one end: nothing of the workspace stays once it is disposed of. */
export async function openWorkspace(place: WorkPlace): Promise<Workspace & Disposable> {
  const { store } = place;
  const base = join(store, WORK);
  makeStoreFolders(base, store);
  await clearAbandoned(base);
  const claims: string[] = [];
  let own: OwnFolder | undefined;
  const close = () => {
    own?.engine[Symbol.dispose]();
    for (const lock of [...(own ? [own.lock] : []), ...claims]) {
      removeLock(lock);
      heldHere.delete(lock);
    }
    for (const path of [base, store]) removeIfEmpty(path);
  };
  try {
    own = await takeFolder(base, place);
    mkdirSync(own.folder);
    return { store, folder: own.folder, engine: own.engine, claims, [Symbol.dispose]: close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A folder that is this import's, and the engine whose database file beside it is its lock. */
interface OwnFolder {
  readonly folder: string;
  readonly lock: string;
  readonly engine: Engine;
}

/**
 * Take the first folder that nobody has. The lock comes before the folder and goes after it, so that whatever a
 * killed import leaves has a lock to know it by.
 */
async function takeFolder(base: string, { store, reads, limits }: WorkPlace): Promise<OwnFolder> {
  for (let number = 1; ; number++) {
    const folder = join(base, `import-${number}`);
    const lock = `${folder}.lock`;
    if (heldHere.has(lock) || existsSync(lock)) continue;
    heldHere.add(lock);
    try {
      const engine = await Engine.open({
        file: lock,
        memoryLimit: limits?.memoryLimit ?? MEMORY_LIMIT,
        threads: limits?.threads,
        spillFolder: join(folder, "spill"),
        folders: [store, ...reads],
        asWritten: true,
        progress: true,
      });
      return { folder, lock, engine };
    } catch (error) {
      heldHere.delete(lock);
      if (isLocked(error)) continue;
      removeLock(lock);
      throw error;
    }
  }
}

/**
 * Make sure that nobody else is making a snapshot, and that it is not there yet.
 *
 * @throws BilatError `BILAT_E_STORE_BUSY` or `BILAT_E_STORE_TAKEN`.
 */
export async function claimSnapshot({ store, engine, claims }: Workspace, id: string): Promise<void> {
  requireSnapshotId(id);
  const lock = join(store, WORK, `${id.replace("/", "@")}.lock`);
  if (heldHere.has(lock)) throw busy(id);
  // Held from here on: until the engine has it, others of this process would see a file half made.
  heldHere.add(lock);
  let isOurs = false;
  try {
    isOurs = await attached(engine, lock);
  } finally {
    if (!isOurs) heldHere.delete(lock);
  }
  if (!isOurs) throw busy(id);
  claims.push(lock);
  requireFree(join(store, id));
}

function busy(id: string): BilatError {
  return new BilatError("BILAT_E_STORE_BUSY", {
    problem: "A snapshot can be made by one import at a time.",
    found: [`another import is making ${id}`],
    hint: "Wait until it ends; if it imports the same files, nothing is left to do.",
  });
}

/** Refuse to write over a snapshot. */
export function requireFree(target: string): void {
  if (!existsSync(target)) return;
  throw new BilatError("BILAT_E_STORE_TAKEN", {
    problem: "A snapshot is never written over.",
    found: [target],
    hint: "Remove it first (bilat sources remove), or give another --as.",
  });
}

async function attached(engine: Engine, lock: string): Promise<boolean> {
  try {
    await engine.attach(lock, "claim");
    return true;
  } catch (error) {
    if (isLocked(error)) return false;
    throw error;
  }
}

/** Whether a store was worked on, and by nobody who is still alive. */
export async function isAbandoned(store: string): Promise<boolean> {
  const base = join(store, WORK);
  const locks = existsSync(base) ? locksIn(base) : [];
  for (const lock of locks) {
    if (heldHere.has(lock) || !(await isFree(lock))) return false;
  }
  return locks.length > 0;
}

function locksIn(base: string): string[] {
  const names = readdirSync(base).filter((entry) => entry.endsWith(".lock"));
  return names.map((name) => join(base, name));
}

async function clearAbandoned(base: string): Promise<void> {
  for (const lock of locksIn(base)) {
    if (!heldHere.has(lock) && (await isFree(lock))) removeLock(lock);
  }
}

/** Remove the folder of a lock, if it has one, the engine's log beside it, and the lock itself last. */
function removeLock(lock: string): void {
  for (const path of [lock.replace(/\.lock$/, ""), `${lock}.wal`, lock])
    rmSync(path, { recursive: true, force: true });
}

/** Whether no process holds a lock; one that was never finished counts as free. */
async function isFree(lock: string): Promise<boolean> {
  try {
    (await Engine.open({ file: lock }))[Symbol.dispose]();
    return true;
  } catch (error) {
    return !isLocked(error);
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Conflicting lock");
}

/** Remove a folder that holds nothing. */
export function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

const DISK_REFUSALS =
  /ENOSPC|EDQUOT|EACCES|EROFS|EPERM|ENOTDIR|No space left|Permission denied|Read-only|out of disk space/i;

/** What is said when the disk refuses; other errors stay as they are. */
export function asStoreError(error: unknown, store: string): unknown {
  if (error instanceof BilatError || !(error instanceof Error) || !DISK_REFUSALS.test(error.message))
    return error;
  return storeRefusal(error, store);
}
