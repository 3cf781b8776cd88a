import { resolve } from "node:path";
import type { Command } from "commander";
import { BilatError } from "../../core/errors.js";
import type { YearRange } from "../../core/periods.js";
import type { ChartRequest } from "../../pipeline/chart.js";
import { type FigureOptions, type OpenFigures, openFigures, withFigureOptions } from "../figures.js";
import { once, type TableOptions, yearsOption } from "../options.js";
import type { Streams } from "../streams.js";
import { writeFiles } from "../whole-files.js";

interface ChartOptions extends Omit<FigureOptions, keyof TableOptions> {
  readonly years?: YearRange;
  readonly among?: string;
  readonly output?: string;
  readonly dataUrl?: string;
  readonly list?: true;
}

/** A request as it was typed, whose name may be that of no chart. */
type TypedRequest = Omit<ChartRequest, "name"> & { readonly name: string };

const EXAMPLE = `
Example:
  $ bilat chart turnover RUS JPN --years 2016-2018`;

/** `bilat chart turnover RUS JPN -o turnover.svg` */
export function addChart(program: Command, streams: Streams): void {
  const command = program
    .command("chart")
    .summary("one chart of a pair: Vega-Lite, SVG, PNG or a page")
    .description(
      "A chart as the pair's report would hold it, written as Vega-Lite (.vl.json), SVG, PNG at twice its size, or an interactive page that needs no network (.html). Without -o, its headline and its numbers are printed, as bars on a terminal; --format chart draws any other command's table so, and with bilat measure --input a CSV of yours.",
    )
    .argument("[name]", "turnover, exports-imports, growth …: --list has all")
    .argument("[reporter]", "whose books are read: RUS, RU or Russia")
    .argument("[partner]", "the other country")
    .addOption(yearsOption())
    .option("--among <group>", "for rank: the group to rank in, such as m49-asia")
    .option(
      "-o, --output <file>",
      "where to write, by its ending; - prints the Vega-Lite specification",
      once,
    )
    .option(
      "--data-url <url>",
      "leave the data out of the .vl.json: it asks for this URL, whose file is written beside it",
    )
    .option("--list", "every chart, with the question it answers")
    .addHelpText("after", EXAMPLE);
  withFigureOptions(command).action(
    async (...given: [name?: string, reporter?: string, partner?: string, options?: ChartOptions]) => {
      const [name, reporter, partner, options = {}] = given;
      const { listCharts } = await import("../../pipeline/chart-files.js");
      if (options.list) return streams.out(listCharts());
      const request = requestOf([name, reporter, partner], options);
      await (name === "card" ? writeCard : writeChart)(request, options, streams);
    },
  );
}

async function writeCard(request: TypedRequest, options: ChartOptions, streams: Streams): Promise<void> {
  const { output, dataUrl } = options;
  if (output === undefined || output === "-" || dataUrl !== undefined) {
    throw new BilatError("BILAT_E_USAGE", {
      problem: "A card is a picture, and needs a file to go to and no data by URL.",
      found: [`card ${request.reporter} ${request.partner}`],
      hint: `bilat chart card ${request.reporter} ${request.partner} -o card.png`,
    });
  }
  const { cardFile, requirePicture } = await import("../../pipeline/chart-files.js");
  const { makeCard } = await import("../../pipeline/chart.js");
  const file = resolve(streams.cwd, output);
  requirePicture(file);
  using figures = await figuresOf(request, options, streams);
  writeFiles(await cardFile(await makeCard(figures.bench, { ...request, ...figures.source }), file));
}

/** Charts that are drawn from figures of the package, not from trade by partner. */
const OF_THE_PACKAGE = ["commodities", "investments", "claims"];

async function figuresOf(
  { name, reporter }: TypedRequest,
  options: ChartOptions,
  streams: Streams,
): Promise<OpenFigures> {
  if (options.input !== undefined && OF_THE_PACKAGE.includes(name)) throw notFromFiles(name);
  return openFigures({ options, asked: { reporter } }, streams);
}

function notFromFiles(name: string): BilatError {
  return new BilatError("BILAT_E_USAGE", {
    problem: "This chart is not drawn from files of trade by partner.",
    found: [`${name} with --input`],
    hint: "Leave --input out; bilat products reads files of trade by product.",
  });
}

async function writeChart(request: TypedRequest, options: ChartOptions, streams: Streams): Promise<void> {
  const { chartName, makeChart } = await import("../../pipeline/chart.js");
  const { chartFiles, chartText, specText } = await import("../../pipeline/chart-files.js");
  const { output, dataUrl } = options;
  if (dataUrl !== undefined && (output === undefined || output === "-")) throw urlWithoutFile(dataUrl);
  using figures = await figuresOf(request, options, streams);
  const name = chartName(request.name);
  const made = await makeChart(figures.bench, { ...request, ...figures.source, name });
  if (output === undefined) return streams.out(chartText(made, streams.screen));
  if (output === "-") return streams.out(specText(made.spec));
  const file = resolve(streams.cwd, output);
  writeFiles(await chartFiles(made, { file, ...(dataUrl !== undefined && { dataUrl }) }));
}

function requestOf(
  [name, reporter, partner]: readonly (string | undefined)[],
  { years, among }: ChartOptions,
): TypedRequest {
  if (name === undefined || reporter === undefined || partner === undefined) {
    if (name !== undefined && isFile(name)) throw fileAsName(name);
    throw new BilatError("BILAT_E_USAGE", {
      problem: "A chart needs its name and two countries.",
      found: [[name, reporter, partner].filter((word) => word !== undefined).join(" ") || "nothing"],
      hint: "bilat chart turnover RUS JPN; bilat chart --list shows the names.",
    });
  }
  return {
    name,
    reporter,
    partner,
    ...(years && { years }),
    ...(among !== undefined && { among }),
  };
}

function isFile(name: string): boolean {
  return name === "-" || /[\\/.]/.test(name);
}

function fileAsName(file: string): BilatError {
  return new BilatError("BILAT_E_USAGE", {
    problem: "A chart needs its name and two countries; a file goes with --input.",
    found: [file],
    hint: `Trade statistics: bilat chart turnover FRA DEU --input ${file}; a CSV of yours: bilat measure growth --input ${file} --format chart.`,
  });
}

function urlWithoutFile(url: string): BilatError {
  return new BilatError("BILAT_E_USAGE", {
    problem: "--data-url goes with -o and a .vl.json, beside which the data are written.",
    found: [url],
  });
}
