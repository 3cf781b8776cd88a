// Compiled, not run, in a folder where only the packed bilat is installed.
import { fromDataFrame, type ResultTable, toDataFrame } from "bilat";

export async function thereAndBack(table: ResultTable): Promise<ResultTable> {
  const frame = await toDataFrame(table);
  return fromDataFrame(frame, table);
}
