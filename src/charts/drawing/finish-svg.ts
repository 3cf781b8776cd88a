import type { ChartSpec } from "./chart-spec.js";

const NUMBER = /-?\d+\.\d{3,}(?:e-?\d+)?/g;
const GEOMETRY = / (transform|d|x|y|x2|y2|dy|width|height)="([^"]*)"/g;
const GENERATED_ID = /\b(clip|gradient_)(\d+)\b/g;

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(2)) || 0);
}

/** Vega counts ids over the life of the process; count them within the picture instead. */
function renumberIds(attributes: string, ids: Map<string, string>): string {
  return attributes.replace(GENERATED_ID, (found: string, prefix: string) => {
    const id = ids.get(found) ?? `${prefix}${ids.size + 1}`;
    ids.set(found, id);
    return id;
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function headline({ title }: ChartSpec): string {
  if (title === null || title === undefined) return "";
  const text = typeof title === "object" && "text" in title ? title.text : title;
  return Array.isArray(text) ? text.join(" ") : String(text);
}

/** Whatever stands between `<` and `>`; text between tags is left alone. */
function tidyTags(svg: string): string {
  const ids = new Map<string, string>();
  return svg.replace(/<[^>]+>/g, (tag) => {
    const short = tag.replace(GEOMETRY, (_, name: string, value: string) => {
      return ` ${name}="${value.replace(NUMBER, rounded)}"`;
    });
    return renumberIds(short, ids);
  });
}

/**
 * Make Vega's SVG fit to publish: a name and a description for screen readers, coordinates to a hundredth of a
 * pixel, ids that do not depend on what was drawn before, a line break after each group.
 */
export function finishSvg(svg: string, spec: ChartSpec): string {
  const title = escaped(headline(spec));
  const description = escaped(spec.description ?? "");
  const named = `role="img" aria-label="${title}">\n<title>${title}</title>\n<desc>${description}</desc>\n`;
  const body = tidyTags(svg)
    .replace(/<svg ([^>]*)>/, (_, attributes: string) => `<svg ${attributes} ${named}`)
    .replaceAll("</g><g", "</g>\n<g")
    .replace("</svg>", "\n</svg>");
  return `${body}\n`;
}
