import { chartParts } from "../../charts/drawing/chart-parts.js";
import { wrapText } from "../../charts/drawing/text-width.js";
import type { ReportDocument } from "../document.js";
import { bareSvg } from "./bare-svg.js";
import { html } from "./escape.js";
import type { PageChartSource } from "./page-chart.js";

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 56;
/** The words stand at the left, the picture at the right of them. */
const WORDS = 430;
const PICTURE = { x: 520, y: 120, width: 640, height: 430 } as const;
const FONT = "Inter, Helvetica Neue, Arial, sans-serif";

/** How much smaller words are set that would not fit: names of countries can be long. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6] as const;
const ABOVE_SOURCE = 14;

/** What a card says of its chart. */
interface Said {
  readonly finding: string;
  readonly subtitle: string;
}

/** How a text of the card is set: where its first line stands, and how. */
interface Setting {
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly width: number;
  readonly bold?: boolean;
}

/** A chart that a card can show. */
type CardChart = Pick<PageChartSource, "spec" | "svg">;

/** What stands where a link to the report is shared: its headline finding beside the chart that shows it. */
export function socialCard(document: ReportDocument, charts: readonly CardChart[]): string {
  const [first] = charts;
  const parts = first && chartParts(first.spec);
  const whole = WIDTH - 2 * MARGIN;
  const source = lastLines(`Source: ${document.sourceLine}`, {
    y: HEIGHT - 32,
    size: 18,
    color: "#595959",
    width: whole,
  });
  const said = { finding: parts?.title ?? document.sourceLine, subtitle: parts?.subtitle ?? "" };
  const texts = [
    ...wrapped(document.title, { y: 84, size: 26, color: "#595959", width: whole }),
    ...fitted(said, source.top - ABOVE_SOURCE),
    ...source.texts,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${html(document.title)}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#FFFFFF"/>
<rect width="${WIDTH}" height="12" fill="#0072B2"/>
${texts.join("\n")}
${first && parts ? placed(bareSvg(first.svg, parts)) : ""}
</svg>
`;
}

/** The finding and what is drawn, as large as they are read best and still end above `bottom`. */
function fitted({ finding, subtitle }: Said, bottom: number): string[] {
  const settings = SCALES.map((scale) => {
    const headline = { y: 170, size: Math.round(38 * scale), color: "#1A1A1A", width: WORDS, bold: true };
    const y = below(finding, headline) + 8;
    return { headline, small: { y, size: Math.round(19 * scale), color: "#595959", width: WORDS } };
  });
  const found =
    settings.find(({ small }) => below(subtitle, small) - small.size <= bottom) ?? settings.at(-1);
  return found ? [...wrapped(finding, found.headline), ...wrapped(subtitle, found.small)] : [];
}

/** Where a line under a text would stand. */
function below(words: string, setting: Setting): number {
  return setting.y + linesOf(words, setting).length * lineHeight(setting);
}

/** A text whose last line stands at `y`, and where its first begins. */
function lastLines(words: string, setting: Setting): { readonly texts: string[]; readonly top: number } {
  const y = setting.y - (linesOf(words, setting).length - 1) * lineHeight(setting);
  return { texts: wrapped(words, { ...setting, y }), top: y - setting.size };
}

function linesOf(words: string, { width, size, bold = false }: Setting): string[] {
  return wrapText(words, width, { size, bold });
}

function lineHeight({ size }: Setting): number {
  return Math.round(size * 1.25);
}

function wrapped(words: string, setting: Setting): string[] {
  const { y, size, color, bold = false } = setting;
  const weight = bold ? ' font-weight="600"' : "";
  return linesOf(words, setting).map((line, index) => {
    const at = y + index * lineHeight(setting);
    return `<text x="${MARGIN}" y="${at}" font-family="${FONT}" font-size="${size}"${weight} fill="${color}">${html(line)}</text>`;
  });
}

/** The picture as large as its place allows. */
function placed(svg: string): string {
  const { x, y, width, height } = PICTURE;
  const place = `<svg x="${x}" y="${y}" width="${width}" height="${height}" `;
  return svg.replace(/<svg ([^>]*?)width="\d+" height="\d+" /, (_, before: string) => place + before);
}
