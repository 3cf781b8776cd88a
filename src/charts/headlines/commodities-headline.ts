import { percent } from "../../core/numbers.js";
import { capital, inText, possessive } from "./words.js";

/** The largest heading one side sells the other. */
export interface LeadHeading {
  readonly heading: string;
  readonly share: number;
  readonly seller: string;
  readonly buyer: string;
}

function lower(heading: string): string {
  return /^[A-Z][a-z]/.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading;
}

function sales({ seller, buyer }: LeadHeading): string {
  return `${possessive(inText(seller))} sales to ${inText(buyer)}`;
}

/** What leads in each direction. */
export function commoditiesHeadline(leads: readonly LeadHeading[], year: string): string {
  const [first, second] = leads;
  if (!first) return `What was traded in ${year}`;
  const start = `${capital(first.heading)} led ${sales(first)} in ${year} with ${percent(first.share, 0)}`;
  if (!second) return start;
  const name = second.heading === first.heading ? "and" : lower(second.heading);
  return `${start}, ${name} ${sales(second)} with ${percent(second.share, 0)}`;
}
