import type { Text } from "../blocks.js";
import { chart } from "../blocks.js";
import { endsOf, figuresOf } from "../brief/view.js";
import type { Chapter, Desk } from "../chapter.js";
import { inPoints, paragraph, rate } from "../prose.js";
import { extremePeriod } from "../report-data.js";
import { tableBlock } from "../table-block.js";
import { areAlike, driverOf, moveOf } from "../words.js";

/** What exports and imports each brought to growth. */
export const contribution: Chapter = {
  id: "contribution",
  name: () => "What drove the change",
  finding,
  absent: ({ contribution: table }) =>
    endsOf(table, "exports_contribution") && endsOf(table, "imports_contribution")
      ? undefined
      : "Growth needs figures for two neighbouring years, the first above zero.",
  write: (desk) => [
    paragraph(yearSentence(desk, "lowest"), yearSentence(desk, "highest")),
    chart("contribution"),
    tableBlock(desk.data.contribution),
  ],
};

/** `Exports drove the growth of 2018`. */
function finding({ data: { contribution: table } }: Desk): Text | undefined {
  const last = endsOf(table, "exports_contribution")?.last;
  if (last === undefined) return undefined;
  const at = figuresOf(table);
  const [exports, imports] = [
    at(last, "exports_contribution")?.value,
    at(last, "imports_contribution")?.value,
  ];
  if (exports === undefined || imports === undefined) return undefined;
  const [up, down] = exports > 0 ? ["exports", "imports"] : ["imports", "exports"];
  const change = exports + imports > 0 ? "growth" : "fall";
  if (areAlike({ exports, imports }))
    return exports * imports > 0
      ? [`Exports and imports alike drove the ${change} of ${last}`]
      : [
          `Rising ${up} and falling ${down} ${exports + imports === 0 ? "" : "nearly "}cancelled out in ${last}`,
        ];
  const driver = driverOf({ exports, imports });
  if (driver === undefined) return undefined;
  const against = exports * imports < 0 ? `, against ${driver === "exports" ? "imports" : "exports"}` : "";
  return [`${driver === "exports" ? "Exports" : "Imports"} drove the ${change} of ${last}${against}`];
}

/** `The deepest fall came in 2015 (−30.7%): exports contributed −17.4 points, imports −13.3 points.` */
function yearSentence(
  { data: { contribution: table }, say }: Desk,
  end: "lowest" | "highest",
): Text | undefined {
  const period = extremePeriod(table, "turnover_growth", end);
  if (period === undefined) return undefined;
  const at = figuresOf(table);
  const growth = at(period, "turnover_growth");
  const wanted = end === "lowest" ? "fell" : "rose";
  const moves = table.rows.flatMap((row) =>
    typeof row["turnover_growth"] === "number" ? [moveOf(row["turnover_growth"])] : [],
  );
  const count = moves.filter((move) => move === wanted).length;
  if (count === 0) return undefined;
  const parts = say`exports contributed ${inPoints(at(period, "exports_contribution"))}, imports ${inPoints(at(period, "imports_contribution"))}`;
  if (moves.length === 1) return say`Growth in ${period} was ${rate(growth)}: ${parts}.`;
  const which = count === 1 ? "only" : end === "lowest" ? "deepest" : "strongest";
  return say`The ${which} ${end === "lowest" ? "fall" : "growth"} came in ${period} (${rate(growth)}): ${parts}.`;
}
