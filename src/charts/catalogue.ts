/** One chart of a report: the name of its file, and the question it answers. */
export interface ChartEntry {
  readonly name: string;
  readonly title: string;
  readonly question: string;
}

/** Every chart, in the order of the report's chapters. */
export const CHARTS = [
  { name: "turnover", title: "Turnover", question: "How much do the two countries trade?" },
  {
    name: "exports-imports",
    title: "Exports, imports and balance",
    question: "Who sells more to whom, and by how much?",
  },
  { name: "growth", title: "Growth", question: "By how much did trade grow or shrink each year?" },
  {
    name: "contribution",
    title: "Contributions to growth",
    question: "Did exports or imports move turnover?",
  },
  { name: "rank", title: "Rank", question: "Where does the partner stand among the reporter's partners?" },
  { name: "share", title: "Share", question: "How much of the reporter's trade goes to the partner?" },
  {
    name: "partners-index",
    title: "Partners indexed",
    question: "Did trade with the partner do better or worse than with others?",
  },
  { name: "mirror", title: "Both sides' books", question: "Do the two countries record the same trade?" },
  { name: "commodities", title: "Commodities", question: "What does each side sell the other?" },
  {
    name: "investments",
    title: "Investment announcements",
    question: "What was announced, when, and for how much?",
  },
] as const satisfies readonly ChartEntry[];

/** The name of a chart, and of its files: `charts/<name>.vl.json` and `charts/<name>.svg`. */
export type ChartName = (typeof CHARTS)[number]["name"];
