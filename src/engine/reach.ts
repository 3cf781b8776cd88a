import { BilatError } from "../core/errors.js";
import { MEMORY_SIZE } from "../core/memory-size.js";

/** What a database may read, write and use. */
export interface Reach {
  /** Folders whose files may be read and written; no other file of the machine can be, and no address of a network. */
  readonly folders?: readonly string[];
  /** The most memory it takes, such as `2GB`; four fifths of the machine's when left out. */
  readonly memoryLimit?: string | undefined;
  /** A database file, which one process at a time may hold open; in memory when left out. */
  readonly file?: string | undefined;
  /** Where to put what does not fit into memory; nowhere when left out. */
  readonly spillFolder?: string | undefined;
  /** How many threads work for it; one for each core when left out. */
  readonly threads?: number | undefined;
  /**
   * Whether each join keeps its sides, the right one being held in memory, and what stands in a branch is computed
   * there: the engine cannot tell beforehand how many rows a text file has, and takes it for the smaller side.
   */
  readonly asWritten?: boolean;
  /** Whether it says how far a statement is. */
  readonly progress?: boolean;
}

/** No extension is fetched or loaded, no secret is kept, nothing is spilled into the current folder. */
const ALWAYS = {
  allow_community_extensions: "false",
  allow_persistent_secrets: "false",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  temp_directory: "",
};

/** The settings that a database starts with. */
export function settings({ memoryLimit, threads, spillFolder, asWritten }: Reach): Record<string, string> {
  if (memoryLimit !== undefined && !MEMORY_SIZE.test(memoryLimit))
    throw refused("The memory limit must be a size such as 512MB or 4GB.", memoryLimit);
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1))
    throw refused("The number of threads must be a whole number from 1 up.", threads);
  return {
    ...ALWAYS,
    ...(memoryLimit !== undefined && { memory_limit: memoryLimit }),
    ...(spillFolder !== undefined && { temp_directory: spillFolder }),
    ...(threads !== undefined && { threads: String(threads) }),
    ...(asWritten && { disabled_optimizers: "build_side_probe_side,common_subexpressions" }),
  };
}

/** What is said when the engine refuses a setting that is written as it must be; any other error as it is. */
export function asSettingsError(error: unknown, { memoryLimit, threads }: Reach): unknown {
  if (!(error instanceof Error) || error.message !== "Failed to set config") return error;
  const given = [memoryLimit, threads].filter((value) => value !== undefined);
  return refused(
    "The engine must be able to take its memory limit and its number of threads.",
    given.join(", "),
  );
}

function refused(problem: string, value: string | number): BilatError {
  return new BilatError("BILAT_E_VALUE", { problem, found: [`"${value}"`] });
}
