import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/ingest/formats.js";
import { desk } from "./import-text.js";

describe("a file that is in no known format", () => {
  const at = desk();

  it.each<[name: string, heads: string, hint: string]>([
    [
      "russia",
      "NAPR\tPERIOD\tSTRANA\tTNVED\tSTOIM\tNETTO",
      "As russia-customs it lacks the column nastranapr.",
    ],
    [
      "comtrade",
      "period,reporterCode,flowCode,cmdCode,value",
      "As un-comtrade it lacks the columns partnerCode and primaryValue.",
    ],
    ["baci", "t,i,j,k,value,q", "As baci it lacks the column v."],
    ["own", "year,reporter,partner,value_usd", "As a table of your own it lacks the column flow."],
  ])("is told which columns it lacks of the nearest: %s", async (name, heads, hint) => {
    const cells = heads.replace(/[^,\t]+/g, "1");
    await expect(at.current.takeText(`${name}.csv`, `${heads}\n${cells}\n`)).rejects.toMatchObject({
      code: "BILAT_E_FORMAT_UNKNOWN",
      detail: { hint },
    });
  });

  it("is told of all formats where it is near to none", async () => {
    await expect(at.current.takeText("other.csv", "a,period,c\n1,2,3\n")).rejects.toMatchObject({
      detail: { hint: expect.stringContaining(FORMATS.map(({ id }) => id).join(", ")) },
    });
  });
});
