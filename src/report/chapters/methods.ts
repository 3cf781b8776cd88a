import { type Block, code, heading, list } from "../blocks.js";
import type { Chapter } from "../chapter.js";
import { paragraph } from "../prose.js";
import type { SourceText } from "../report-data.js";

/** Sources, definitions, rules, and what was left out. */
export const methods: Chapter = {
  id: "methods",
  title: () => "How this was made",
  write: ({ data, left }) => [
    list([
      "Turnover is exports plus imports; the balance is exports minus imports. Current US dollars.",
      "Growth is over the year before; there is none across a gap or from a base that is not above zero.",
      "The share's denominator is the reporter's own world total.",
      "Ranks are competition ranks (1-2-2-4) among countries with a figure; aggregates and areas not specified are never ranked.",
      "A country belongs to a group in a year when it was a member on 31 December.",
      "Missing is not zero. Figures are rounded only when printed, so that sums may miss by rounding.",
      ...data.coverage,
      ...left,
      [
        "Every printed figure stands in ",
        code("provenance.json"),
        " with its formula, inputs and source rows.",
      ],
    ]),
    ...data.sources.flatMap(sourceBlocks),
  ],
};

function sourceBlocks(source: SourceText): (Block | undefined)[] {
  const { snapshot, title, citation, vintage, license, notes, left_out } = source;
  const left = Object.entries(left_out).map(
    ([reason, rows]) => `Left out when compiled: ${rows} rows, ${reason}.`,
  );
  const points = [...notes, ...left];
  return [
    heading(snapshot),
    paragraph(`${title}. ${citation} Vintage: ${vintage}. Licence: ${license}.`),
    points.length > 0 ? list(points) : undefined,
  ];
}
