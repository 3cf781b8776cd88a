import { measure, reported } from "../../core/measured.js";
import { periodText, placePeriod } from "../../core/periods.js";
import type { MeasureOptions, PricesContract } from "../../indicators/catalogue/contract.js";
import {
  type IndexMethod,
  indexSeries,
  type PricedBasket,
  type PricedQuantity,
} from "../../indicators/index-series.js";
import type { InputTable } from "./input-file.js";
import { type ContractHandler, type InputJob, inputSource, note, tooFew, unreadNote } from "./job.js";
import { columns, type Draft, valueName } from "./table.js";

/** `period,product,price,quantity` → price and quantity indices. */
export const PRICES: ContractHandler<PricesContract> = {
  input: () => ({
    columns: [
      { name: "period", kind: "period" },
      { name: "product", kind: "text" },
      { name: "price", kind: "amount" },
      { name: "quantity", kind: "amount" },
    ],
    key: ["period", "product"],
  }),
  fromInput: ({ meta, contract, table, options }) => {
    const baskets = pricedBaskets(table);
    if (baskets.size < 2)
      throw tooFew("An index needs two periods or more.", [`${table.name} has ${baskets.size}`]);
    return {
      subject: `${indexWords(options)}, ${table.name}`,
      ...indexBody({ meta, contract, options }, baskets),
      caveats: [MATCHED_NOTE, ...unreadNote(table)],
      sources: [inputSource(table)],
    };
  },
  sample: () => SAMPLE,
};

/** Which products an index is over. */
export const MATCHED_NOTE = note("Over the products that both periods compared give a price for.");

/** "prices, chained, the first period is 1" */
export function indexWords({ method = "chained", of = "price" }: MeasureOptions): string {
  return `${OF[of]}, ${WORDS[method]}`;
}

/** One row a period, in order of time, with how many products it is over. */
export function indexBody(
  { meta, contract, options }: Pick<InputJob<PricesContract>, "meta" | "contract" | "options">,
  baskets: ReadonlyMap<string, PricedBasket>,
): Pick<Draft, "keys" | "beside" | "body"> {
  const { method = "chained", of = "price" } = options;
  const points = indexSeries([...baskets.values()], { formula: contract.formula, method, of });
  const priced = [...baskets.values()].map(({ size }) => size > 0);
  const absent = reported(undefined, []);
  const records = [...baskets.keys()].map((period, place) => {
    const known = restsOn(method, place).every((at) => priced[at]);
    const { value, matched } = points[place] ?? {};
    return {
      period,
      [valueName(meta)]: known ? measure(meta.id, {}, () => value) : absent,
      products: known ? reported(matched, []) : absent,
    };
  });
  return { keys: columns("period"), beside: columns("products"), body: { records } };
}

const OF = { price: "prices", quantity: "quantities" } as const;

const WORDS = {
  chained: "chained, the first period is 1",
  fixed: "against the first period",
  period: "each period against the one before",
} as const;

const SAMPLE = `period,product,price,quantity
2016,coal,50,100
2016,fish,8,40
2017,coal,70,90
2017,fish,8.5,42
2018,coal,85,95
2018,fish,9,38
`;

/** The places of the periods without which a period has no index; −1 lies before the first. */
function restsOn(method: IndexMethod, place: number): number[] {
  if (method === "fixed") return [0, place];
  return method === "period" ? [place - 1, place] : Array.from({ length: place + 1 }, (_, at) => at);
}

/** What each period reports, in order of time; empty for a period between that nobody reported. */
function pricedBaskets(table: InputTable): Map<string, Map<string, PricedQuantity>> {
  const [periods, products] = [table.text("period"), table.text("product")];
  const [prices, quantities] = [table.numbers("price"), table.numbers("quantity")];
  const found = new Map<string, Map<string, PricedQuantity>>();
  periods.forEach((period, row) => {
    const basket = found.get(period) ?? new Map<string, PricedQuantity>();
    basket.set(products[row] ?? "", { price: prices[row] ?? 0, quantity: quantities[row] ?? 0 });
    found.set(period, basket);
  });
  return new Map(allPeriods([...found.keys()]).map((period) => [period, found.get(period) ?? new Map()]));
}

function allPeriods(texts: readonly string[]): string[] {
  const placed = new Map(texts.map((text) => [placePeriod(text)?.ordinal ?? 0, text]));
  const perYear = placePeriod(texts[0] ?? "")?.perYear ?? 1;
  const [first, last] = [Math.min(...placed.keys()), Math.max(...placed.keys())];
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const ordinal = first + step;
    return placed.get(ordinal) ?? periodText({ perYear, ordinal });
  });
}
