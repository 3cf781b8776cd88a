#!/usr/bin/env node
import { main } from "./cli/main.js";

// A reader that closes early (`bilat rank RUS | head`) has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 70));

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
