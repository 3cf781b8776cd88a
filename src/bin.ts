#!/usr/bin/env node
import { main } from "./cli/main.js";
import { EXIT } from "./cli/streams.js";
import { BilatError } from "./core/errors.js";

// A reader that closes early (`bilat rank RUS | head`) has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  const problem = "The output must go where it can be written.";
  process.stderr.write(
    `${new BilatError("BILAT_E_OUTPUT", { problem, found: [error.message] }).explain()}\n`,
  );
  process.exit(EXIT.cannotRun);
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  node: process.versions.node,
  screen: process.stdout.isTTY
    ? { columns: process.stdout.columns || 80, colour: process.stdout.hasColors() }
    : undefined,
  dialogue: () => ({
    input: process.stdin,
    output: process.stdout,
    isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
    now: () => performance.now(),
    library: () => import("./index.js"),
  }),
  watched: process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
});
