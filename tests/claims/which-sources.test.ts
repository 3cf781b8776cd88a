import { describe, expect, it } from "vitest";
import { type CheckRequest, checkClaims } from "../../src/pipeline/claims/check.js";
import { checkTable } from "../../src/pipeline/claims/check-table.js";
import { refusalOf } from "../helpers/refusals.js";
import { desk } from "../ingest/import-text.js";
import { fileOf } from "./names.js";

/** Exports of 2018 as BACI and as the reporter's own table have them, in millions of dollars. */
const RECONCILED = `t,i,j,k,v,q\n2018,251,276,870323,11000,1\n2018,276,251,870323,5000,1\n`;
const OWN =
  "period,reporter,partner,flow,value_usd\n2018,FRA,DEU,export,10000000\n2018,FRA,DEU,import,6000000\n";
const CLAIMS = fileOf(
  ["reporter: FRA, partner: DEU, flow: export, measure: value, period: 2018, printed: $10.0 million"].map(
    (fields) => `id: A, ${fields}`,
  ),
);

describe("check with sources of one's own", () => {
  const at = desk();

  async function rowsOf(request: CheckRequest = {}) {
    const { current } = at;
    const file = current.file("claims.yaml", CLAIMS);
    const checked = await checkClaims(current.bench, { file, ...request });
    return checkTable(current.bench, checked).rows.map(({ verdict, source, books }) => [
      verdict,
      source,
      books,
    ]);
  }

  it("counts no reconciled source as anybody's books", async () => {
    await at.current.takeText("BACI_HS12_Y2018_V202401b.csv", RECONCILED);
    expect(await rowsOf({ source: "baci" })).toEqual([["contradicted", "baci/202401b-hs12", "reconciled"]]);
    await at.current.takeText("own.csv", OWN, { source: "douanes", version: "2019" });
    expect(await rowsOf({ source: "douanes" })).toEqual([["supported", "douanes/2019", "FRA"]]);
    expect(await rowsOf()).toEqual([["supported", "douanes/2019", "FRA"]]);
  });

  it("refuses a source that is not there, or has no trade", async () => {
    expect((await refusalOf(() => rowsOf({ source: "bcai" }))).code).toBe("BILAT_E_SOURCE_UNKNOWN");
    const { detail } = await refusalOf(() => rowsOf({ source: "reference" }));
    expect(detail.problem).toBe("The source must hold figures of trade.");
  });
});
