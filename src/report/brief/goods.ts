import { inText, possessive } from "../../charts/headlines/words.js";
import { footnote, type Text } from "../blocks.js";
import type { Desk } from "../chapter.js";
import { part } from "../prose.js";
import type { CommodityData, ReportData } from "../report-data.js";

/** The largest section of goods in each direction. */
export function goodsSentence({ data, say }: Desk): Text | undefined {
  const { commodities, last } = data;
  if (!commodities) return undefined;
  const filer = inText(commodities.filedBy === "partner" ? data.partner : data.reporter);
  const records = commodities.of === "customs" ? "customs" : "own records";
  const [bought, sold] = [largest(commodities, "import"), largest(commodities, "export")];
  if (!bought || !sold) return undefined;
  const isSame = bought.name === sold.name;
  const first = say`${bought.name} made up ${part(bought.share)}`;
  const second = say`${isSame ? "" : `${sold.name} `}${part(sold.share)}`;
  return say`By ${possessive(filer)} ${records},${footnote("customs")} ${first} of what it bought from ${inText(otherOf(data))} in ${last}, and ${second} of what it sold there.`;
}

function otherOf({ commodities, reporter, partner }: ReportData): string {
  return commodities?.filedBy === "partner" ? reporter : partner;
}

function largest({ sections }: CommodityData, flow: "export" | "import") {
  const index = sections.rows.findIndex((row) => row["flow"] === flow);
  const name = sections.rows[index]?.["heading_name"];
  if (typeof name !== "string") return undefined;
  return { name: name.toLowerCase(), share: sections.figures[index]?.["share"] };
}
