/** Something of ours set against a base. */
export interface Bench {
  readonly title: string;
  readonly ours: Contestant;
  readonly base: Contestant;
  /** Another base, printed beside the first and without an aim. */
  readonly beside?: Contestant;
  readonly rounds: number;
  /** Time of ours over time of the base. */
  readonly mostRatio: number;
  /** Peak memory of ours, MB; of programs only. */
  readonly mostMegabytes?: number;
  /** Why it can't be run on this machine, if so. */
  unavailable?(): string | undefined;
  /** One run of each before the first round warms the caches of the disk, unless they take minutes. */
  readonly coldStart?: true;
}

/** Benches that share what must be made for them. */
export interface BenchGroup {
  /** Make what the benches need, say what it is, and give them. */
  prepare(): Promise<readonly Bench[]>;
  /** Take it away again. */
  clear(): void;
}

/** A program, timed from start to end, or work that says itself how long it took. */
export type Contestant = NodeProgram | TimedWork;

/** Arguments for Node; `folder` is an empty one, made for each run and thrown away after it. */
export interface NodeProgram {
  readonly name: string;
  args(folder: string): readonly string[];
}

/** Work whose start and input don't count. */
export interface TimedWork {
  readonly name: string;
  milliseconds(): number | Promise<number>;
}
