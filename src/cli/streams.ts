import type { Screen } from "../core/screen.js";

/** A conversation with a person, or a script in a pipe. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether both ends are a terminal. */
  readonly isTerminal: boolean;
  /** Milliseconds, from some point on. */
  now(): number;
  /** What `import … from "bilat"` gives. */
  library(): Promise<Readonly<Record<string, unknown>>>;
}

/** Where a run reads and writes; the only place that knows the process is `bin.ts`. */
export interface Streams {
  /** The result. */
  out(text: string): void;
  /** Everything said to a person. */
  err(text: string): void;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The variables of the environment; `BILAT_…` stand in for options. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The version of Node that runs, without its "v". */
  readonly node?: string;
  /** The terminal that the result goes to; none when it goes to a file or a pipe. */
  readonly screen?: Screen | undefined;
  /** The folder of imported snapshots: `--store`, else `BILAT_STORE`, else `.bilat`. */
  readonly store?: string | undefined;
  /** Sources in order of preference: `BILAT_SOURCES`, else `sources` in bilat.json. */
  readonly sources?: readonly string[] | undefined;
  /** Files of groups of one's own by name: `groups` of bilat.json. */
  readonly groups?: Readonly<Record<string, string>> | undefined;
  /** The most memory that the engine takes: `BILAT_MEMORY`, or `memory` of bilat.json. */
  readonly memoryLimit?: string | undefined;
  /** How many threads work for it: `BILAT_THREADS`, or `threads` of bilat.json. */
  readonly threads?: number | undefined;
  /** Opened for a prompt or a pipe that is named: a run that reads no input must not wait for its end. */
  dialogue?(): Dialogue;
  /** Whether a person watches what `err` says, so that progress may be drawn over itself. */
  readonly watched?: boolean;
}

/** How a run ended, as scripts see it. */
export const EXIT = { done: 0, problems: 1, cannotRun: 2, bug: 70 } as const;

/** The end of a run that did its work and has more to say than "done"; what there is to print is printed. */
export class Ended extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}
