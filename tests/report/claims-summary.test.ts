import { describe, expect, it } from "vitest";
import { reported } from "../../src/core/measured.js";
import { plainText } from "../../src/report/blocks.js";
import { summary } from "../../src/report/chapters/claims.js";
import type { ClaimData } from "../../src/report/claim-data.js";
import { sentences } from "../../src/report/prose.js";

type Counts = Readonly<Record<"all" | "holding" | "near" | "depending" | "failing", number>>;

function said(counts: Counts): string {
  const found = Object.entries(counts).map(([name, count]) => [name, reported(count, [])]);
  const text = summary({ say: sentences("claims") }, Object.fromEntries(found) as ClaimData);
  return plainText(text ?? []);
}

describe("what became of published statements", () => {
  it("says how many hold, and how many of them only nearly", () => {
    expect(said({ all: 13, holding: 8, near: 2, depending: 5, failing: 0 })).toBe(
      "Of 13 published statements on trade 8 hold, 2 of them nearly, 5 turn on source or definition, none is contradicted",
    );
  });

  it("says nothing of nearly where all that hold round to what is printed", () => {
    expect(said({ all: 3, holding: 1, near: 0, depending: 0, failing: 2 })).toBe(
      "Of 3 published statements on trade 1 hold, 0 turn on source or definition, 2 are contradicted",
    );
  });
});
