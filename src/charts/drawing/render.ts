import { createRequire } from "node:module";
import type { LoggerInterface, Spec } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { BilatError } from "../../core/errors.js";
import type { ChartSpec } from "./chart-spec.js";
import { finishSvg } from "./finish-svg.js";

const FONT_FILES = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"];

function collector(warnings: string[]): LoggerInterface {
  const note = (...words: readonly unknown[]) => {
    warnings.push(words.map(String).join(" "));
    return logger;
  };
  const ignore = () => logger;
  const logger: LoggerInterface = {
    level: ((level?: number) => (level === undefined ? 0 : logger)) as LoggerInterface["level"],
    error: note,
    warn: note,
    info: ignore,
    debug: ignore,
  };
  return logger;
}

/** A chart drawn: the picture, and the Vega specification that a browser draws again. */
export interface DrawnChart {
  readonly svg: string;
  readonly vega: Spec;
}

function renderer() {
  return import("./vega.js");
}

/** Begin to load what draws, while something else is waited for; where that fails, drawing says why. */
export function loadRenderer(): void {
  renderer().catch(() => {});
}

async function compile(spec: ChartSpec, logger: LoggerInterface): Promise<Spec> {
  const vega = await renderer();
  // Per-mark aria labels would repeat the table; the picture carries one description instead.
  return vega.compile(structuredClone(spec) as TopLevelSpec, { logger, config: { aria: false } }).spec;
}

async function draw(spec: ChartSpec, logger: LoggerInterface): Promise<DrawnChart> {
  const vega = await renderer();
  const compiled = await compile(spec, logger);
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger });
  try {
    return { svg: await view.toSVG(), vega: compiled };
  } finally {
    view.finalize();
  }
}

/** What a step of drawing gives; anything that calls for a warning is an error. */
async function withoutWarning<Made>(step: (logger: LoggerInterface) => Promise<Made>): Promise<Made> {
  const warnings: string[] = [];
  let made: Made | undefined;
  try {
    made = await step(collector(warnings));
  } catch (error) {
    warnings.push(error instanceof Error ? error.message : String(error));
  }
  if (made === undefined || warnings.length > 0) {
    throw new BilatError("BILAT_E_CHART", {
      problem: "A chart must draw without a warning.",
      found: warnings,
    });
  }
  return made;
}

/**
 * Draw a chart: the same bytes for the same spec, in any order and on any machine.
 *
 * @throws BilatError `BILAT_E_CHART` when the spec does not compile, or anything in it calls for a warning.
 */
export async function drawChart(spec: ChartSpec): Promise<DrawnChart> {
  const { svg, vega } = await withoutWarning((logger) => draw(spec, logger));
  return { svg: finishSvg(svg, spec), vega };
}

/**
 * The Vega specification of a chart, for a browser to draw.
 *
 * @throws BilatError `BILAT_E_CHART` as {@link drawChart}.
 */
export function compileChart(spec: ChartSpec): Promise<Spec> {
  return withoutWarning((logger) => compile(spec, logger));
}

/** The picture of {@link drawChart} alone. */
export async function renderSvg(spec: ChartSpec): Promise<string> {
  return (await drawChart(spec)).svg;
}

/**
 * Turn an SVG of {@link renderSvg} into a PNG, set in the Inter that ships with us, whatever fonts the machine has.
 *
 * @param scale Pixels of the PNG for one of the SVG.
 */
export async function renderPng(
  svg: string,
  { scale = 2 }: { readonly scale?: number } = {},
): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const inter = createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json");
  const fontFiles = FONT_FILES.map((file) => inter.replace(/package\.json$/, file));
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Inter" },
  });
  return picture.render().asPng();
}
