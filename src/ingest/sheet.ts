/** A cell as the workbook holds it; `undefined` is an empty one. */
export type SheetCell = string | number | boolean | Date | undefined;

/** One sheet of a workbook, row by row. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}
