import { Help } from "commander";

/** Descriptions of options are wrapped as long as they have room for a few words. */
export const NARROWEST_WORDS = 20;

/** A text in lines of at most so many characters; what goes on below is indented. */
export function inLines(text: string, width: number, hang = 0): string {
  const help = Object.assign(new Help(), { minWidthToWrap: NARROWEST_WORDS });
  const fit = (line: string) =>
    line.length <= width ? line : help.boxWrap(line, width - hang).replaceAll("\n", `\n${" ".repeat(hang)}`);
  return text.split("\n").map(fit).join("\n");
}
