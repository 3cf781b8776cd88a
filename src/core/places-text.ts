import { decimal } from "./numbers.js";

const MOST_PLACES = 6;

/**
 * Places in files, each file and line said once: `own.csv:15, 16, other.csv:3 and 20 more`.
 *
 * @param places As `file:line`, in order; perhaps only the first of them.
 * @param of How many there are.
 *
 * @example
 * ```ts
 * placesText(["own.csv:15", "own.csv:16", "other.csv:3"], 3); // "own.csv:15, 16, other.csv:3"
 * placesText(["own.csv:15"], 3); // "own.csv:15 and 2 more"
 * placesText(["own.csv:15", "own.csv:15", "own.csv:16"], 3); // "own.csv:15, 16"
 * ```
 */
export function placesText(places: readonly string[], of: number): string {
  const shown = [...new Set(places)].slice(0, MOST_PLACES);
  const fileOf = (place: string | undefined) => place?.slice(0, place.lastIndexOf(":"));
  const texts = shown.map((place, at) =>
    fileOf(place) === fileOf(shown[at - 1]) ? place.slice(place.lastIndexOf(":") + 1) : place,
  );
  const more = of - places.filter((place) => shown.includes(place)).length;
  return `${texts.join(", ")}${more > 0 ? ` and ${decimal(more, 0)} more` : ""}`;
}
