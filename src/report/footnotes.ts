import { inText, opening, possessive } from "../charts/headlines/words.js";
import type { Block, FootnoteTopic, Text } from "./blocks.js";
import { extremePeriod, type ReportData } from "./report-data.js";

/** A footnote as it is printed. */
export interface Footnote {
  /** From 1, in the order in which footnotes are first called. */
  readonly number: number;
  readonly topic: FootnoteTopic;
  readonly text: string;
}

type Writer = (data: ReportData) => string | undefined;

/** What each footnote says; `undefined` where it would be wrong or empty, and then it is not called either. */
const WRITERS: Readonly<Record<Exclude<FootnoteTopic, `group-${string}`>, Writer>> = {
  statements: ({ claims }) =>
    claims && claims.citation !== claims.title ? `${withoutStop(claims.citation)}.` : undefined,
  valuation,
  recovery,
  share: ({ reporter, coverage }) =>
    coverage.rows.length === 0
      ? undefined
      : `Of ${possessive(inText(reporter))} trade with the whole world in the source, exports and imports together. What that total holds in areas not specified is in no country's figure, so that a partner's share may be understated and its rank too low.`,
  rank: () =>
    "Competition ranks (1-2-2-4) among countries with a figure; aggregates and areas not specified are never ranked. A country belongs to a group in a year when it was a member on 31 December.",
  customs,
  "other-books": ({ vintage }) =>
    vintage && `${vintage.sources.map(({ citation }) => withoutStop(citation)).at(-1)}.`,
  intensity: ({ reporter, partner }) =>
    `${possessive(opening(partner))} share in ${possessive(inText(reporter))} exports over its share in the imports of all countries; at one, neither more nor less is sold than that share suggests.`,
  "effective-partners": () =>
    "One over the Herfindahl index, which is the sum of the squared shares of all partners.",
};

/** A balance of two valuations is off by what lies between them. */
function valuation({ trade, mirrored }: ReportData): string | undefined {
  if (!trade.caveats.some(({ kind }) => kind === "valuation" || kind === "mirrored")) return undefined;
  const effect = mirrored
    ? "Here exports are CIF and imports FOB, which makes the balance higher than at one valuation."
    : "Here exports are FOB and imports CIF, which makes the balance lower than at one valuation.";
  return `FOB, free on board, is the value of goods at the exporter's border; CIF adds cost, insurance and freight up to the importer's. ${effect}`;
}

function recovery({ trade }: ReportData): string | undefined {
  const low = extremePeriod(trade, "turnover_usd", "lowest");
  return (
    low && `Counted from ${low}, when turnover was lowest: (turnover − lowest) / (highest before − lowest).`
  );
}

/** How the partner's or the reporter's customs value goods, and in what money. */
function customs({ commodities, reporter, partner, exchange: { currency } }: ReportData): string | undefined {
  if (!commodities) return undefined;
  const filer = commodities.filedBy === "partner" ? partner : reporter;
  const valued =
    commodities.reconciledBy === undefined
      ? `What ${inText(filer)} sold is valued FOB, what it bought CIF.`
      : "Both directions are valued FOB.";
  if (commodities.of === "import")
    return currency === "USD" ? valued : `${valued} Values are converted at annual average rates.`;
  const money =
    currency === "JPY"
      ? "Yen are as the customs publish them."
      : currency === "USD"
        ? "Dollars are yen at annual average rates."
        : "Values in yen are converted at annual average rates, by way of the dollar.";
  return `${valued} ${money}`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}

function textOf(topic: FootnoteTopic, data: ReportData): string | undefined {
  const group = /^group-(?<id>.*)$/s.exec(topic)?.groups?.["id"];
  if (group !== undefined) return data.standings.find((one) => one.group === group)?.definition;
  return WRITERS[topic as keyof typeof WRITERS](data);
}

/** The footnotes that a report's blocks call, in the order of first call, each once. */
export function calledFootnotes(blocks: readonly Block[], data: ReportData): Footnote[] {
  const topics = new Set(blocks.flatMap(callsIn));
  const written = [...topics].flatMap((topic) => {
    const text = textOf(topic, data);
    return text === undefined ? [] : [{ topic, text }];
  });
  return written.map((note, index) => ({ number: index + 1, ...note }));
}

function callsIn(block: Block): FootnoteTopic[] {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return callsInText(block.text);
    case "list":
      return block.items.flatMap(callsInText);
    case "table":
      return block.table.columns.flatMap(({ name }) => block.calls[name] ?? []);
    default:
      return [];
  }
}

function callsInText(text: Text): FootnoteTopic[] {
  return text.flatMap((run) => (typeof run !== "string" && run.kind === "footnote" ? [run.topic] : []));
}
