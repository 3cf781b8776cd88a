import { capital } from "../../charts/headlines/words.js";
import { CURRENCIES } from "../../core/currencies.js";
import { rateDecimals } from "../../core/rate-decimals.js";
import { type Block, code, footnote, heading, list, note, type Text } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { citationLine } from "../citation.js";
import { paragraph, plain, type Say } from "../prose.js";
import type { ReportData, SourceText } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Sources, definitions, rules, and what was left out. */
export const methods: Chapter = {
  id: "methods",
  name: () => "How this was made",
  write: ({ data, say, left }) => [
    list([
      `Turnover is exports plus imports; the balance is exports minus imports. ${moneyText(data)}`,
      ...ratesLine(data, say),
      "Growth is over the year before; there is none across a gap or from a base that is not above zero.",
      [
        "Shares are of the reporter's world total",
        ...(data.standings.length > 0
          ? [",", ...footnote("share"), " ranks among countries with a figure.", ...footnote("rank")]
          : [".", ...footnote("share")]),
      ],
      "Missing is not zero. Figures are rounded only when printed, so that sums may miss by rounding.",
      ...(data.summed
        ? [
            "Years are sums of the months or quarters that the source files. A year that lacks one has no figure, unless the source lists only what crossed the border and its partners of that period fill the world total: then no row is no trade.",
          ]
        : []),
      ...left,
      [
        "Every printed figure stands in ",
        code("provenance.json"),
        " with its formula, inputs and source rows.",
      ],
    ]),
    ...coverageBlocks(data),
    heading("How to cite this report"),
    paragraph(citationLine(data)),
    note(
      "The year is that in which the newest source was looked up: a report has no date of its own, since the same program, definition and sources make the same report on any day. A definition is named by the first digits of the SHA-256 of its report.json. CITATION.cff beside the report says the same to reference managers; the figures stand in figures/ as CSV, described by datapackage.json.",
    ),
    ...data.sources.flatMap((source) => sourceBlocks(source, { data, say })),
  ],
};

function coverageBlocks({ coverage }: ReportData): Block[] {
  if (coverage.rows.length === 0) return [];
  return [heading("What the world total holds"), tableBlock(coverage)];
}

function moneyText({ exchange: { currency, asFiled } }: ReportData): string {
  if (currency === "USD") return "Current US dollars.";
  const how = asFiled ? "as filed" : "converted from US dollars at annual average rates";
  return `Current ${CURRENCIES[currency].name}, ${how}; announcements and published statements keep their own currency.`;
}

/** `Yen for a US dollar: 97.60 in 2013, …`; nothing for a report in dollars. */
function ratesLine({ exchange: { currency, rates, saidBy } }: ReportData, say: Say): Text[] {
  const told = rates.flatMap(({ year, rate }, place) => {
    return (
      say`${place === 0 ? "" : place === rates.length - 1 ? " and " : ", "}${plain(rate, rateDecimals(rate.value ?? 1))} in ${year}` ??
      []
    );
  });
  if (told.length === 0) return [];
  return [[`${capital(CURRENCIES[currency].name)} for a US dollar: `, ...told, `${saidBy}.`]];
}

function sourceBlocks(
  source: SourceText,
  { data: { sources }, say }: Pick<Desk, "data" | "say">,
): (Block | undefined)[] {
  const { snapshot, title, citation, vintage, license, remarks } = source;
  const isShared = sources.filter((other) => other.title === title).length > 1;
  const points = remarks.map((remark) => say`${remark}` ?? remark.quote);
  return [
    heading(isShared ? `${title}: ${snapshot}` : title),
    paragraph([`${citation} Vintage: ${vintage}. Licence: ${license}. Snapshot `, code(snapshot), "."]),
    points.length > 0 ? list(points) : undefined,
  ];
}
