import { BilatError } from "../../core/errors.js";
import type { YearRange } from "../../core/periods.js";
import type { SnapshotRef } from "../../core/result-table.js";
import type { Flow } from "../../core/units.js";
import type { Contract, MeasureOptions } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import type { Workbench } from "../workbench.js";
import type { InputSpec } from "./input-columns.js";
import type { InputTable } from "./input-file.js";
import type { Draft } from "./table.js";

/** An indicator to compute from a plain file. */
export interface InputJob<C extends Contract = Contract> {
  readonly meta: IndicatorMeta;
  readonly contract: C;
  readonly table: InputTable;
  readonly options: MeasureOptions;
}

/** An indicator to compute from the store; countries are alpha-3. */
export interface StoreJob<C extends Contract = Contract> {
  readonly meta: IndicatorMeta;
  readonly contract: C;
  readonly bench: Workbench;
  readonly reporter: string;
  readonly partner: string | undefined;
  readonly years: YearRange | undefined;
  readonly source: string | undefined;
  readonly flow: Flow | undefined;
  readonly options: MeasureOptions;
}

/** How indicators of one contract are read and computed: one file each. */
export interface ContractHandler<C extends Contract> {
  /** The header of a plain file. */
  input(contract: C, meta: IndicatorMeta, options: MeasureOptions): InputSpec;
  fromInput(job: InputJob<C>): Draft;
  /** Absent where no snapshot holds what the contract needs. */
  fromStore?(job: StoreJob<C>): Promise<Draft>;
  /** Whether a snapshot holds it; every contract of the kind where it is left out. */
  inStore?(contract: C): boolean;
  /** Whether only imported snapshots hold it; none of the kind where it is left out. */
  isImported?(contract: C): boolean;
  /** A small file that shows the header at work. */
  sample(contract: C, meta: IndicatorMeta): string;
  /** The options that the sample is computed with. */
  readonly sampleOptions?: MeasureOptions;
}

/** What a result says of the file it came from. */
export function inputSource({ name, length }: InputTable): SnapshotRef {
  return {
    snapshot: "input",
    title: name,
    citation: `${name}, ${length} ${length === 1 ? "line" : "lines"}.`,
  };
}

/** Notes under every result from a file: columns that nothing was read from. */
export function unreadNote({ unread }: InputTable): { kind: "note"; text: string }[] {
  if (unread.length === 0) return [];
  return [
    {
      kind: "note",
      text: `Nothing was read from the ${unread.length === 1 ? "column" : "columns"} ${unread.join(", ")}.`,
    },
  ];
}

/** A note under the result. */
export function note(text: string): { kind: "note"; text: string } {
  return { kind: "note", text };
}

/** Refuse what is too little for the measure. */
export function tooFew(problem: string, found: readonly string[]): BilatError {
  return new BilatError("BILAT_E_TOO_FEW", { problem, found });
}
