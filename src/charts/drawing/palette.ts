/** Colours told apart without colour vision (Okabe–Ito); each means one thing in every chart. */
export const PALETTE = {
  /** The pair, and its turnover. */
  accent: "#0072B2",
  exports: "#009E73",
  imports: "#D55E00",
  /** Imports as an area: outlined in the imports colour, so that areas differ in lightness too. */
  importsTint: "#F4C6A3",
  balance: "#BDBDBD",
  /** Context: other partners, residuals. */
  muted: "#9E9E9E",
  faint: "#D9D9D9",
  grid: "#E8E8E8",
  axis: "#767676",
  zero: "#4D4D4D",
  background: "#FFFFFF",
} as const;

/** Text colours; each stands at least 4.5:1 against the white background. */
export const TEXT = {
  title: "#1A1A1A",
  body: "#333333",
  quiet: "#595959",
  accent: "#005F96",
  exports: "#00704F",
  imports: "#A84700",
} as const;

/** The two filed flows as charts draw them: line and area colour, text colour, point shape and name. */
export const FLOW_STYLE = {
  export: {
    name: "Exports",
    color: PALETTE.exports,
    fill: PALETTE.exports,
    text: TEXT.exports,
    shape: "circle",
  },
  import: {
    name: "Imports",
    color: PALETTE.imports,
    fill: PALETTE.importsTint,
    text: TEXT.imports,
    shape: "diamond",
  },
} as const;
