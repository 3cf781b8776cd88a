import type { Block, Text } from "./blocks.js";
import type { Say } from "./prose.js";
import type { ReportData } from "./report-data.js";

/** What a chapter is written from: the figures, and a voice that numbers each figure it says. */
export interface Desk {
  readonly data: ReportData;
  readonly say: Say;
  /** One line for each chapter that was left out. */
  readonly left: readonly string[];
}

/** One chapter of a report. */
export interface Chapter {
  /** Names the chapter's figures (`turnover.3`) and its anchor. */
  readonly id: string;
  /** What the chapter is about; its heading where the figures have no finding. */
  readonly name: (data: ReportData) => string;
  /** The heading that says the finding. */
  readonly finding?: (desk: Desk) => Text | undefined;
  /** Why the chapter would be empty; `undefined` when there is something to print. */
  readonly absent?: (data: ReportData) => string | undefined;
  /** True for a chapter that few would look for: it is not named where it is left out. */
  readonly unasked?: true;
  /** The chapter's blocks in order; `undefined` stands for what could not be said. */
  readonly write: (desk: Desk) => readonly (Block | undefined)[];
}
