import { inText, opening } from "../../charts/headlines/words.js";
import type { ResultTable } from "../../core/result-table.js";
import { type Block, chart, footnote, heading, note, type Text } from "../blocks.js";
import { exportsInBoth } from "../brief/both-books.js";
import type { Chapter, Desk } from "../chapter.js";
import { amount, paragraph, part } from "../prose.js";
import type { ReportData } from "../report-data.js";
import { tableBlock } from "../table-block.js";

/** Both countries' figures, and the same books in another vintage. */
export const books: Chapter = {
  id: "books",
  name: () => "Both sides' books",
  finding,
  absent: (data) => {
    const { mirror, vintage, mirrored, reporter, partner } = data;
    if (mirrored)
      return `The source has no books of ${inText(reporter)} to set beside those of ${inText(partner)}.`;
    return mirror || vintage ? undefined : noOtherBooks(data);
  },
  write: (desk) => [
    ...(isReconciled(desk.data) ? [paragraph(noOtherBooks(desk.data))] : bothSides(desk)),
    ...(desk.data.vintage ? vintageBlocks(desk.data.vintage) : []),
  ],
};

function bothSides(desk: Desk): (Block | undefined)[] {
  return [
    paragraph([
      "What one country sells, the other buys: each flow stands in both countries' books. Imports include freight and insurance (CIF) and exports do not (FOB),",
      ...footnote("valuation"),
      " so importers usually record more; origin and last known destination differ as well.",
    ]),
    chart("mirror"),
    mirrorTable(desk.data),
    gapNote(desk),
  ];
}

/** `Japan records buying $3.0 billion more from Russia in 2018 than Russia records selling there`. */
function finding({ data, say }: Desk): Text | undefined {
  const { reporter, partner, last } = data;
  const { own, other, gap } = exportsInBoth(data);
  const difference = amount(gap);
  if (difference?.text === undefined || gap?.value === undefined || gap.value === 0) return undefined;
  const [home, away] = [inText(reporter), inText(partner)];
  if (other?.estimated) return say`What ${away} bought from ${home} in ${last} is an estimate of the source`;
  if (own?.estimated) return say`What ${home} sold ${away} in ${last} is an estimate of the source`;
  const more = gap.value > 0 ? "more" : "less";
  return say`${opening(partner)} records buying ${difference} ${more} from ${home} in ${last} than ${home} records selling there`;
}

function mirrorTable(data: ReportData): Block | undefined {
  const { mirror, reporter, partner } = data;
  const words = { flow: { export: `${reporter} to ${partner}`, import: `${partner} to ${reporter}` } };
  return mirror
    ? tableBlock(mirror, {
        heads: { flow: "Goods" },
        words,
        without: ["symmetric_gap", "weighted_gap", "fob_log_ratio"],
        filters: ["flow"],
      })
    : paragraph(noOtherBooks(data));
}

function isReconciled({ trade }: ReportData): boolean {
  return trade.caveats.some(({ kind }) => kind === "reconciled");
}

function noOtherBooks(data: ReportData): string {
  const { reporter, partner } = data;
  return isReconciled(data)
    ? "The source makes one figure out of both sides' reports."
    : `The source has no figures of ${inText(partner)} about ${inText(reporter)}.`;
}

function gapNote({ data: { mirror, cifMargin }, say }: Desk): Block | undefined {
  const margin = say`The gap at FOB takes freight and insurance off the importer's figure at one rate for all countries, ${part(cifMargin)}.`;
  return (
    mirror &&
    margin &&
    note(
      "The gap is the partner's figure minus the reporter's; the log ratio is the natural logarithm of the partner's over the reporter's. ",
      ...margin,
    )
  );
}

function vintageBlocks(vintage: ResultTable): Block[] {
  const head = (name: string) => vintage.columns.find((column) => column.name === name)?.label ?? "";
  const [own, other] = [head("turnover_usd"), head("other_usd")];
  return [
    heading(vintage.title),
    tableBlock(vintage),
    note(`The difference is ${other} minus ${own}.`, ...footnote("other-books")),
  ];
}
