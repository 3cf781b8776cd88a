import { importsOf, isOurs, resolveImport } from "./imports.js";
import { type Rule, roomOf, type Source } from "./source.js";

/** Each room may import itself and the rooms named here; nothing else. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  engine: ["core"],
  codes: ["core", "engine"],
  store: ["core", "codes", "engine"],
  ingest: ["core", "codes", "engine", "store"],
  indicators: ["core"],
  charts: ["core"],
  claims: ["core", "indicators"],
  investments: ["core", "indicators"],
  report: ["core", "charts", "indicators"],
  frames: ["core"],
};

const ROOMS = Object.keys(MAY_IMPORT);

/** The floors above the rooms, and the two files at the root of `src/`. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  ...MAY_IMPORT,
  pipeline: ROOMS,
  cli: ["core", "pipeline"],
  "index.ts": [...ROOMS, "pipeline"],
  "bin.ts": ["core", "cli", "index.ts"],
};

/** A file imports only from rooms below its own. */
export const layers: Rule = (sources) => sources.flatMap(leaps);

function leaps(source: Source): string[] {
  const room = roomOf(source.path);
  const allowed = FLOORS[room];
  if (allowed === undefined) return [`${source.path}:1 stands in no room of the house`];
  return importsOf(source)
    .filter(({ specifier }) => specifier !== undefined && isOurs(specifier))
    .map(({ specifier = "", place }) => ({ place, to: roomOf(resolveImport(source.path, specifier)) }))
    .filter(({ to }) => to !== room && !allowed.includes(to))
    .map(({ place, to }) => `${place} ${room} may not import ${to}`);
}
