import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CATALOGUE } from "../../src/indicators/catalogue/catalogue.js";
import type { Contract } from "../../src/indicators/catalogue/contract.js";
import { handlerOf } from "../../src/pipeline/measure/contracts.js";
import { SENTENCES } from "../claims/prose-sentences.js";

/** A file that bilat answers, and how it is asked. */
export interface SoundInput {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly argv: readonly string[];
  /** Whether its fields, too, are changed one by one, and how it is written then. */
  readonly shape?: "json" | "yaml";
  /** Files that it stands among. */
  readonly beside?: Readonly<Record<string, string>>;
}

const GROUP = JSON.stringify({
  title: "the Group of Eight",
  definition: "The Group of Seven, and Russia until its suspension.",
  source: "The Hague Declaration, 24 March 2014",
  members: ["CAN", "FRA", "Japan", { country: "RUS", from: "1998-05-15", to: "2014-03-24" }],
});
const SETTINGS = JSON.stringify({
  format: "markdown",
  sources: ["imf-dots/2022-02"],
  memory: "2GB",
  threads: 2,
  groups: { eight: "group.json" },
});
const DEFINITION = {
  reporter: "JPN",
  partner: "Russia",
  years: "2016-2018",
  sources: ["imf-dots/2022-02", "un-comtrade/2022-01"],
  groups: ["east-asia"],
  compare: ["CHN", "KOR"],
  chapters: ["in-brief", "turnover", "standing"],
};
const CLAIMS = readFileSync("datasets/claims/kireeva-2019.yaml", "utf8");
const ROWS = `period,reporter,partner,flow,value_usd
2017,RUS,JPN,export,10624000000
2017,RUS,JPN,import,7761600000
2017,RUS,WLD,export,357083000000
2018,RUS,JPN,export,12535900000
2018,RUS,JPN,import,8816800000
2018,RUS,WLD,export,449964000000
`;
const RATES = `currency,period,units_per_usd,source
RUB,2017,58.34,Bank of Russia
RUB,2018,62.67,Bank of Russia
`;

/** Every kind of file that a user writes, but for the formats of `bilat import`, which have a run of their own. */
export function soundInputs(): readonly SoundInput[] {
  return [
    {
      name: "a group",
      file: "group.json",
      text: GROUP,
      shape: "json",
      argv: ["rank", "JPN", "--year", "2013", "--among", "group.json"],
    },
    {
      name: "settings",
      file: "bilat.json",
      text: SETTINGS,
      shape: "json",
      beside: { "group.json": GROUP },
      argv: ["rank", "JPN", "--year", "2013", "--among", "eight"],
    },
    {
      name: "a definition",
      file: "report.json",
      text: JSON.stringify(DEFINITION),
      shape: "json",
      argv: ["report", "report.json", "-o", "out"],
    },
    { name: "claims", file: "claims.yaml", text: CLAIMS, shape: "yaml", argv: ["check", "claims.yaml"] },
    {
      name: "the working of a claim",
      file: "claims.yaml",
      text: CLAIMS,
      shape: "yaml",
      argv: ["check", "claims.yaml", "--explain", "T8"],
    },
    {
      name: "prose",
      file: "article.txt",
      text: SENTENCES.slice(0, 30)
        .map(([text]) => text)
        .join("\n"),
      argv: ["check", "--text", "article.txt"],
    },
    {
      name: "rows of one's own",
      file: "rows.csv",
      text: ROWS,
      argv: ["trade", "RUS", "JPN", "--input", "rows.csv", "--format", "markdown"],
    },
    {
      name: "rates",
      file: "rates.csv",
      text: RATES,
      beside: { "rows.csv": ROWS },
      argv: [..."trade RUS JPN --currency RUB --input rows.csv --rates rates.csv".split(" ")],
    },
    {
      name: "a report's provenance",
      file: "out/provenance.json",
      text: provenance(),
      shape: "json",
      argv: ["trace", "$33.2 billion", "--report", "out"],
    },
    ...CATALOGUE.map(({ meta, contracts }): SoundInput => {
      const contract = contracts[0] as Contract;
      const { sample, sampleOptions = {} } = handlerOf(contract);
      const options = Object.entries(sampleOptions).flatMap(([name, value]) => [`--${name}`, String(value)]);
      return {
        name: `rows of ${meta.id}`,
        file: "rows.csv",
        text: sample(contract, meta),
        argv: ["measure", meta.id, "--input", "rows.csv", ...options],
      };
    }),
  ];
}

/** Of the report's graph what one figure rests on, so that a fault meets something. */
function provenance(): string {
  const whole = JSON.parse(readFileSync("reports/russia-japan-2013-2018/provenance.json", "utf8"));
  const [figure] = whole.figures;
  const { n1, n2, n3 } = whole.nodes;
  return JSON.stringify({ ...whole, figures: [figure], nodes: { n1, n2, n3 } });
}

/** Lay an input out in a folder, with other text where given. */
export function layOut(
  folder: string,
  { file, text, beside = {} }: SoundInput,
  content: string | Buffer = text,
) {
  for (const [name, written] of [...Object.entries(beside), [file, content] as const]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), written);
  }
}
