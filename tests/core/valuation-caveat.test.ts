import { expect, it } from "vitest";
import { caveatText } from "../../src/core/caveats.js";

it("says how figures of one direction are valued, and nothing of the other", () => {
  const said = (flow?: "export" | "import") =>
    caveatText({ kind: "valuation", reporter: "Netherlands", ...(flow && { flow }) });
  expect(said("export")).toBe("Exports are valued FOB, as reported by the Netherlands.");
  expect(said("import")).toBe("Imports are valued CIF, as reported by the Netherlands.");
  expect(said()).toBe("Exports are valued FOB and imports CIF, as reported by the Netherlands.");
});
