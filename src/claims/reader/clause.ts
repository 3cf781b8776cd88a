/** What stands before and behind a place, as far as the next cut on either side. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** The part of a sentence around a place, between the cuts that a pattern makes. */
export function around(text: string, at: number, cut: RegExp): Around {
  const [after = ""] = text.slice(at).split(cut);
  return { before: text.slice(0, at).split(cut).at(-1) ?? "", after };
}

/** The part of a sentence around a place, between commas, semicolons, brackets and conjunctions. */
export function clauseAround(text: string, at: number): Around {
  return around(text, at, /[;(),]\s|\s(?:while|whereas|and)\s/);
}

/** The statement that a place is in, between semicolons and words like "while". */
export function statementAround(text: string, at: number): string {
  const { before, after } = around(text, at, /[;:]\s|\s(?:while|whereas|but)\s/);
  return before + after;
}
