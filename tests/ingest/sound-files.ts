import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../../src/engine/duckdb.js";
import { sql } from "../../src/engine/sql.js";
import { type DbaseField, dbase } from "./dbase.js";
import { workbook } from "./workbook.js";

/** A small file that imports. */
export interface SoundFile {
  readonly name: string;
  readonly content: Buffer;
}

function text(name: string, lines: readonly string[]): SoundFile {
  return { name, content: Buffer.from(`${lines.join("\n")}\n`) };
}

const COMTRADE = [
  "typeCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,aggrLevel,customsCode,motCode,netWgt,qtyUnitAbbr,qty,cifvalue,fobvalue,primaryValue,legacyEstimationFlag",
  "C,2015,156,M,392,0,H4,27,2,C00,0,5,kg,5,100,,100,0",
  "C,2015,156,M,392,0,H4,27,2,C00,1000,2,kg,2,60,,60,0",
  "C,2015,156,X,490,0,H4,1,2,C00,0,0,,,,7,7,4",
  "C,201503,156,M,899,0,H4,TOTAL,0,C00,0,,,,,50,50,0",
  "C,2016,156,RX,392,0,H5,0101,4,C00,0,,,,,2,2,0",
];

const ANSWER = {
  elapsedTime: "0.1 secs",
  count: 2,
  data: [
    {
      typeCode: "C",
      period: "2010",
      reporterCode: 156,
      flowCode: "M",
      partnerCode: 0,
      cmdCode: "TOTAL",
      primaryValue: 9.5,
    },
    {
      typeCode: "C",
      period: "2010",
      reporterCode: 156,
      flowCode: "X",
      partnerCode: 392,
      cmdCode: "0101",
      primaryValue: 3,
    },
  ],
  error: "",
};

const WITS = [
  [
    "Nomenclature",
    "ReporterISO3",
    "ProductCode",
    "PartnerISO3",
    "Year",
    "TradeFlowName",
    "TradeValue in 1000 USD",
  ],
  ["H4", "RUS", "Total", "WLD", 2018, "Export", 450_000.5],
  ["H4", "RUS", "10121", "JPN", 2018, "Export", 1.25],
  ["H4", "RUS", "27", "ROM", 2018, "Gross Imports", 2],
  ["H4", "RUS", "27", "ECS", 2018, "Re-Export", 9],
] as const;

const OWN = [
  ["Trade of South Korea"],
  ["Year", "Reporter", "Partner", "Flow", "Value_USD"],
  [2018, "KOR", "VNM", "Exports", 100.5],
  ["2018M3", "South Korea", "Viet Nam", "M", "1.234,5"],
] as const;

