import { caveatText } from "../../core/caveats.js";
import { footnote, type Text } from "../blocks.js";
import { caveatSentences, otherBooksSentence } from "../brief/caveats.js";
import { goodsSentence } from "../brief/goods.js";
import { balanceSentence, lastYearSentence, levelSentence, pathSentence } from "../brief/level.js";
import { groupsSentence, standingSentence } from "../brief/standing.js";
import type { Chapter, Desk } from "../chapter.js";
import { paragraph } from "../prose.js";
import { summary } from "./claims.js";
import { partialSentence } from "./months.js";

const MOST_SENTENCES = 8;

/** Five to eight sentences that an analyst would sign; fewer only where the figures say no more. */
export const inBrief: Chapter = {
  id: "in-brief",
  name: () => "In brief",
  write: (desk) => {
    const grave = [mirrorWarning(desk), ...caveatSentences(desk)].filter((said) => said !== undefined);
    const told = [
      levelSentence(desk),
      pathSentence(desk),
      lastYearSentence(desk),
      ...(desk.data.months?.partial.map((year) => partialSentence(desk, year)) ?? []),
      balanceSentence(desk),
      standingSentence(desk),
      groupsSentence(desk),
      goodsSentence(desk),
      otherBooksSentence(desk),
    ].filter((said) => said !== undefined);
    const status = desk.data.claims && summary(desk, desk.data.claims);
    return [
      paragraph(...grave, ...told.slice(0, MOST_SENTENCES - grave.length)),
      status && paragraph([...status, ".", ...footnote("statements")]),
    ];
  },
};

/** Whose books these are, before anything is said from them. */
function mirrorWarning({ data }: Desk): Text | undefined {
  const found = data.trade.caveats.find(({ kind }) => kind === "mirrored");
  return found && [caveatText(found)];
}
