import { BilatError } from "../../core/errors.js";

/** What was found of one part. */
export interface Finding {
  readonly part: string;
  /** `none` is what is not there and need not be. */
  readonly state: "ok" | "none" | "wrong";
  readonly found: string;
  /** Who says so, where it can be said in several places. */
  readonly by?: string | undefined;
  /** What to do about it. */
  readonly hint?: string | undefined;
}

/** The finding of a part, or what speaks against it. */
export async function examine(
  part: Pick<Finding, "part" | "by">,
  look: () => Promise<Omit<Finding, "part" | "by">> | Omit<Finding, "part" | "by">,
): Promise<Finding> {
  try {
    return { ...part, ...(await look()) };
  } catch (error) {
    return { ...part, ...fault(error) };
  }
}

/** An error as a finding; anything but one of ours is told in its own words. */
export function fault(error: unknown): Pick<Finding, "state" | "found" | "hint"> {
  if (!(error instanceof BilatError))
    return { state: "wrong", found: error instanceof Error ? error.message : String(error) };
  const { problem, found = [], hint } = error.detail;
  return { state: "wrong", found: [problem, ...found].join("\n"), hint };
}
