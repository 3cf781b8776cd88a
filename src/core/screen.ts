/** What the reader's terminal can show; a file or a pipe has no screen. */
export interface Screen {
  /** How many characters fit on a line. */
  readonly columns: number;
  readonly colour: boolean;
}
