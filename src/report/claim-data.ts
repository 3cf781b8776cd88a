import type { ClaimRow, UndrawnClaim } from "../charts/claim-rows.js";
import type { Measured } from "../core/measured.js";
import type { ResultTable } from "../core/result-table.js";

/** A rank that holds by less than its figure differs between vintages, or would not hold with another one's figures. */
export interface FragileRank {
  readonly id: string;
  readonly partner: string;
  readonly neighbour: string;
  /** Whether the neighbour is the one ahead. */
  readonly ahead: boolean;
  readonly margin: Measured;
  /** What the other vintage has less what this one has, for the partner and for the neighbour. */
  readonly moved: Measured;
  readonly neighbourMoved: Measured;
  readonly vintage: string;
  /** Whether the rank is another with that vintage's figures. */
  readonly flips: boolean;
}

/** A sentence in which figures are printed in this order. */
export interface SaidSentence {
  readonly id: string;
  readonly text: string;
  readonly said: readonly { readonly figure: Measured; readonly text: string }[];
}

/** What a publication states about the pair's trade, and what the data say. */
export interface ClaimData {
  readonly title: string;
  readonly citation: string;
  /** How many statements there are, how many hold, or of these only nearly, turn on source or definition, are contradicted, and can't be checked. */
  readonly all: Measured;
  readonly holding: Measured;
  readonly near: Measured;
  readonly depending: Measured;
  readonly failing: Measured;
  readonly unchecked: Measured;
  readonly table: ResultTable;
  /** The sources that the statements were held against, such as `IMF DOTS (February 2022)`. */
  readonly books: readonly string[];
  readonly groups: ResultTable | undefined;
  readonly turnsOn: readonly SaidSentence[];
  readonly fragile: readonly FragileRank[];
  /** Sets of statements that can't be right together, by their numbers. */
  readonly misfits: readonly (readonly string[])[];
  readonly drawn: readonly ClaimRow[];
  readonly undrawn: readonly UndrawnClaim[];
}
