import type { Chapter } from "./chapter.js";
import { books } from "./chapters/books.js";
import { claims } from "./chapters/claims.js";
import { commodities } from "./chapters/commodities.js";
import { contribution } from "./chapters/contribution.js";
import { inBrief } from "./chapters/in-brief.js";
import { investments } from "./chapters/investments.js";
import { methods } from "./chapters/methods.js";
import { months } from "./chapters/months.js";
import { partners } from "./chapters/partners.js";
import { standing } from "./chapters/standing.js";
import { turnover } from "./chapters/turnover.js";

/** Every chapter, in the order of the report. */
export const CHAPTERS: readonly Chapter[] = [
  inBrief,
  turnover,
  months,
  contribution,
  standing,
  partners,
  books,
  commodities,
  investments,
  claims,
  methods,
];
