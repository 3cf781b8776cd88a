import { describe, expect, it } from "vitest";
import { measureText } from "./plain-file.js";

const PRODUCTS = "country,product,value\n";

/** What may be wrong with a file: [what, indicator and options, text, code, every place that is named]. */
const WRONG: readonly (readonly [
  what: string,
  argv: string,
  text: string,
  code: string,
  places: readonly string[],
])[] = [
  [
    "words and minus signs among numbers, and empty cells, each with its line",
    "balassa",
    `${PRODUCTS}A,x,ten\nB,y,-5\n\nC,,3\nD,z,\n`,
    "BILAT_E_CELL",
    [
      'in.csv:2: value is "ten"',
      'in.csv:3: value is "-5"',
      "in.csv:5: product is empty",
      "in.csv:6: value is empty",
    ],
  ],
  [
    "nan, which is no number",
    "balassa",
    `${PRODUCTS}A,x,nan\n`,
    "BILAT_E_CELL",
    ['in.csv:2: value is "nan"'],
  ],
  [
    "a figure below zero, which has no peak to come back to",
    "recovery",
    "period,value\n2017,5\n2018,-5\n",
    "BILAT_E_CELL",
    ['in.csv:3: value is "-5" and must be 0 or more'],
  ],
  [
    "one country, which is its own world",
    "balassa",
    `${PRODUCTS}A,x,3\nA,y,5\n`,
    "BILAT_E_TOO_FEW",
    ["needs several of them", "in.csv: 1 country and 2 products with trade"],
  ],
  ["a number beyond all doubles", "balassa", `${PRODUCTS}A,x,1e999\n`, "BILAT_E_CELL", ["in.csv:2"]],
  [
    "thousands set apart by spaces",
    "balassa",
    `${PRODUCTS}A,x,1 000\n`,
    "BILAT_E_CELL",
    ['value is "1 000"'],
  ],
  [
    "a country and product twice",
    "balassa",
    `${PRODUCTS}A,x,1\nB,y,2\nA,x,3\n`,
    "BILAT_E_DUPLICATE",
    ["in.csv:4: A, x stands on line 2 already"],
  ],
  [
    "a line counted past a cell of two lines",
    "balassa",
    `${PRODUCTS}"A\nland",x,1\nB,y,no\n`,
    "BILAT_E_CELL",
    ['in.csv:4: value is "no"'],
  ],
  [
    "a column that is missing",
    "balassa",
    "country,product\nA,x\n",
    "BILAT_E_COLUMN_MISSING",
    ['"value" is missing'],
  ],
  [
    "a column that stands twice",
    "balassa",
    "country,product,value,value\nA,x,1,2\n",
    "BILAT_E_COLUMN_MISSING",
    ['"value" stands twice'],
  ],
  [
    "bars between the cells",
    "balassa",
    "country|product|value\nA|x|1\n",
    "BILAT_E_COLUMN_MISSING",
    ["Separate the cells with commas."],
  ],
  [
    "a point among decimal commas",
    "balassa",
    "country;product;value\nA;x;1,5\nB;x;1.300\nB;y;1.300,5\n",
    "BILAT_E_CELL",
    ['in.csv:3: value is "1.300" and must be a number with a decimal comma'],
  ],
  [
    "a point that may set thousands apart",
    "balassa",
    "country;product;value\nA;x;1.300\nB;x;20\n",
    "BILAT_E_CELL",
    ['in.csv:2: value is "1.300" and must be a number whose point is plainly a decimal one: 1300 or 1.3'],
  ],
  [
    "separators of thousands",
    "balassa",
    `${PRODUCTS}A,x,"1,300"\nB,x,1 300.5\n`,
    "BILAT_E_CELL",
    [
      'in.csv:2: value is "1,300" and must be a number without separators of thousands',
      'in.csv:3: value is "1 300.5" and must be a number without',
    ],
  ],
  [
    "a cell too many",
    "balassa",
    `${PRODUCTS}A,x,1,000\n`,
    "BILAT_E_CSV",
    ["in.csv:2: too many columns", "no separators of thousands"],
  ],
  ["an open quote", "balassa", `${PRODUCTS}A,"x,1\n`, "BILAT_E_CSV", ["in.csv:2"]],
  ["an empty file", "balassa", "", "BILAT_E_CSV", ["empty"]],
  ["nothing below the header", "balassa", PRODUCTS, "BILAT_E_CSV", ["in.csv"]],
  [
    "fewer products than similarity may be shown on",
    "export-similarity",
    "basket,product,value\nA,x,1\nA,y,2\nB,x,2\n",
    "BILAT_E_TOO_FEW",
    ["A and B hold 2 products"],
  ],
  [
    "a flow twice",
    "gravity --formula trade~distance|exporter+importer",
    "exporter,importer,year,trade,distance\nRUS,JPN,2017,5,1\nRUS,JPN,2018,6,1\nRUS,JPN,2017,7,1\n",
    "BILAT_E_DUPLICATE",
    ["exporter and importer and year", "in.csv:4: RUS, JPN, 2017 stands on line 2 already"],
  ],
  ["one basket", "bray-curtis", "basket,product,value\nA,x,1\n", "BILAT_E_TOO_FEW", ["1 basket"]],
  [
    "a basket of another name",
    "extensive-margin",
    "basket,product,value\nA,x,1\n",
    "BILAT_E_CELL",
    ["exports, world"],
  ],
  [
    "a named basket that is missing",
    "extensive-margin",
    "basket,product,value\nworld,x,1\n",
    "BILAT_E_TOO_FEW",
    ["no basket exports"],
  ],
  [
    "an unknown flow",
    "grubel-lloyd",
    "flow,product,value\nsales,x,1\n",
    "BILAT_E_CELL",
    ["one of export, import"],
  ],
  [
    "one year for a change",
    "marginal-iit",
    "flow,product,value,year\nexport,x,1,2018\n",
    "BILAT_E_TOO_FEW",
    ["2018"],
  ],
  [
    "a thirteenth month",
    "growth",
    "period,value\n2018-13,4\n",
    "BILAT_E_CELL",
    ['in.csv:2: period is "2018-13"'],
  ],
  [
    "years and months together",
    "growth",
    "period,value\n2016,4\n2017-01,4\n",
    "BILAT_E_CELL",
    ["in.csv:3: period is 2017-01"],
  ],
  [
    "years for a measure of months",
    "unusual-month",
    "period,value\n2016,4\n2017,4\n",
    "BILAT_E_VALUE",
    ["2016 … 2017"],
  ],
  [
    "a gap where nothing may be filled in",
    "seasonal-adjustment",
    "period,value\n2016-01,4\n2016-03,4\n",
    "BILAT_E_VALUE",
    ["2016-02 has no figure"],
  ],
  ["one period", "cagr", "period,value\n2016,4\n", "BILAT_E_TOO_FEW", ["2016 alone"]],
  [
    "one period of prices",
    "fisher",
    "period,product,price,quantity\n2016,x,1,1\n",
    "BILAT_E_TOO_FEW",
    ["has 1"],
  ],
  [
    "countries without anything to compare",
    "economic-complexity",
    `${PRODUCTS}A,x,1\n`,
    "BILAT_E_TOO_FEW",
    ["1 country"],
  ],
  [
    "two incomes of one country",
    "prody",
    "country,product,value,income\nA,x,1,5\nA,y,1,6\n",
    "BILAT_E_CELL",
    ["in.csv:3: income of A is 6"],
  ],
  ["an option that is not read", "balassa --top 3", `${PRODUCTS}A,x,1\n`, "BILAT_E_USAGE", ["--top"]],
  ["years beside a file", "balassa --years 2018", `${PRODUCTS}A,x,1\n`, "BILAT_E_USAGE", ["--years"]],
  ["gravity without a formula", "gravity", "a,b\n1,2\n", "BILAT_E_USAGE", ["--formula"]],
  [
    "a formula of other columns",
    "gravity --formula a~c",
    "a,b\n1,2\n",
    "BILAT_E_COLUMN_MISSING",
    ['"c" is missing'],
  ],
];