const MONTHS = ["Year", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ZEROS = ",0,0,0".repeat(10);

const CUSTOMS: readonly DbaseField[] = [
  ["NAPR", "C", 2],
  ["PERIOD", "C", 7],
  ["NASTRANAPR", "C", 2],
  ["TNVED", "C", 10],
  ["EDIZM", "C", 4],
  ["STOIM", "N", 12],
  ["NETTO", "N", 12],
  ["KOL", "N", 12],
];

/** A sheet of the IMF's workbook. */
function sheet(title: string): (readonly (string | number | undefined)[])[] {
  return [
    [],
    [undefined, title],
    [],
    [undefined, "Japan"],
    [undefined, "US Dollars, Millions"],
    [],
    [undefined, undefined, "2017", "2018"],
    [undefined, "World", 5000, "6,000"],
    [undefined, "Russian Federation", "10.5 e", 12],
  ];
}

/** For each format the files that are mutated, one for each way in which it is written. */
export async function soundFiles(): Promise<Readonly<Record<string, readonly SoundFile[]>>> {
  return {
    ...TEXTS,
    canonical: [
      ...(TEXTS["canonical"] ?? []),
      { name: "own.parquet", content: await parquet() },
      { name: "own.xlsx", content: workbook({ Data: OWN }) },
    ],
  };
}

async function parquet(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "bilat-parquet-"));
  const path = join(folder, "own.parquet");
  try {
    using engine = await Engine.open({ folders: [folder] });
    await engine.copy(
      sql`
        SELECT '2018' AS period, 'KOR' AS reporter, 'VNM' AS partner, 'export' AS flow, 'TOTAL' AS product,
          100 + range AS value_usd
        FROM range(1)
        UNION ALL SELECT '2018-03', 'KOR', 'VNM', 'import', '27', 5.5`,
      { path, format: "parquet" },
    );
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TEXTS: Readonly<Record<string, readonly SoundFile[]>> = {
  baci: [
    text("BACI_HS12_Y2018_V202401b.csv", [
      "t,i,j,k,v,q",
      "2018,643,392,270900,2000.5,        100.25",
      "2018,643,392,30617,10,           NA",
      "2018,392,643,870323,500,7",
      "2018,643,999,270900,4,1",
    ]),
  ],
  "imf-dots": [
    text("dots.csv", [
      "reporter,indicator,partner,year,value_usd_mn,status",
      '"Korea, Rep. of",TXG_FOB_USD,Vietnam,2018,"48,636.6",',
      '"Korea, Rep. of",TMG_CIF_USD,Vietnam,2018,19625.6,e',
      '"Korea, Rep. of",TXG_FOB_USD,World,2018,604860,',
      '"Korea, Rep. of",TBG_USD,Euro Area,2018,40000,',
    ]),
  ],
  "imf-dots-bulk": [
    text("bulk.csv", [
      "Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2018,2018Q1,2018M3,",
      'Japan,158,"Goods, Value of Exports, FOB, US Dollars",TXG_FOB_USD,France,132,Value,400,90,30,',
      'Japan,158,"Goods, Value of Exports, FOB, US Dollars",TXG_FOB_USD,France,132,Status,,,e,',
      'Japan,158,"Goods, Value of Imports, CIF, US Dollars, Millions",MG_CIF_USD,France,132,Value,"1,000.5",,,',
    ]),
  ],
  "imf-imts": [
    text("imts.csv", [
      '"DATASET","SERIES_CODE","OBS_MEASURE","COUNTRY","INDICATOR","COUNTERPART_COUNTRY","FREQUENCY","SCALE","2023","2023-Q1","2023-M03"',
      '"IMF.STA:IMTS(1.0.0)","DEU.XG_FOB_USD.POL.A","OBS_VALUE","Germany","Exports of goods, Free on board (FOB), US dollar","Poland, Republic of","Annual","Millions",90.5,,',
      '"IMF.STA:IMTS(1.0.0)","DEU.XG_FOB_USD.POL.M","OBS_VALUE","Germany","Exports of goods, Free on board (FOB), US dollar","Poland, Republic of","Monthly","Millions",,,7.5',
      '"IMF.STA:IMTS(1.0.0)","DEU.MG_CIF_USD.POL.Q","OBS_VALUE","Germany","Imports of goods, Cost insurance freight (CIF), US dollar","Poland, Republic of","Quarterly","Millions",,20.25,',
    ]),
    text("imts-api.csv", [
      "STRUCTURE,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE",
      "dataflow,FRA,XG_FOB_USD,POL,A,2022,90500000,6",
      "dataflow,FRA,MG_CIF_USD,G001,M,2022-M03,7500000,6",
    ]),
  ],
  "imf-dots-workbook": [
    {
      name: "japan.xlsx",
      content: workbook({
        "Exports, FOB": sheet("Exports, FOB to Partner Countries"),
        "Imports, CIF": sheet("Imports, CIF from Partner Countries"),
      }),
    },
  ],
  "un-comtrade": [text("china.csv", COMTRADE), text("china.json", [JSON.stringify(ANSWER)])],
  "un-comtrade-legacy": [
    text("legacy.csv", [
      "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag",
      "H4,2015,2015,2015,2,0,1,Import,643,Russian Federation,RUS,392,Japan,JPN,1,Live animals,8,Weight in kg,5,5,100,0",
      "H4,2015,2015,2015,0,0,2,Export,643,Russian Federation,RUS,0,World,WLD,TOTAL,All,1,No Quantity,,,500,4",
      'H4,2015,2015,2015,2,0,4,Re-Import,643,Russian Federation,RUS,410,"Rep. of Korea",KOR,27,Fuels,1,No Quantity,,,7,0',
    ]),
  ],
  wits: [
    text(
      "wits.csv",
      WITS.map((row) => row.join(",")),
    ),
    { name: "wits.xlsx", content: workbook({ Data: WITS }) },
  ],
  "eurostat-comext": [
    text("full_v2_202402.dat", [
      "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,QUANTITY_KG,QUANTITY_SUPPL_UNIT",
      "AT,AD,E,35069190,2,1,NO_SU,202202,65,3,0",
      "AT,JP,E,39XXXXXX,1,1,p/st,202252,2700,136,5",
      "AT,QP,E,99RRR100,2,9,NO_SU,202202,270,13,0",
    ]),
  ],
  "russia-customs": [
    text("DATTSVT.csv", [
      "napr\tperiod\tnastranapr\ttnved\tedizm\tStoim\tNetto\tKol\tRegion\tRegion_s",
      "ЭК\t01/2018\tJP\t2709009009\tТ\t1234567,89\t2500000,5\t2500,5\t64000 - САХАЛИНСКАЯ\t08 - ДФО",
      "ИМ\t01/2018\tJP\tXXXXXXXXXX\t\t7\t1\t\t64000 - САХАЛИНСКАЯ\t08 - ДФО",
      "ИМ\t02/2018\tQ9\t303430000\tШТ\t11\t1\t1\t40000 - САНКТ-ПЕТЕРБУРГ\t02 - СЗФО",
    ]),
    {
      name: "DATTSVT.dbf",
      content: dbase(CUSTOMS, [
        ["ЭК", "01/2013", "JP", "2711110000", "", "1234567.89", "2500000", "0"],
        ["ИМ", "01/2013", "JP", "8703231940", "ШТ", "5000", "1400", "1"],
        ["ИМ", "02/2013", "CN", "XXXXXXXXXX", "", "55", "14", ""],
      ]),
    },
  ],
  "japan-customs-hs": [
    text("japan.csv", [
      `Exp or Imp,Year,HS,Country,Unit1,Unit2,${MONTHS.map((month) => `Quantity1-${month},Quantity2-${month},Value-${month}`).join(",")}`,
      `1,2018,'870323919',224,NO,KG,3,4200,30000,1,1400,10000,2,2800,20000${ZEROS}`,
      `2,2018,'271111000',224,  ,MT,0,70000,42,0,70000,42,0,0,0${ZEROS}`,
      `2,2018,30617200,999,KG,  ,5,0,7,0,0,0,5,0,7${ZEROS}`,
    ]),
  ],
  "japan-customs-offices": [
    text("offices.csv", [
      "Exp or Imp,Year,Custom,HS,Country,Unit1,Unit2,Quantity1-Year,Quantity2-Year,Value-Year",
      "1,2018,104,'870323919',224,NO,KG,3,4200,30000",
      "1,2018,500,'870323919',224,NO,KG,1,1400,10000",
    ]),
  ],
  canonical: [
    text("own.csv", [
      "period,reporter,partner,flow,product,value_usd,weight_kg,quantity,unit",
      "2018,KOR,VNM,export,TOTAL,100,,,",
      "2018-03,KOR,VNM,import,27,5.5,3,2,NO",
      "2018-Q1,KOR,areas-nes,import,27,5,,,",
    ]),
    text("spreadsheet.csv", [
      "YEAR;REPORTER;PARTNER;FLOW;VALUE_USD;WEIGHT_KG",
      "2018;KOR;Viet Nam;Exports;1.234,5;1 300",
      "Mar-18;KOR;VNM;M;7;2,5",
    ]),
  ],
};
