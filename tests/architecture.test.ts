import { describe, expect, it } from "vitest";
import { ambient } from "./architecture/ambient.js";
import { boundSql } from "./architecture/bound-sql.js";
import { cycles } from "./architecture/cycles.js";
import { doors } from "./architecture/doors.js";
import { layers } from "./architecture/layers.js";
import { namedExports, parameters, sizes } from "./architecture/shape.js";
import { readSources } from "./architecture/source.js";

// The rules of the house, on every file of src/ and without a skip list.
describe("src", () => {
  const sources = readSources("src");

  it("is read at all", () => {
    expect(sources.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["core/errors.ts", "frames/danfo.ts", "engine/duckdb.ts"]),
    );
  });

  it.each([
    ["imports downwards only", layers],
    ["has no cycle of imports", cycles],
    ["lets each package in through one door", doors],
    ["reads process, clock and chance in bin.ts only", ambient],
    ["writes SQL as bound templates, and in few places", boundSql],
    ["exports by name", namedExports],
    ["keeps files and functions small", sizes],
    ["gives functions three parameters at most", parameters],
  ])("%s", (_, rule) => {
    expect(rule(sources)).toEqual([]);
  });
});

describe("scripts", () => {
  it("keeps files and functions small", () => {
    expect(sizes(readSources("scripts"))).toEqual([]);
  });

  it("gives functions three parameters at most", () => {
    expect(parameters(readSources("scripts"))).toEqual([]);
  });
});
