import { andList } from "../../core/and-list.js";
import { inText } from "../../core/names-in-text.js";
import { previousPeriod } from "../../core/periods.js";

export { capital, inText, opening, possessive } from "../../core/names-in-text.js";

const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Whole numbers up to ten as words: `3` is `three`, `11` is `11`. */
export function countWord(count: number): string {
  return SMALL[count] ?? String(count);
}

/** `3, "year"` is `three years`, `1, "year"` is `one year`. */
export function countOf(count: number, noun: string): string {
  return `${countWord(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A group of countries inside a sentence: `Asia (UN M49)`, `the European Union`, `the group China, Japan and South Korea`. */
export function groupInText(title: string): string {
  if (title.includes(" and ") && !title.includes("(")) return `the group ${title}`;
  return inText(title);
}

/** What a period is called: `year` for `2018`, `period` for quarters and months. */
export function periodNoun(period: string): string {
  return /^\d{4}$/.test(period) ? "year" : "period";
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const QUARTERS = ["first", "second", "third", "fourth"];

/** `2018-03` is `March 2018`, `2018-Q3` is `the third quarter of 2018`; a year is as it is. */
export function periodWords(period: string): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return year;
  return part.startsWith("Q")
    ? `the ${QUARTERS[Number(part.slice(1)) - 1]} quarter of ${year}`
    : `${MONTHS[Number(part) - 1]} ${year}`;
}

/** The months of a year as `January to November`, `January to March and May`; quarters as `the first and second quarters`. */
export function partsOfYear(periods: readonly string[]): string {
  return periods.some((period) => period.includes("Q")) ? quartersOf(periods) : monthsOf(periods);
}

function quartersOf(periods: readonly string[]): string {
  const names = periods.map((period) => QUARTERS[Number(period.slice(-1)) - 1] ?? "");
  return `the ${andList(names)} quarter${names.length === 1 ? "" : "s"}`;
}

function monthsOf(periods: readonly string[]): string {
  const runs: string[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run && run.at(-1) === previousPeriod(period)) run.push(period);
    else runs.push([period]);
  }
  const name = (period = "") => MONTHS[Number(period.slice(-2)) - 1] ?? "";
  return andList(
    runs.map((run) => (run.length > 1 ? `${name(run[0])} to ${name(run.at(-1))}` : name(run[0]))),
  );
}

/** `2018-03` is `Mar 2018`, `2018-Q3` is `Q3 2018`: what stands below an axis. */
export function periodName(period: string): string {
  const [year = "", part = ""] = period.split("-");
  return `${part.startsWith("Q") ? part : MONTHS[Number(part) - 1]?.slice(0, 3)} ${year}`;
}

/** `from 2013 to 2018`, or `in 2018` when both are the same. */
export function span(first: string, last: string): string {
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}
