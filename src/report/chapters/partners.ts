import { countOf, countWord, inText, opening, possessive } from "../../charts/headlines/words.js";
import { chart, footnote, note, type Text } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { ofBase, paragraph, plain, ratio } from "../prose.js";
import { cell, type ReportData } from "../report-data.js";
import { tableBlock } from "../table-block.js";
import { concentrationWords, isMost } from "../words.js";

/** Partners side by side. */
export const partners: Chapter = {
  id: "partners",
  name: () => "Partners compared",
  finding,
  absent: ({ partners: table, partnerCode, last }) => {
    if (table.rows.length < 2) return "There is no other partner to compare with.";
    const own = table.rows.find((row) => row["partner"] === partnerCode);
    return own && own["last_usd"] === undefined ? `There is no turnover of ${last} to compare.` : undefined;
  },
  write: (desk) => [
    paragraph(indexSentence(desk), intensitySentence(desk), spreadSentence(desk)),
    chart("partners-index"),
    tableBlock(desk.data.partners, { without: ["partner"], heads: headsOf(desk.data) }),
    note("Ranks and ranks gained are among all countries."),
  ],
};

/** `Trade with Japan did worse than with nine of nine other partners compared`. */
function finding({ data }: Desk): Text | undefined {
  const { partners: table, partner, partnerCode, first } = data;
  const own = table.rows.find((row) => row["partner"] === partnerCode)?.["index"];
  const others = table.rows.flatMap((row) =>
    row["partner"] !== partnerCode && typeof row["index"] === "number" ? [row["index"]] : [],
  );
  if (typeof own !== "number" || others.length === 0) return undefined;
  const [above, below] = [others.filter((index) => index > own), others.filter((index) => index < own)];
  const told = (count: number) =>
    count === others.length
      ? (["", "the other partner", "both other partners"][count] ?? `all ${countOf(count, "other partner")}`)
      : `${countWord(count)} of the ${countOf(others.length, "other partner")}`;
  if (isMost(above.length / others.length))
    return [
      `Since ${first} trade with ${inText(partner)} did worse than with ${told(above.length)} compared`,
    ];
  if (isMost(below.length / others.length))
    return [
      `Since ${first} trade with ${inText(partner)} did better than with ${told(below.length)} compared`,
    ];
  return undefined;
}

function indexSentence({ data, say }: Desk): Text | undefined {
  const { reporter, partner, first, last } = data;
  if (first === last) return undefined;
  const index = ofBase(cell(data.partners, data.partnerCode, "index"));
  return say`In ${last} ${possessive(inText(reporter))} turnover with ${inText(partner)} stood at ${index} of its level of ${first}.`;
}

function intensitySentence({ data, say }: Desk): Text | undefined {
  const { reporter, partner, last, intensity } = data;
  const more = (intensity.value ?? 0) > 1 ? "more" : "less";
  return say`The trade intensity index${footnote("intensity")} was ${ratio(intensity)} in ${last}: ${inText(reporter)} exports ${more} to ${inText(partner)} than ${possessive(inText(partner))} weight in world imports suggests.`;
}

function spreadSentence({ data, say }: Desk): Text | undefined {
  const { reporter, effectivePartners, last } = data;
  if (effectivePartners.value === undefined) return undefined;
  const words = concentrationWords(effectivePartners.value);
  return say`${possessive(opening(reporter))} turnover was ${words} in ${last}: it was spread as if over ${plain(effectivePartners, 1)} partners of equal size.${footnote("effective-partners")}`;
}

function headsOf({ first, last }: ReportData) {
  return {
    first_usd: first,
    last_usd: last,
    index: `Index (${first} = 100)`,
    growth: `Growth ${last}`,
    share: `Share ${last}`,
    rank: `Rank ${last}`,
  };
}
