import { type Block, code, heading, list, note } from "../blocks.js";
import type { Chapter } from "../chapter.js";
import { citationLine } from "../citation.js";
import { money, paragraph, part, type Say, saidIn } from "../prose.js";
import type { SourceText } from "../report-data.js";

/** Sources, definitions, rules, and what was left out. */
export const methods: Chapter = {
  id: "methods",
  name: () => "How this was made",
  write: ({ data, say, left }) => [
    list([
      "Turnover is exports plus imports; the balance is exports minus imports. Current US dollars.",
      "Growth is over the year before; there is none across a gap or from a base that is not above zero.",
      "The share's denominator is the reporter's own world total.",
      "Ranks are competition ranks (1-2-2-4) among countries with a figure; aggregates and areas not specified are never ranked.",
      "A country belongs to a group in a year when it was a member on 31 December.",
      "Missing is not zero. Figures are rounded only when printed, so that sums may miss by rounding.",
      ...(data.summed
        ? [
            "Years are sums of the months or quarters that the source files; a year that lacks one has no figure.",
          ]
        : []),
      ...data.coverage.map(
        ({ text, named, unspecified }) => saidIn(say, text, [part(named), money(unspecified)]) ?? text,
      ),
      ...left,
      [
        "Every printed figure stands in ",
        code("provenance.json"),
        " with its formula, inputs and source rows.",
      ],
    ]),
    heading("How to cite this report"),
    paragraph(citationLine(data)),
    note(
      "CITATION.cff beside the report says the same to reference managers; the figures stand in figures/ as CSV, described by datapackage.json.",
    ),
    ...data.sources.flatMap((source) => sourceBlocks(source, say)),
  ],
};

function sourceBlocks(source: SourceText, say: Say): (Block | undefined)[] {
  const { snapshot, title, citation, vintage, license, remarks } = source;
  const points = remarks.map((remark) => say`${remark}` ?? remark.quote);
  return [
    heading(snapshot),
    paragraph(`${title}. ${citation} Vintage: ${vintage}. Licence: ${license}.`),
    points.length > 0 ? list(points) : undefined,
  ];
}
