import { BilatError } from "../../core/errors.js";
import type { FiledFlow } from "../../core/units.js";
import type {
  BasketsContract,
  Contract,
  Indicator,
  OptionName,
} from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import { partnerOf, takesFlow } from "./figures-from-store.js";
import type { StoreJob } from "./job.js";
import type { MeasureRequest } from "./request.js";

const OPTIONS: readonly OptionName[] = [
  "top",
  "steps",
  "margin",
  "by",
  "method",
  "of",
  "formula",
  "estimator",
  "cluster",
];
const STORE_ONLY = ["reporter", "partner", "years", "source", "flow"] as const;

/** Refuse options that the indicator does not read, so that none is ignored in silence. */
export function requireTaken({ meta, contracts }: Indicator, request: MeasureRequest): void {
  const taken = contracts.flatMap(({ takes }) => takes);
  const given = OPTIONS.filter((name) => request[name] !== undefined);
  const idle = given.filter((name) => !taken.includes(name)).map((name) => `--${name}`);
  if (idle.length > 0) throw usage(`${meta.id} does not take these options.`, idle);
  if (request.input === undefined) return;
  const beside = STORE_ONLY.filter((name) => request[name] !== undefined);
  if (beside.length > 0)
    throw new BilatError("BILAT_E_USAGE", {
      problem: "With --input everything comes from a plain CSV; leave these out.",
      found: beside.map(asTyped),
      hint: "Trade statistics, such as BACI, are imported first: bilat import FILE.",
    });
}

/** Refuse a request that lacks a country, or names what the contract has no use for. */
export function requireStoreOptions(meta: IndicatorMeta, contract: Contract, request: MeasureRequest): void {
  if (request.reporter === undefined) {
    const countries = takesPartner(contract) ? "RUS JPN" : "RUS";
    throw new BilatError("BILAT_E_USAGE", {
      problem: `${meta.id} needs a reporter, or a file with --input.`,
      found: [`it is computed from ${meta.needs.join("; ")}`],
      hint: `bilat measure ${meta.id} ${countries}`,
    });
  }
  const wants = partnerIs(contract);
  if (wants === "needed" && request.partner === undefined) {
    throw usage(
      `${meta.id} is a measure of two countries; name the partner, too.`,
      [request.reporter],
      `bilat measure ${meta.id} ${request.reporter} PARTNER`,
    );
  }
  if (wants === "idle" && request.partner !== undefined) {
    throw usage(`${meta.id} is a measure of one country; leave the partner out.`, [request.partner]);
  }
  if (request.flow !== undefined && !flowCounts(contract)) {
    throw usage(`${meta.id} names its flows itself; leave --flow out.`, [request.flow]);
  }
}

/** Whether the store's example of a contract is of a pair. */
export function takesPartner(contract: Contract): boolean {
  const wants = partnerIs(contract);
  return wants === "needed" || (wants === "free" && !(contract.from === "parts" && contract.gives === "one"));
}

function partnerIs(contract: Contract): "needed" | "idle" | "free" {
  switch (contract.from) {
    case "figures":
      return partnerOf(contract);
    case "series":
      return "free";
    case "parts":
      return "free";
    case "prices":
      return "free";
    case "matrix":
    case "markets":
    case "two-way-cells":
      return "idle";
    case "baskets":
      return isOfPairAlone(contract) ? "free" : "needed";
    default:
      return "needed";
  }
}

function flowCounts(contract: Contract): boolean {
  if (contract.from === "figures") return takesFlow(contract);
  if (contract.from === "baskets") return contract.againstWorld || isOfPairAlone(contract);
  return !NAME_FLOWS.includes(contract.from);
}

const NAME_FLOWS: readonly Contract["from"][] = ["two-way", "two-way-cells", "matrix", "markets"];

/** Whether the baskets are one flow at two times, which may be with one partner or with all. */
function isOfPairAlone({ letters = {} }: BasketsContract): boolean {
  return Object.values(letters).some((letter) => letter.startsWith("V_"));
}

/** The one direction that is compared: exports unless others are asked for. */
export function oneFlow({ meta, flow = "export" }: StoreJob): FiledFlow {
  if (flow !== "turnover") return flow;
  throw usage(`${meta.id} is of one direction of trade.`, [flow], "Give --flow export or import.");
}

function usage(problem: string, found: readonly string[], hint?: string): BilatError {
  return new BilatError("BILAT_E_USAGE", { problem, found, ...(hint !== undefined && { hint }) });
}

/** How a user wrote it: a country by its place, the others as options. */
function asTyped(name: (typeof STORE_ONLY)[number]): string {
  return name === "reporter" || name === "partner" ? `the ${name}` : `--${name}`;
}
