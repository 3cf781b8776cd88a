import { expect, it } from "vitest";
import { groupForm } from "../../src/core/group-form.js";

it.each([
  ["quad.json", "file"],
  ["brief/QUAD.JSON", "file"],
  // A file's name may have a comma.
  ["china,japan.json", "file"],
  ["CHN,KOR,JPN", "countries"],
  ["Germany,", "countries"],
  ["m49-asia", "id"],
  ["quad.jsonl", "id"],
])("groupForm: %s is named by %s", (text, form) => {
  expect(groupForm(text)).toBe(form);
});
