/** A program of ours set against a base that does the least there is to do. */
export interface Bench {
  readonly title: string;
  readonly ours: Contestant;
  readonly base: Contestant;
  readonly rounds: number;
  /** Time of ours over time of the base. */
  readonly mostRatio: number;
  /** Peak memory of ours, MB. */
  readonly mostMegabytes: number;
}

/** Arguments for Node; `folder` is an empty one, made for each run and thrown away after it. */
export interface Contestant {
  readonly name: string;
  args(folder: string): readonly string[];
}
