import { inText, opening, possessive } from "../../charts/headlines/words.js";
import type { ResultTable } from "../../core/result-table.js";
import { chart, footnote, heading, note, type Text } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import { paragraph } from "../prose.js";
import type { CommodityData, ReportData } from "../report-data.js";
import { tableBlock } from "../table-block.js";
import { isMost } from "../words.js";

/** Commodities in both directions, as the partner's customs record them. */
export const commodities: Chapter = {
  id: "commodities",
  name: () => "What is traded",
  finding,
  absent: ({ commodities }) =>
    commodities ? undefined : "No source of the report has a whole year of this pair's goods by product.",
  write: ({ data }) => {
    const { commodities } = data;
    if (!commodities) return [];
    const { sections, headings } = commodities;
    const title = `Largest ${commodities.level}s`;
    const view = { without: ["heading"], filters: ["flow"] };
    return [
      paragraph(recorded(data, commodities)),
      chart("commodities"),
      tableBlock(sections, view),
      heading(title),
      tableBlock(topRows(headings), { ...view, title }),
      commodities.of === "customs"
        ? note("Headings are parts of sections and do not exhaust them.")
        : undefined,
    ];
  },
};

function recorded({ reporter, partner }: ReportData, { filedBy, of, reconciledBy }: CommodityData): Text {
  const filer = opening(filedBy === "partner" ? partner : reporter);
  return of === "customs"
    ? [
        `${possessive(filer)} customs record both directions.`,
        ...footnote("customs"),
        " Sections add up to the total; figures may not sum because of rounding.",
      ]
    : [
        reconciledBy === undefined
          ? `Both directions are as ${filer} reports them.`
          : `Both directions are as ${reconciledBy} reconciled them from both sides' reports.`,
        ...footnote("customs"),
        " Shares are of all goods in the flow; figures may not sum because of rounding.",
      ];
}

/** `Russia sells Japan mostly mineral fuels, and buys mostly transport equipment`; once where both are the same. */
function finding({ data: { commodities, reporter, partner } }: Desk): Text | undefined {
  if (!commodities) return undefined;
  const own = commodities.filedBy === "reporter" ? "export" : "import";
  const [sold, bought] = [
    leader(commodities, own),
    leader(commodities, own === "export" ? "import" : "export"),
  ];
  if (sold === undefined || bought === undefined) return undefined;
  if (sold === bought) return [`${opening(reporter)} and ${inText(partner)} sell each other ${sold}`];
  return [`${opening(reporter)} sells ${inText(partner)} ${sold}, and buys ${bought}`];
}

/** The largest section of a flow: `mostly mineral fuels`, or `machinery first of all`. */
function leader({ sections }: CommodityData, flow: "export" | "import"): string | undefined {
  const row = sections.rows.find((found) => found["flow"] === flow);
  if (typeof row?.["heading_name"] !== "string" || typeof row["share"] !== "number") return undefined;
  const name = row["heading_name"].toLowerCase();
  return isMost(row["share"]) ? `mostly ${name}` : `${name} first of all`;
}

const MOST_HEADINGS = 8;

function topRows(table: ResultTable): ResultTable {
  const seen = new Map<string, number>();
  const kept = table.rows.flatMap((row, index) => {
    const flow = String(row["flow"]);
    seen.set(flow, (seen.get(flow) ?? 0) + 1);
    return (seen.get(flow) ?? 0) <= MOST_HEADINGS ? [index] : [];
  });
  return {
    ...table,
    rows: kept.map((index) => table.rows[index] ?? {}),
    figures: kept.map((index) => table.figures[index] ?? {}),
    texts: kept.map((index) => table.texts?.[index] ?? {}),
  };
}
