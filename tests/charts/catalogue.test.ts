import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHARTS } from "../../src/charts/catalogue.js";

describe("the catalogue of charts", () => {
  it.each(CHARTS.map(({ name }) => name))("has a specification and a picture on file for %s", (name) => {
    for (const ending of [".vl.json", ".svg"])
      expect(existsSync(`tests/golden/charts/${name}${ending}`), name + ending).toBe(true);
  });
});
