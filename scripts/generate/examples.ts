import { fileURLToPath } from "node:url";
import { writeErrorExamples } from "./error-docs.js";
import { writeHelpExamples } from "./help-examples.js";

/** Runs before main.ts, in a process of its own: the help and the pages that main.ts makes hold what is written here. */
const project = fileURLToPath(new URL("../../", import.meta.url));
await writeHelpExamples(project);
await writeErrorExamples(project);
