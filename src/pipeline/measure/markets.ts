import { measure } from "../../core/measured.js";
import type { MarketsContract } from "../../indicators/catalogue/contract.js";
import type { IndicatorMeta } from "../../indicators/catalogue/indicator.js";
import type { ConstantMarketShare } from "../../indicators/constant-market-share.js";
import { snakeCase } from "./figures.js";
import { type ContractHandler, inputSource, note, unreadNote } from "./job.js";
import { columns, valueName } from "./table.js";

/** What adds up to what. */
export const CHANGE_NOTE = note("The change is the sum of the other effects.");

/** `product,market,before,after,world_before,world_after` → the effects of a constant market share analysis. */
export const MARKETS: ContractHandler<MarketsContract> = {
  input: () => ({
    columns: [
      { name: "product", kind: "text" },
      { name: "market", kind: "text" },
      { name: "before", kind: "amount" },
      { name: "after", kind: "amount" },
      { name: "world_before", kind: "amount" },
      { name: "world_after", kind: "amount" },
    ],
    key: ["product", "market"],
  }),
  fromInput: ({ meta, contract, table }) => {
    const value = (column: string, row: number) => table.numbers(column)[row] ?? 0;
    const cells = Array.from({ length: table.length }, (_, row) => ({
      product: table.text("product")[row] ?? "",
      market: table.text("market")[row] ?? "",
      before: value("before", row),
      after: value("after", row),
      worldBefore: value("world_before", row),
      worldAfter: value("world_after", row),
    }));
    const records = effectRecords(meta, contract.formula(cells));
    return {
      subject: table.name,
      keys: columns("effect"),
      body: { records },
      caveats: [CHANGE_NOTE, ...unreadNote(table)],
      sources: [inputSource(table)],
    };
  },
  sample: () => `product,market,before,after,world_before,world_after
27,JPN,100,90,1000,800
27,KOR,60,75,500,550
44,JPN,20,24,200,210
44,KOR,5,9,80,100
`,
};

const EFFECTS = ["change", "worldGrowth", "product", "market", "competitiveness", "residual"] as const;

/** A row for each effect. */
export function effectRecords(meta: IndicatorMeta, found: ConstantMarketShare | undefined) {
  return EFFECTS.map((effect) => ({
    effect: snakeCase(effect),
    [valueName(meta)]: measure(meta.id, {}, () => found?.[effect]),
  }));
}
