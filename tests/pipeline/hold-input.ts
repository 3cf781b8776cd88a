import { openInput } from "../../src/pipeline/import/input.js";

// Opens a file for an answer about Russia, says so, and holds it until it is killed.
const [, , file = ""] = process.argv;
await openInput({ files: [file], reporter: "RUS" });
process.stdout.write("open\n");
setInterval(() => {}, 1000);
