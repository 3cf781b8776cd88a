import type { ChartParts } from "../../charts/drawing/chart-parts.js";
import { html } from "./escape.js";

/** The plot of a drawn chart without the title and source lines that the page sets in its own type. */
export function bareSvg(svg: string, { plot, description }: ChartParts): string {
  const drawn = withoutGroup(withoutGroup(svg, "role-title"), "source_marks");
  const { left, width, top, height } = plot;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" role="img" aria-label="${html(description)}">`;
  return drawn
    .slice(drawn.indexOf("<svg"))
    .replace(/<svg [^>]*>/, () => open)
    .replace(/<title>.*?<\/title>\n|<desc>.*?<\/desc>\n/gs, "")
    .replace(/ (role="graphics-[a-z]+"|aria-roledescription="[^"]*"|aria-hidden="true")/g, "")
    .replace(/<rect width="\d+" height="\d+" fill="#FFFFFF"\/>/, "")
    .trimEnd();
}

/** Cut out the group that has a class, with everything in it. */
function withoutGroup(svg: string, className: string): string {
  const start = svg.search(new RegExp(`<g class="[^"]*\\b${className}\\b`));
  if (start < 0) return svg;
  const tags = /<g\b|<\/g>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(svg); tag !== null; tag = tags.exec(svg)) {
    depth += tag[0] === "</g>" ? -1 : 1;
    if (depth === 0) return svg.slice(0, start) + svg.slice(tags.lastIndex);
  }
  return svg;
}
