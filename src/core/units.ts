/**
 * What a number counts. Shares and rates are fractions (0.161, printed 16.1%); money is in whole units
 * of its currency (dollars, not millions): `usd` is money, in US dollars unless the column's `money` names another
 * currency.
 */
export type Unit =
  | "usd"
  | "jpy"
  | "share"
  | "rate"
  | "points"
  | "rank"
  | "places"
  | "count"
  | "index"
  | "ratio"
  /** Another unit in each row; the table holds each cell's text. */
  | "mixed"
  | "text";

/** US dollars, current prices. */
export type Usd = number;

/** Which way goods go, from the reporter's side; turnover is both together. */
export type Flow = "export" | "import" | "turnover";

/** The two flows a source files; turnover is computed from them. */
export type FiledFlow = Exclude<Flow, "turnover">;

/** Both flows of {@link FiledFlow}. */
export const FILED_FLOWS: readonly FiledFlow[] = ["export", "import"];

/** Every {@link Flow}. */
export const FLOWS: readonly Flow[] = [...FILED_FLOWS, "turnover"];

/** FOB leaves freight and insurance abroad out, CIF counts them. */
export type Valuation = "FOB" | "CIF";