describe("bilat measure --input", () => {
  it.each(WRONG)("refuses %s", async (_, argv, text, code, places) => {
    const run = await measureText(text, argv.split(" "));
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`error[${code}]`);
    for (const place of places) expect(run.stderr).toContain(place);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it("refuses text in another encoding", async () => {
    const run = await measureText(Buffer.from(`${PRODUCTS}A,\xe9t\xe9,1\n`, "latin1"), ["balassa"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("error[BILAT_E_CSV]: Each line must be UTF-8 text");
  });

  it("reads a mark of the encoding, carriage returns, quotes, blank lines, spaces and columns in any order", async () => {
    const text = '\uFEFFvalue, product ,country\r\n 1.50 ,"x, ""y""",A\r\n\r\n+2e0,z,B\r\n';
    const { code, stdout } = await measureText(text, ["balassa", "--format", "csv"]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      'country,product,balassa\nA,"x, ""y""",2.3333333333333335\nA,z,0\nB,"x, ""y""",0\nB,z,1.75\n',
    );
  });

  it("heads what the t distribution judges with t, and prints no probability as nought", async () => {
    const rows = ["100,10", "55,22", "110,11", "30,35", "52,20", "28,37", "12,70", "0,80"];
    const argv = ["gravity", "--estimator", "ols", "--formula", "log(trade)~log(distance)"];
    const { stdout } = await measureText(`trade,distance\n${rows.join("\n")}\n`, argv);
    expect(stdout).toMatch(/^Term +Estimate +error +t +p$/m);
    expect(stdout).toMatch(/^\(constant\) .* <0\.0001$/m);
    expect(stdout).toContain("7 rows in the fit; left out: 1 (log of zero).");
  });

  it("says which columns it did not read", async () => {
    const { stdout } = await measureText("period,value,source\n2016,4,a\n2017,5,b\n", ["growth"]);
    expect(stdout).toContain("Nothing was read from the column source.");
  });
});
