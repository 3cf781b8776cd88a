import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { claimsSchema } from "../../src/claims/language/schema.js";

/** The JSON Schema of claims files as text. */
export function claimsSchemaText(): string {
  return `${JSON.stringify(claimsSchema(), null, 2)}\n`;
}

/** Write `datasets/claims/claims.schema.json`. */
export function writeClaimsSchema(project: string): void {
  writeFileSync(join(project, "datasets/claims/claims.schema.json"), claimsSchemaText());
}
