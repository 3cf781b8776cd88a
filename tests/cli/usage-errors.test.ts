import { expect, it } from "vitest";
import { DEFINITION_FIELDS } from "../../src/cli/usage-errors.js";
import { definitionSchema } from "../../src/report/definition-schema.js";

it("an unknown option of bilat report is looked for among all fields of a definition that are no options", () => {
  const said = ["$schema", "reporter", "partner", "years", "sources"];
  const fields = Object.keys(definitionSchema.pipe[0].entries);
  expect(DEFINITION_FIELDS).toEqual(fields.filter((field) => !said.includes(field)));
});
