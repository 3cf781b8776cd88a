import type { Problem, Relation } from "./claim.js";
import type { Values } from "./shape-check.js";
import { RELATION_ROLES, type RelationKind } from "./vocabulary.js";

/** The claims that a relation is about, by role, or what is wrong with them. */
export function checkRelation(
  values: Values,
  known: ReadonlySet<string>,
): { relation?: Relation; problems: Problem[] } {
  const kind = values.texts["kind"] as RelationKind;
  const wanted = RELATION_ROLES[kind];
  const given = Object.keys(values.places).filter((name) => name !== "id" && name !== "kind");
  const roles = Object.fromEntries(Object.keys(wanted).map((role) => [role, idsOf(values, role)]));
  const at = (field: string, message: string) => ({ ...(values.places[field] ?? values.at), message });
  const problems = [
    ...Object.keys(wanted)
      .filter((role) => roles[role]?.length === 0)
      .map((role) => at("kind", `a relation of kind ${kind} needs "${role}"`)),
    ...given
      .filter((name) => !(name in wanted))
      .map((name) => at(name, `a relation of kind ${kind} has no "${name}"`)),
    ...Object.entries(roles).flatMap(([role, ids]) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) => at(role, `"${role}": there is no claim "${id}" without a problem of its own`)),
    ),
  ];
  if (problems.length > 0) return { problems };
  return { relation: { id: values.texts["id"] ?? "", kind, roles, at: values.at }, problems };
}

function idsOf({ texts, lists }: Values, role: string): readonly string[] {
  const one = texts[role];
  return lists[role] ?? (one === undefined ? [] : [one]);
}

/** The claim that a relation computes or bounds by others; the rest only set an order, which can't go round. */
const RESULT: Readonly<Record<RelationKind, string | undefined>> = {
  growth: "growth",
  sum: "whole",
  share: "share",
  "fits-in": "whole",
  "not-falling": undefined,
  largest: undefined,
};

/**
 * Relations that go round in a circle: a whole that is, through others, a part of itself. Nothing can be concluded
 * from those, so they are left out.
 */
export function circles(relations: readonly Relation[]): { kept: Relation[]; problems: Problem[] } {
  const inputs = new Map<string, string[]>();
  for (const { kind, roles } of relations) {
    const result = RESULT[kind];
    if (result === undefined) continue;
    for (const id of roles[result] ?? [])
      inputs.set(id, [...(inputs.get(id) ?? []), ...Object.values(roles).flat()]);
  }
  const circular = relations.filter((relation) => isCircular(relation, inputs));
  return {
    kept: relations.filter((relation) => !circular.includes(relation)),
    problems: circular.map(({ id, at, roles, kind }) => ({
      ...at,
      message: `relation ${id} is circular: ${roles[RESULT[kind] ?? ""]?.[0] ?? twice(roles)} comes back to itself`,
    })),
  };
}

/** The first claim that a relation names twice. */
function twice(roles: Relation["roles"]): string | undefined {
  const ids = Object.values(roles).flat();
  return ids.find((id, place) => ids.indexOf(id) < place);
}

function isCircular({ kind, roles }: Relation, inputs: ReadonlyMap<string, readonly string[]>): boolean {
  const result = RESULT[kind];
  if (result === undefined) return twice(roles) !== undefined;
  const goal = roles[result]?.[0] ?? "";
  const seen = new Set<string>();
  const open = Object.entries(roles).flatMap(([role, ids]) => (role === result ? [] : [...ids]));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(inputs.get(id) ?? []));
  }
  return false;
}
