import { inText, possessive } from "../../charts/headlines/words.js";
import { footnote, type Text } from "../blocks.js";
import type { Desk } from "../chapter.js";
import { part, type Say } from "../prose.js";
import type { CommodityData, ReportData } from "../report-data.js";

/** The largest section of goods in each direction. */
export function goodsSentence({ data, say }: Desk): Text | undefined {
  const { commodities, last } = data;
  if (!commodities) return undefined;
  const filer = inText(commodities.filedBy === "partner" ? data.partner : data.reporter);
  const [bought, sold] = [
    largest(commodities, "import", { verb: "made up ", say }),
    largest(commodities, "export", { verb: "", say }),
  ];
  return say`By ${possessive(filer)} customs,${footnote("customs")} ${bought} of what it bought from ${inText(otherOf(data))} in ${last}, and ${sold} of what it sold there.`;
}

function otherOf({ commodities, reporter, partner }: ReportData): string {
  return commodities?.filedBy === "partner" ? reporter : partner;
}

function largest(
  { sections }: CommodityData,
  flow: "export" | "import",
  { verb, say }: { readonly verb: string; readonly say: Say },
): Text | undefined {
  const index = sections.rows.findIndex((row) => row["flow"] === flow);
  const name = sections.rows[index]?.["heading_name"];
  if (typeof name !== "string") return undefined;
  return say`${name.toLowerCase()} ${verb}${part(sections.figures[index]?.["share"])}`;
}
