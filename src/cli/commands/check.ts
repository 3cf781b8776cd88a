import { relative, resolve } from "node:path";
import type { Command } from "commander";
import type { CheckedClaims } from "../../pipeline/claims/check.js";
import { type TableOptions, withTableOptions } from "../options.js";
import { writeTable } from "../output.js";
import { Ended, EXIT, type Streams } from "../streams.js";

interface CheckOptions extends TableOptions {
  readonly explain?: string;
}

const EXAMPLE = `
Example:
  $ bilat check --explain T8`;

/** `bilat check CLAIMS` */
export function addCheck(program: Command, streams: Streams): void {
  const command = program
    .command("check")
    .summary("published statements against the data")
    .description(
      "Holds each statement of a claims file against every source that has the figure, and the statements against each other. Verdicts: supported, supported-by-truncation, near, contradicted, direction-wrong, depends, not-checkable. Exit 1 when something is contradicted, goes the other way, or can't be right together.",
    )
    .argument("[claims]", "a claims file (see docs/claims.md); without one, Kireeva (2019)")
    .option("--explain <id>", "the whole working of one claim, down to the lines of the sources")
    .addHelpText("after", EXAMPLE);
  withTableOptions(command).action(async (claims: string | undefined, options: CheckOptions) => {
    await check(claims, options, streams);
  });
}

async function check(claims: string | undefined, options: CheckOptions, streams: Streams): Promise<void> {
  const { openWorkbench } = await import("../../pipeline/workbench.js");
  const { checkClaims, foundProblems, problemsError } = await import("../../pipeline/claims/check.js");
  using bench = await openWorkbench(streams);
  const path = claims === undefined ? undefined : resolve(streams.cwd, claims);
  const shownAs = path && (relative(streams.cwd, path) || path);
  const checked = await checkClaims(bench, path, shownAs);
  if (options.explain === undefined) {
    const { checkTable } = await import("../../pipeline/claims/check-table.js");
    if (checked.judgements.length > 0) writeTable(checkTable(bench, checked), options, streams);
  } else await explain(checked, options.explain, streams);
  const problems = problemsError(checked);
  if (problems) throw problems;
  if (foundProblems(checked)) throw new Ended(EXIT.problems);
}

async function explain(checked: CheckedClaims, id: string, streams: Streams): Promise<void> {
  const { explainClaim } = await import("../../pipeline/claims/explain-claim.js");
  streams.out(explainClaim(checked, id));
}
