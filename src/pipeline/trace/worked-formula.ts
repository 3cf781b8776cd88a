import { balance } from "../../indicators/balance.js";
import { cagr } from "../../indicators/cagr.js";
import { cifFobAdjusted } from "../../indicators/cif-fob-adjusted.js";
import { contribution } from "../../indicators/contribution.js";
import { growth } from "../../indicators/growth.js";
import { index } from "../../indicators/index.js";
import { mirrorGap } from "../../indicators/mirror-gap.js";
import { mirrorLogRatio } from "../../indicators/mirror-log-ratio.js";
import { mirrorSymmetric } from "../../indicators/mirror-symmetric.js";
import { recovery } from "../../indicators/recovery.js";
import { share } from "../../indicators/share.js";
import { tradeIntensity } from "../../indicators/trade-intensity.js";
import { turnover } from "../../indicators/turnover.js";

/** A formula as it is written out: the names of its inputs in braces, and the function that computes it. */
export interface WorkedFormula {
  readonly pattern: string;
  // biome-ignore lint/suspicious/noExplicitAny: each indicator names its own inputs; provenance.json has them by name.
  readonly compute: (inputs: any) => number | undefined;
}

interface TwoSides {
  readonly reporter: number;
  readonly partner: number;
}

type Remainder = Readonly<Record<"whole" | "part" | "unspecified" | "former", number>>;

function atRate({ usd, rate }: { readonly usd: number; readonly rate: number }): number {
  return usd * rate;
}

const WORKED_FORMULAS: Readonly<Record<string, WorkedFormula>> = {
  absolute: { pattern: "|{value}|", compute: ({ value }: { value: number }) => Math.abs(value) },
  "annual-rate": { pattern: "{usd} × {rate}", compute: atRate },
  balance: { pattern: "{exports} − {imports}", compute: balance },
  cagr: { pattern: "({last} / {first})^(1 / {years}) − 1", compute: cagr },
  "cif-fob-adjusted": { pattern: "{imports} / (1 + {margin})", compute: cifFobAdjusted },
  contribution: { pattern: "({current} − {previous}) / {totalPrevious}", compute: contribution },
  difference: { pattern: "{partner} − {reporter}", compute: mirrorGap },
  growth: { pattern: "{current} / {previous} − 1", compute: growth },
  "growth-same-period": { pattern: "{current} / {previous} − 1", compute: growth },
  index: { pattern: "100 × {value} / {base}", compute: index },
  "mirror-gap": { pattern: "{partner} − {reporter}", compute: mirrorGap },
  "mirror-log-ratio": { pattern: "ln({partner} / {reporter})", compute: mirrorLogRatio },
  "mirror-symmetric": {
    pattern: "({partner} − {reporter}) / (({partner} + {reporter}) / 2)",
    compute: (sides: TwoSides) => mirrorSymmetric(sides),
  },
  "rank-change": {
    pattern: "{previous} − {current}",
    compute: ({ previous, current }: { previous: number; current: number }) => previous - current,
  },
  "rank-margin": {
    pattern: "{larger} − {smaller}",
    compute: ({ larger, smaller }: { larger: number; smaller: number }) => larger - smaller,
  },
  "recovery.fromTrough": {
    pattern: "({value} − {trough}) / ({peak} − {trough})",
    compute: (inputs) => recovery(inputs).fromTrough,
  },
  "recovery.toPeak": { pattern: "{value} / {peak}", compute: (inputs) => recovery(inputs).toPeak },
  "product-share": { pattern: "{part} / {whole}", compute: share },
  remainder: {
    pattern: "{whole} − {part} − {unspecified} − {former}",
    compute: ({ whole, part, unspecified, former }: Remainder) => whole - part - unspecified - former,
  },
  share: { pattern: "{part} / {whole}", compute: share },
  "trade-intensity": {
    pattern: "({bilateral} / {reporterTotal}) / ({worldToPartner} / {worldTotal})",
    compute: tradeIntensity,
  },
  turnover: { pattern: "{exports} + {imports}", compute: turnover },
};

/** The formula whose working can be written on a line, by the id that stands in `provenance.json`. */
export function workedFormula(id: string): WorkedFormula | undefined {
  return Object.hasOwn(WORKED_FORMULAS, id) ? WORKED_FORMULAS[id] : undefined;
}

/** A formula with its numbers filled in. */
export function filledIn({ pattern }: WorkedFormula, inputs: Readonly<Record<string, number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = inputs[name];
    return value === undefined ? name : value < 0 ? `(${fullNumber(value)})` : fullNumber(value);
  });
}

/** A number with all its digits, thousands set apart: `12,535,908,254`, `0.16138528514800576`. */
export function fullNumber(value: number): string {
  const [whole = "", ...rest] = String(Math.abs(value)).split(/(?=[.e])/);
  return (value < 0 ? "−" : "") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest.join("");
}
