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

it.each(["trade RUS JPN", "chart turnover RUS JPN", "report RUS JPN"])(
  "bilat %s writes to one place",
  async (words) => {
    const { code, stdout, stderr } = await runBilat([...words.split(" "), "-o", "a.svg", "-o", "b.svg"], ".");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("It may be given once, and is a.svg too.");
  },
);

it("bilat help help is the help", async () => {
  const [help, twice] = [await runBilat(["help"], "."), await runBilat(["help", "help"], ".")];
  expect(twice).toEqual(help);
  expect(twice.code).toBe(0);
});
