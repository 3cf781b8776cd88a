import { rmSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { mirrorTable } from "../../src/pipeline/mirror/mirror.js";
import { openWorkbench } from "../../src/pipeline/workbench.js";
import { type TinyFigure, tinyStore } from "../helpers/tiny-store.js";

let datasets = "";
afterEach(() => rmSync(datasets, { recursive: true }));

const PARTNERS =
  "AUS BEL BRA CAN CHE CHN DEU ESP FRA GBR IDN IND ITA JPN MEX MYS NLD POL RUS SGP THA USA".split(" ");
/** Korea's books with everybody but Viet Nam, until 2017. */
const broad = PARTNERS.map((partner): TinyFigure => ["2017", "KOR", partner, "export", 5e6]);
/** Both countries' books of 2018. */
const both: TinyFigure[] = [
  ["2018", "KOR", "VNM", "export", 40e6],
  ["2018", "VNM", "KOR", "import", 44e6],
];

it.each([
  { reporter: "KOR", partner: "VNM" },
  { reporter: "KOR", partner: "VNM", years: { from: 2018, to: 2018 } },
])("a mirror is read from the snapshot that holds what is asked for: %o", async (request) => {
  datasets = tinyStore([
    { id: "alpha/2024", figures: broad },
    { id: "beta/2024", figures: both },
  ]);
  using bench = await openWorkbench({ datasets });
  const { rows, sources } = await mirrorTable(bench, request);
  expect(sources.map(({ snapshot }) => snapshot)).toEqual(["beta/2024"]);
  expect(rows.find(({ flow }) => flow === "export")?.gap_usd).toBe(4e6);
});

it("a mirror of a year of which there are months only says which", async () => {
  const months = (count: number, reporter: string, partner: string, flow: "export" | "import") =>
    Array.from({ length: count }, (_, month): TinyFigure => {
      return [`2018-${String(month + 1).padStart(2, "0")}`, reporter, partner, flow, 1e6];
    });
  const figures = [...months(9, "KOR", "VNM", "export"), ...months(12, "VNM", "KOR", "import")];
  datasets = tinyStore([{ id: "months/2018", figures }]);
  using bench = await openWorkbench({ datasets });
  const years = { from: 2018, to: 2018 };
  await expect(mirrorTable(bench, { reporter: "KOR", partner: "VNM", years })).rejects.toMatchObject({
    code: "BILAT_E_NO_DATA",
    detail: {
      problem: "A mirror is of whole years, and months/2018 has none of those asked for.",
      found: ["2018: South Korea filed January to September only"],
    },
  });
});
