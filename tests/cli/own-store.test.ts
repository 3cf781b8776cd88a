import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../src/pipeline/import/import.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { runBilat } from "../helpers/run-bilat.js";
import { desk } from "../ingest/import-text.js";

const OWN = "period,reporter,partner,flow,value_usd\n2018,RUS,JPN,export,1\n2018,RUS,WLD,export,2\n";

describe("a store in the folder where tests are run", () => {
  const at = desk();

  async function withStore(): Promise<string> {
    const { current } = at;
    const { folder } = current;
    using bench = await openWorkbench({ store: join(folder, ".bilat") });
    await importFiles(bench, { files: [current.file("own.csv", OWN)], source: "own", version: "mine" });
    return folder;
  }

  it.each(["sources --format csv", "trade RUS JPN --years 2018", "completion bash"])(
    "changes nothing of what %s prints in a test",
    async (line) => {
      const folder = await withStore();
      const [here, elsewhere] = [
        await runBilat(line.split(" "), folder),
        await runBilat(line.split(" "), "."),
      ];
      expect(here).toEqual(elsewhere);
      expect(here.stdout).not.toContain("own/mine");
      const { stdout } = await runBilat(line.split(" "), folder, { env: {} });
      expect(stdout).toContain("own/mine");
    },
  );
});
