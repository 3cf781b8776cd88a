import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MEASURES, RELATIONS } from "../../src/claims/language/vocabulary.js";
import { checkClaims } from "../../src/pipeline/claims/check.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";

const EXAMPLES = [...readFileSync("docs/claims.md", "utf8").matchAll(/```yaml\n([\s\S]+?)```/g)].map(
  ([, text]) => text ?? "",
);

/** What `bilat check` makes of a claims file. */
async function checked(text: string) {
  const folder = mkdtempSync(join(tmpdir(), "bilat-claims-docs-"));
  try {
    using bench = await openWorkbench();
    const file = join(folder, "claims.yaml");
    writeFileSync(file, text);
    return await checkClaims(bench, { file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("docs/claims.md", () => {
  it("has examples that check reads without a problem, and finds nothing against", async () => {
    expect(EXAMPLES).toHaveLength(2);
    for (const example of EXAMPLES) {
      const { file, judgements, findings } = await checked(example);
      expect(file.problems).toEqual([]);
      expect(judgements.filter(({ verdict }) => verdict === "contradicted")).toEqual([]);
      expect(findings.map(({ verdict }) => verdict)).not.toContain("impossible");
    }
  });

  it("has one of every measure, and one of every relation, each held against its claims", async () => {
    const { file, findings } = await checked(EXAMPLES[1] ?? "");
    const measures = new Set(file.claims.map(({ measure }) => measure));
    expect([...measures].sort()).toEqual(Object.keys(MEASURES).sort());
    expect(new Set(file.relations.map(({ kind }) => kind))).toEqual(new Set(Object.keys(RELATIONS)));
    const held = findings.flatMap(({ relation, verdict }) => (relation ? [`${relation} ${verdict}`] : []));
    expect(held.sort()).toEqual(file.relations.map(({ id }) => `${id} possible`));
  });
});
