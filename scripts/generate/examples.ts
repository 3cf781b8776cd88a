import { fileURLToPath } from "node:url";
import { writeHelpExamples } from "./help-examples.js";

/** Runs before main.ts, in a process of its own: the help that main.ts prints holds what is written here. */
await writeHelpExamples(fileURLToPath(new URL("../../", import.meta.url)));
