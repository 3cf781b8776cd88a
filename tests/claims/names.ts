/** The names that the tests' claims may use. */
export const NAMES = {
  countries: new Set(["RUS", "JPN", "KOR", "CHN", "TUR", "DEU"]),
  groups: new Set(["m49-asia", "east-asia", "asian"]),
};

/** A claims file around some claims, each one line of YAML. */
export function fileOf(claims: readonly string[], relations: readonly string[] = []): string {
  const list = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  - {${line}}`)];
  return [
    "publication: {title: A text}",
    "defaults: {reporter: RUS, partner: JPN}",
    ...list("claims", claims),
    ...list("relations", relations),
    "",
  ].join("\n");
}
