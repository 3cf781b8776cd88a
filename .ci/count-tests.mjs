// Prints "<passed> <failed>" of a report that vitest's JSON reporter wrote. A file that failed before its
// tests could run counts as one failure; so does a report that is missing or empty.
import { existsSync, readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
const files = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).testResults : [];

const count = (file, status) => file.assertionResults.filter((test) => test.status === status).length;
const broken = (file) => file.status === "failed" && count(file, "failed") === 0;

const passed = files.reduce((sum, file) => sum + count(file, "passed"), 0);
const failed = files.reduce((sum, file) => sum + count(file, "failed") + (broken(file) ? 1 : 0), 0);
console.log(passed, failed + (files.length === 0 ? 1 : 0));
