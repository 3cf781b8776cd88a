/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What turns one JSON value into another: a plain value stands for itself, `[value]` replaces whatever was there, `[]`
 * takes a key away, and an object goes into the keys, or the places of a list, that differ.
 */
export type Difference =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Difference };

type Container = { readonly [key: string]: Json };

function isContainer(value: Json | undefined): value is Container {
  return typeof value === "object" && value !== null;
}

/** What stands under a key, which may be called as something that every object has, such as `valueOf`. */
function ownOf(value: Container, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function setOwn(target: Container, key: string, value: Json): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Whether both are lists of one length, or both objects: then only what differs within them is told. */
function areAlike(one: Container, other: Container): boolean {
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return !Array.isArray(one) || one.length === (other as unknown as readonly Json[]).length;
}

/**
 * What turns one JSON value into another; `undefined` where they are equal.
 *
 * @example
 * ```ts
 * differenceOf({ width: 640, axis: [0, 10] }, { width: 360, axis: [0, 20] }); // { width: 360, axis: { 1: 20 } }
 * ```
 */
export function differenceOf(from: Json | undefined, to: Json): Difference | undefined {
  if (from === to) return undefined;
  if (!isContainer(to)) return to;
  if (!isContainer(from) || !areAlike(from, to)) return [to];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const inner = keys.flatMap((key) => {
    const [before, after] = [ownOf(from, key), ownOf(to, key)];
    const found = after === undefined ? (before === undefined ? undefined : []) : differenceOf(before, after);
    return found === undefined ? [] : [[key, found] as const];
  });
  return inner.length === 0 ? undefined : Object.fromEntries(inner);
}

/**
 * A JSON value with a difference applied; the value itself is left as it is.
 *
 * @example
 * ```ts
 * withDifference({ width: 640, axis: [0, 10] }, { width: 360, axis: { 1: 20 } }); // { width: 360, axis: [0, 20] }
 * ```
 */
export function withDifference(value: Json | undefined, difference: Difference | undefined): Json {
  if (difference === undefined) return value ?? null;
  if (Array.isArray(difference)) return difference[0] as Json;
  if (typeof difference !== "object" || difference === null) return difference as Json;
  const changed: Record<string, Json> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as Container) };
  for (const [key, inner] of Object.entries(difference)) {
    if (Array.isArray(inner) && inner.length === 0) delete changed[key];
    else setOwn(changed, key, withDifference(ownOf(changed, key), inner));
  }
  return changed;
}
