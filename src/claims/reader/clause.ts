const CUT = /[;(),]\s|\s(?:while|whereas|and)\s/g;

/** The part of a sentence around a place, between commas, semicolons, brackets and conjunctions. */
export function clauseAround(text: string, at: number): { readonly before: string; readonly after: string } {
  const cuts = [...text.matchAll(CUT)];
  const start = cuts.filter((match) => match.index + match[0].length <= at).at(-1);
  const end = cuts.find((match) => match.index >= at);
  return {
    before: text.slice(start ? start.index + start[0].length : 0, at),
    after: text.slice(at, end?.index ?? text.length),
  };
}

const NEW_STATEMENT = /[;:]\s|\s(?:while|whereas|but)\s/g;

/** The statement that a place is in, between semicolons and words like "while". */
export function statementAround(text: string, at: number): string {
  const cuts = [...text.matchAll(NEW_STATEMENT)].map(({ index }) => index);
  return text.slice(cuts.findLast((cut) => cut < at) ?? 0, cuts.find((cut) => cut >= at) ?? text.length);
}
