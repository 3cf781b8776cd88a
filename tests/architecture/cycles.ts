import { importsOf, isOurs, resolveImport } from "./imports.js";
import type { Rule, Source } from "./source.js";

/** No file imports itself by way of others; a type import counts. */
export const cycles: Rule = (sources) => {
  const graph = new Map(sources.map((source) => [source.path, neighbours(source)]));
  const finished = new Set<string>();
  return sources.flatMap(({ path }) => cyclesFrom(path, { graph, finished, trail: [] }));
};

interface Search {
  readonly graph: ReadonlyMap<string, readonly string[]>;
  /** Files all of whose cycles are known. */
  readonly finished: Set<string>;
  /** The files that led here. */
  readonly trail: readonly string[];
}

function cyclesFrom(path: string, { graph, finished, trail }: Search): string[] {
  const seen = trail.indexOf(path);
  if (seen >= 0) return [`${path}:1 imports itself: ${[...trail.slice(seen), path].join(" → ")}`];
  if (finished.has(path)) return [];
  const next = { graph, finished, trail: [...trail, path] };
  const found = (graph.get(path) ?? []).flatMap((neighbour) => cyclesFrom(neighbour, next));
  finished.add(path);
  return found;
}

function neighbours(source: Source): string[] {
  const paths = importsOf(source).flatMap(({ specifier }) =>
    specifier !== undefined && isOurs(specifier) ? [resolveImport(source.path, specifier)] : [],
  );
  return [...new Set(paths)];
}
