import { type Query, sql } from "../../src/engine/sql.js";

/** SQL as somebody else would write it; the house itself makes none of a text. */
export function rawSql(statement: string): Query {
  return sql(Object.assign([statement], { raw: [statement] }));
}
