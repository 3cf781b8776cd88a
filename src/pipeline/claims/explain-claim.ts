import { workingLines } from "../../claims/judge/working.js";
import { BilatError } from "../../core/errors.js";
import type { CheckedClaims } from "./check.js";

/**
 * The whole working of one claim as text.
 *
 * @throws BilatError `BILAT_E_VALUE` when no claim that could be judged has that id.
 */
export function explainClaim(checked: CheckedClaims, id: string): string {
  const { judgements, findings, evidence, file } = checked;
  const judgement = judgements.find(({ claim }) => claim.id === id);
  if (judgement) return `${workingLines(judgement, findings, evidence).join("\n")}\n`;
  throw new BilatError("BILAT_E_VALUE", {
    problem: `A claim must be one of ${file.file} that could be judged.`,
    found: [`"${id}"`],
    hint: `Claims: ${judgements.map(({ claim }) => claim.id).join(", ")}.`,
  });
}
