import { inText } from "../../charts/headlines/words.js";
import { andList } from "../../core/and-list.js";
import type { Measured } from "../../core/measured.js";
import { type Block, chart, footnote, heading, list, note, type Text } from "../blocks.js";
import type { Chapter, Desk } from "../chapter.js";
import type { ClaimData, FragileRank } from "../claim-data.js";
import { amount, money, paragraph, plain, type Say, saidIn } from "../prose.js";
import { tableBlock } from "../table-block.js";

/** What a publication states, against every source, vintage and definition. */
export const claims: Chapter = {
  id: "claims",
  name: () => "What has been published, and what the data say",
  finding: (desk) => desk.data.claims && summary(desk, desk.data.claims),
  absent: ({ claims: found, claimsAsked }) => {
    if (!claimsAsked) return "The definition leaves published statements out.";
    return found ? undefined : "No published statements on this pair are written down for checking.";
  },
  write: (desk) => (desk.data.claims ? checked(desk, desk.data.claims) : []),
};

/** `Of 13 published statements on trade 8 hold, 2 of them nearly; 5 turn on source or definition; none is contradicted`. */
export function summary({ say }: Pick<Desk, "say">, found: ClaimData): Text | undefined {
  const { all, failing } = found;
  const several = [
    held(say, found),
    counted(say, found.depending, ["turns on source or definition", "turn on source or definition"]),
    counted(say, failing, ["is contradicted", "are contradicted"]),
    counted(say, found.unchecked, ["can't be checked", "can't be checked"]),
    failing.value === 0 ? "none is contradicted" : undefined,
  ].filter((clause) => clause !== undefined);
  if (!all.value) return undefined;
  if (all.value === 1) return say`The one published statement on trade ${ofOne(found)}`;
  return several.reduce<Text | undefined>(
    (said, clause, place) => say`${said}${place === 0 ? " " : "; "}${clause}`,
    say`Of ${plain(all, 0)} published statements on trade`,
  );
}

/** `8 hold, 2 of them nearly`, `1 holds nearly`; nothing where none holds. */
function held(say: Say, { holding, near }: ClaimData): Text | undefined {
  const all = counted(say, holding, ["holds", "hold"]);
  if (near.value === 0) return all;
  return near.value === holding.value ? say`${all} nearly` : say`${all}, ${plain(near, 0)} of them nearly`;
}

/** A count with the verb that goes with it; nothing for none. */
function counted(say: Say, count: Measured, [one, many]: readonly [string, string]): Text | undefined {
  return count.value === 0 ? undefined : say`${plain(count, 0)} ${count.value === 1 ? one : many}`;
}

function ofOne({ holding, near, depending, failing }: ClaimData): string {
  if (near.value === 1) return "holds nearly";
  if (holding.value === 1) return "holds";
  if (depending.value === 1) return "turns on source or definition";
  return failing.value === 1 ? "is contradicted" : "can't be checked";
}

function checked(desk: Desk, found: ClaimData): (Block | undefined)[] {
  const { say } = desk;
  const isByPartners = found.table.columns.some(({ label }) => label.endsWith(", partners"));
  const partners = isByPartners ? " Partners: what all partners recorded of the same trade." : "";
  return [
    paragraph([
      `The statements are those of “${found.title}”.`,
      ...footnote("statements"),
      " Each is held against every source that has the figure; those of the country whose statistics the author names decide, the partners' books stand beside.",
    ]),
    chart("claims"),
    note(
      "How to read: the bar is what the printed digits leave open, each point a source; what lies on the bar rounds to what is printed. Levels are off by a part of the printed figure, growth and shares by percentage points.",
    ),
    tableBlock(found.table, { filters: ["verdict"] }),
    note(
      `The verdicts are those of bilat check. Supported: the data round to what is printed; by truncation, if their further digits are cut off. Near, or nearly: within two percent of a printed value, or one percentage point of a share or rate. Both hold. Depends: it holds, or nearly, in one source or under one definition, and not in another.${partners}`,
    ),
    ...turnsOn(say, found),
    ...(found.groups ? [tableBlock(found.groups)] : []),
    ...found.fragile.map((one) => paragraph(fragileSentence(desk, one))),
    paragraph(fits(found)),
  ];
}

function turnsOn(say: Say, { turnsOn: told, groups, fragile }: ClaimData): Block[] {
  if (told.length === 0 && !groups && fragile.length === 0)
    return [heading("How the statements fit together")];
  const lines = told.flatMap(({ id, text, said }) => {
    const line = saidIn(say, `${id}: ${text}`, [...said]);
    return line ? [line] : [];
  });
  return [heading("What verdicts turn on"), ...(lines.length > 0 ? [list(lines)] : [])];
}

/** `T8 is close: $73.7 million more would bring ${inText(partner)} level with Poland. UN Comtrade has it …; the rank stands.` */
export function fragileSentence({ say }: Pick<Desk, "say">, one: FragileRank): Text | undefined {
  const { id, partner, neighbour, ahead, margin, moved, neighbourMoved, vintage, flips } = one;
  const start = say`${id} is close: ${money(margin)} ${ahead ? "more" : "less"} would bring ${inText(partner)} level with ${inText(neighbour)}.`;
  const own = hasIt(say, moved, inText(partner));
  const other = hasIt(say, neighbourMoved, inText(neighbour));
  return say`${start} ${vintage} has ${own} and ${other}; with its figures the rank ${flips ? "would be another" : "stays"}.`;
}

/** `it $90.5 million lower`; nothing else can be said of a figure that is not there or the same. */
function hasIt(say: Say, moved: Measured, what: string): Text | string | undefined {
  if (moved.value === undefined) return `no figure for ${what}`;
  if (Math.abs(moved.value) < 1) return `the same for ${what}`;
  return say`${what} ${amount(moved)} ${moved.value < 0 ? "lower" : "higher"}`;
}

function fits({ misfits }: ClaimData): string {
  if (misfits.length === 0)
    return "Set against each other, growth against levels and ranks against values, no two statements exclude each other.";
  return `Set against each other, some cannot all be right: ${misfits.map((ids) => andList([...ids])).join("; ")}.`;
}
