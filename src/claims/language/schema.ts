import {
  CLAIM_SHAPE,
  DEFAULTS_SHAPE,
  FILE_SHAPE,
  type Field,
  PUBLICATION_SHAPE,
  RELATION_SHAPE,
  type Shape,
} from "./fields.js";
import { RELATION_ROLES, type RelationKind } from "./vocabulary.js";

/** Where the schema is published; editors find it through the `$schema` comment of a claims file. */
const ID = "https://unpkg.com/bilat/datasets/claims/claims.schema.json";

/** A claim states a number, a direction or an extreme. */
const STATED = ["printed", "direction", "superlative"].map((name) => ({ required: [name] }));

function property({ type, description, pattern, choices }: Field): object {
  const held = choices ? { enum: choices } : { pattern };
  switch (type) {
    case "text":
      return { description, type: "string", ...held };
    case "id":
      return { description, type: ["string", "number"], ...held, minimum: 0 };
    case "printed":
      return { description, type: ["string", "number"], ...held };
    case "year":
      return { description, type: ["string", "integer"], ...held, minimum: 1000, maximum: 9999 };
    case "count":
      return { description, type: "integer", minimum: 2 };
    case "ids":
      return {
        description,
        type: "array",
        minItems: 1,
        uniqueItems: true,
        items: { type: ["string", "number"], ...held, minimum: 0 },
      };
    default:
      return { description };
  }
}

function object({ fields, required }: Shape): Record<string, unknown> {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, property(field)]),
  );
  return {
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** Which fields each kind of relation must have, as conditions of JSON Schema. */
function relationRules(): object[] {
  return Object.entries(RELATION_ROLES).map(([kind, roles]) => ({
    if: { properties: { kind: { const: kind as RelationKind } }, required: ["kind"] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: { required: Object.keys(roles) },
  }));
}

/**
 * The JSON Schema (draft 2020-12) of a claims file, made from the fields that the checker knows.
 *
 * It knows the form of each entry. What needs more than one entry (ids that exist, years, circles) only the checker
 * can tell.
 */
export function claimsSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: ID,
    title: "Published statements about trade, as bilat check reads them",
    type: "object",
    properties: {
      publication: object(PUBLICATION_SHAPE),
      defaults: object(DEFAULTS_SHAPE),
      claims: { type: "array", minItems: 1, items: { ...object(CLAIM_SHAPE), anyOf: STATED } },
      relations: { type: "array", items: { ...object(RELATION_SHAPE), allOf: relationRules() } },
    },
    required: FILE_SHAPE.required,
    additionalProperties: false,
  };
}
