import { inText, possessive } from "../../charts/headlines/words.js";
import { footnote, type Text } from "../blocks.js";
import type { Desk } from "../chapter.js";
import { part } from "../prose.js";
import type { CommodityData, ReportData } from "../report-data.js";

/** The largest section of goods in each direction. */
export function goodsSentence({ data, say }: Desk): Text | undefined {
  const { commodities, last } = data;
  if (!commodities) return undefined;
  const [bought, sold] = [largest(commodities, "import"), largest(commodities, "export")];
  if (!bought || !sold) return undefined;
  const { whose, buyer, other } = sidesOf(data, commodities);
  const isSame = bought.name === sold.name;
  const first = say`${bought.name} made up ${part(bought.share)}`;
  const second = say`${isSame ? "" : `${sold.name} `}${part(sold.share)}`;
  return say`By ${whose},${footnote("customs")} ${first} of what ${buyer} bought from ${other} in ${last}, and ${second} of what it sold there.`;
}

/** Whose records, who buys and sells by them, and with whom. */
function sidesOf({ reporter, partner }: ReportData, { filedBy, of, reconciledBy }: CommodityData) {
  const [filer, other] = (filedBy === "partner" ? [partner, reporter] : [reporter, partner]).map(inText);
  if (reconciledBy !== undefined)
    return { whose: `the figures that ${reconciledBy} reconciled`, buyer: filer, other };
  const whose = `${possessive(filer ?? "")} ${of === "customs" ? "customs" : "own records"}`;
  return { whose, buyer: "it", other };
}

function largest({ sections }: CommodityData, flow: "export" | "import") {
  const index = sections.rows.findIndex((row) => row["flow"] === flow);
  const name = sections.rows[index]?.["heading_name"];
  if (typeof name !== "string") return undefined;
  return { name: name.toLowerCase(), share: sections.figures[index]?.["share"] };
}
