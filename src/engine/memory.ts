import { BilatError } from "../core/errors.js";

/** What is said when the engine may not take the memory that a statement needs; any other error as it is. */
export function asMemoryError(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.includes("Out of Memory Error")) return error;
  return new BilatError("BILAT_E_MEMORY", {
    problem: "The engine must have enough memory for the work; nothing was left behind.",
    found: [(error.message.split("\n", 1)[0] ?? "").replace("Out of Memory Error: ", "")],
    hint: "Give it more with BILAT_MEMORY=4GB, or fewer threads with BILAT_THREADS=1.",
  });
}
