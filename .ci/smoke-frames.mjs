// Runs in a folder where only the packed bilat is installed, and no danfojs-node.
import assert from "node:assert/strict";
import { BilatError, toDataFrame } from "bilat";

await assert.rejects(toDataFrame({ columns: [], rows: [] }), (error) => {
  console.log(error.explain());
  return error instanceof BilatError && error.code === "BILAT_E_FRAMES_MISSING";
});
