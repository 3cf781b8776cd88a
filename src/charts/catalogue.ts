/** One chart of a report: the name of its file, and the question it answers. */
export interface ChartEntry {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** How to read it, for a form that not everyone knows. */
  readonly reading?: string;
  /** The columns of its numbers that bars in a terminal draw; none where bars would say something else. */
  readonly bars?: readonly string[];
}

/** Every chart, in the order of the report's chapters. */
export const CHARTS = [
  {
    name: "turnover",
    title: "Turnover",
    question: "How much do the two countries trade?",
    bars: ["turnover_usd"],
  },
  {
    name: "exports-imports",
    title: "Exports, imports and balance",
    question: "Who sells more to whom, and by how much?",
    bars: ["exports_usd", "imports_usd", "balance_usd"],
  },
  {
    name: "monthly",
    title: "Month by month",
    question: "Did trade change within the year, once the season is taken out?",
    reading:
      "Of two lines the thin one is what was filed; the heavy one leaves out what comes back every year, so that neighbouring months can be compared. One alone is what was filed.",
  },
  {
    name: "growth",
    title: "Growth",
    question: "By how much did trade grow or shrink each year?",
    bars: ["turnover_growth", "exports_growth", "imports_growth"],
  },
  {
    name: "contribution",
    title: "Contributions to growth",
    question: "Did exports or imports move turnover?",
    reading:
      "Each bar is cut into what exports and what imports contributed; parts above and below zero add up to the point, the growth of turnover.",
    bars: ["exports_contribution", "imports_contribution"],
  },
  {
    name: "rank",
    title: "Rank",
    question: "Where does the partner stand among the reporter's partners?",
    reading:
      "Each line is a partner, the number its rank in that year. Lines that cross changed places; a break means no rank.",
  },
  {
    name: "top-partners",
    title: "Largest partners",
    question: "Who are the reporter's largest partners, and where does the partner stand?",
    bars: ["turnover_usd"],
  },
  {
    name: "share",
    title: "Share",
    question: "How much of the reporter's trade goes to the partner?",
    bars: ["turnover_share"],
  },
  {
    name: "partners-index",
    title: "Partners indexed",
    question: "Did trade with the partner do better or worse than with others?",
    reading:
      "Every line starts at 100: 120 means a fifth more trade than in the first year, whatever the partner's size.",
  },
  {
    name: "mirror",
    title: "Both sides' books",
    question: "Do the two countries record the same trade?",
    reading:
      "Each line joins two records of the same goods: what the seller's customs wrote down and what the buyer's did. The longer the line, the less they agree.",
    bars: ["reporter_usd", "mirror_usd"],
  },
  {
    name: "commodities",
    title: "Commodities",
    question: "What does each side sell the other?",
    bars: ["value_usd"],
  },
  {
    name: "investments",
    title: "Investment announcements",
    question: "What was announced, when, and for how much?",
    reading:
      "Each announcement stands at its date. A stem's length is the amount; a hollow circle means that no amount was stated.",
  },
  {
    name: "claims",
    title: "Published figures",
    question: "How far are printed figures from what each source has?",
  },
] as const satisfies readonly ChartEntry[];

/** What `bilat chart` calls the card of a report, which is a picture only. */
export const CARD = {
  name: "card",
  question: "What is the one thing to know? (picture for a shared link)",
} as const;

/**
 * The name of a chart, and of its files: `charts/<name>.vl.json` and `charts/<name>.svg`. The card, a picture for a shared
 * link, is none of them: it is made with a report, and by `bilat chart card`.
 */
export type ChartName = (typeof CHARTS)[number]["name"];
