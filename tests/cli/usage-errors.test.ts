import { expect, it } from "vitest";
import { DEFINITION_FIELDS } from "../../src/cli/usage-errors.js";
import { definitionSchema } from "../../src/report/definition-schema.js";
import { runBilat } from "../helpers/run-bilat.js";

it("an unknown option of bilat report is looked for among all fields of a definition that are no options", () => {
  const said = ["$schema", "reporter", "partner", "years", "sources"];
  const fields = Object.keys(definitionSchema.pipe[0].entries);
  expect(DEFINITION_FIELDS).toEqual(fields.filter((field) => !said.includes(field)));
});

it("an option in the singular is taken for that in the plural, which the command has", async () => {
  const { code, stderr } = await runBilat(["trade", "RUS", "JPN", "--year", "2018"], process.cwd());
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "error[BILAT_E_USAGE]: unknown option '--year'\n  → Did you mean --years?\n",
  });
});
