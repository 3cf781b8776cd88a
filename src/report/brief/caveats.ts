import { inText, opening, possessive } from "../../charts/headlines/words.js";
import { caveatText } from "../../core/caveats.js";
import { previousYear } from "../../core/periods.js";
import type { ResultTable } from "../../core/result-table.js";
import { footnote, type Text } from "../blocks.js";
import type { Desk } from "../chapter.js";
import { amount, money, size } from "../prose.js";
import { moveOf } from "../words.js";
import { exportsInBoth } from "./both-books.js";
import { endsOf, figuresOf } from "./view.js";

/** What other books say of the same trade. */
export function otherBooksSentence(desk: Desk): Text | undefined {
  return vintageSentence(desk) ?? mirrorSentence(desk);
}

/** Gaps and estimates, without which no figure may be quoted; valuation stands under the tables. */
export function caveatSentences({ data }: Desk): Text[] {
  // A pair without any turnover is said to have none in the first sentence already.
  const kinds = endsOf(data.trade, "turnover_usd")
    ? ["not-reported", "one-flow", "estimates"]
    : ["not-reported", "estimates"];
  const grave = data.trade.caveats.filter(({ kind }) => kinds.includes(kind));
  return grave.map((caveat) => [caveatText(caveat)]);
}

/** What another vintage of the same books says of the last year. */
function vintageSentence({ data, say }: Desk): Text | undefined {
  const { vintage, last } = data;
  if (!vintage) return undefined;
  const at = figuresOf(vintage);
  const [own, other] = [at(last, "turnover_growth"), at(last, "other_growth")];
  if (own?.value === undefined || other?.value === undefined) return undefined;
  if (moveOf(other.value - own.value) === "did not change") return undefined;
  const cause = causeOf({ data, say });
  const moved = moveOf(other.value);
  const went = moved === "did not change" ? moved : say`${moved} by ${size(other)}`;
  const here = moveOf(own.value);
  const instead =
    here === moved
      ? say`by ${size(own)}`
      : here === "did not change"
        ? "not at all"
        : say`${GOING[here]} by ${size(own)}`;
  return say`In ${otherSource(vintage)}${footnote("other-books")} turnover ${went} in ${last} rather than ${instead}${cause ?? ""}.`;
}

const GOING = { rose: "rising", fell: "falling" } as const;

/** The other source, from the table's title: `UN Comtrade (January 2022)`. */
function otherSource({ title }: ResultTable): string {
  return title.replace(/^The same (books|figures) in /, "");
}

/** The year before is named as the cause where it differs more between the vintages than the last year does. */
function causeOf({ data, say }: Pick<Desk, "data" | "say">): Text | undefined {
  const { vintage, last } = data;
  if (!vintage) return undefined;
  const at = figuresOf(vintage);
  const before = previousYear(last);
  const [then, now] = [at(before, "difference_usd"), at(last, "difference_usd")];
  if (then?.value === undefined || now?.value === undefined) return undefined;
  if (Math.abs(then.value) <= Math.abs(now.value)) return undefined;
  return say`, because its figure for ${before} is ${amount(then)} ${then.value > 0 ? "higher" : "lower"}`;
}

/** What the partner recorded of the reporter's exports; nobody's books where the source estimated a figure. */
function mirrorSentence({ data, say }: Desk): Text | undefined {
  const { reporter, partner, last } = data;
  const { own, other, gap } = exportsInBoth(data);
  if (gap?.value === undefined || gap.value === 0) return undefined;
  const [home, away] = [inText(reporter), inText(partner)];
  if (other?.estimated)
    return say`Of what ${away} bought from ${home} in ${last} the source has an estimate only, ${money(other)}.`;
  const books = say`${possessive(opening(partner))} own books show ${money(other)} of goods bought from ${home} in ${last}`;
  if (own?.estimated)
    return say`${books}; of what ${home} sold there the source has an estimate only, ${money(own)}.`;
  return say`${books}, ${amount(gap)} ${gap.value > 0 ? "more" : "less"} than ${home} recorded as sold there.`;
}
