/** What happened to a figure between two periods, as printed figures show it. */
export type Direction = "rose" | "fell" | "same";

/** Compare two figures as printed; what prints alike is the same. */
export function direction(from: number, to: number, print: (value: number) => string): Direction {
  if (print(from) === print(to)) return "same";
  return to > from ? "rose" : "fell";
}
