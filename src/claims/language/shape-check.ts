import type { Node } from "yaml";
import type { Place, Problem } from "./claim.js";
import type { Field, Shape } from "./fields.js";
import { type Entry, isRecord, items, written, type YamlText } from "./yaml-nodes.js";

/** The plain values of a map that has the right form, and where each stands. */
export interface Values {
  readonly at: Place;
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly places: Readonly<Record<string, Place>>;
}

/** What a map holds, and what is wrong with its form. */
export interface Checked {
  readonly values: Values;
  readonly problems: readonly Problem[];
}

/** Check a map against its shape: known fields, required fields, the form of each value. */
export function checkShape(yaml: YamlText, node: Node | null, shape: Shape): Checked {
  const at = yaml.placeOf(node);
  if (!isRecord(node)) {
    const message = `must have fields (${Object.keys(shape.fields).join(", ")})`;
    return { values: { at, texts: {}, lists: {}, places: {} }, problems: [{ ...at, message }] };
  }
  const entries = yaml.entries(node);
  const missing = shape.required.filter((name) => !entries.some((entry) => entry.name === name));
  return {
    values: valuesOf(at, entries, shape),
    problems: [
      ...entries.flatMap((entry) => entryProblems(entry, shape)),
      ...missing.map((name) => ({ ...at, message: `"${name}" is missing` })),
    ],
  };
}

function entryProblems(entry: Entry, { fields }: Shape): Problem[] {
  const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : undefined;
  if (!field) {
    const message = `"${entry.name}" is no field; fields are ${Object.keys(fields).join(", ")}`;
    return [{ ...entry.nameAt, message }];
  }
  const wrong = wrongValue(entry.node, field);
  return wrong === undefined ? [] : [{ ...entry.at, message: `"${entry.name}" ${wrong}` }];
}

function wrongValue(node: Node | null, field: Field): string | undefined {
  if (field.type === "object" || field.type === "list") return undefined;
  if (field.type === "ids") {
    const list = items(node)?.map(written);
    const good = list?.every((id) => id !== undefined && matches(id, field)) && list.length > 0;
    return good ? undefined : `must be a list of ids such as [${field.example}]`;
  }
  const value = written(node);
  if (value === undefined || value.trim() === "") return `must be ${wanted(field)}`;
  if (field.type === "count") {
    return /^\d+$/.test(value) && Number(value) >= 2 ? undefined : `must be ${wanted(field)}, it is ${value}`;
  }
  return matches(value, field) ? undefined : `must be ${wanted(field)}, it is "${value}"`;
}

function matches(value: string, { choices, pattern }: Field): boolean {
  return choices ? choices.includes(value) : new RegExp(pattern ?? "").test(value);
}

function wanted({ type, choices, example }: Field): string {
  if (choices) return `one of ${choices.join(", ")}`;
  if (type === "count") return "a whole number from 2 up";
  return `written like "${example}"`;
}

function valuesOf(at: Place, entries: readonly Entry[], { fields }: Shape): Values {
  const known = entries.filter(({ name }) => Object.hasOwn(fields, name));
  const texts = known.flatMap(({ name, node }) => {
    const value = written(node);
    return value === undefined ? [] : [[name, value] as const];
  });
  const lists = known.flatMap(({ name, node }) => {
    const list = items(node)?.map(written);
    return list ? [[name, list.filter((id) => id !== undefined)] as const] : [];
  });
  return {
    at,
    texts: Object.fromEntries(texts),
    lists: Object.fromEntries(lists),
    places: Object.fromEntries(known.map((entry) => [entry.name, entry.at])),
  };
}
