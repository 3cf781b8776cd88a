import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { CHARTS } from "../../src/charts/catalogue.js";
import { chartFrame } from "../../src/charts/drawing/chart-frame.js";
import { renderPng, renderSvg } from "../../src/charts/drawing/render.js";
import { shareChart } from "../../src/charts/share.js";
import { turnoverChart } from "../../src/charts/turnover.js";
import { LONG_NAMES, RUSSIA_JAPAN } from "./samples.js";

const TURNOVER = turnoverChart([{ period: "2018", turnover_usd: 21.4e9 }], RUSSIA_JAPAN);
const CLIPPED: TopLevelSpec = {
  data: { values: [{ x: 1, y: 2 }] },
  mark: { type: "point", clip: true },
  encoding: { x: { field: "x", type: "quantitative" }, y: { field: "y", type: "quantitative" } },
};

describe("renderSvg", () => {
  it("gives the same bytes whatever was drawn before", async () => {
    const first = [await renderSvg(CLIPPED), await renderSvg(TURNOVER)];
    const share = shareChart([{ period: "2018", turnover_share: 0.03 }], LONG_NAMES);
    await renderSvg(share);
    const again = [await renderSvg(CLIPPED), await renderSvg(TURNOVER)];
    expect(again).toEqual(first);
    expect(first[0]).toContain('id="clip1"');
  });

  it("gives the same bytes when several are drawn at once", async () => {
    const [one, two] = await Promise.all([renderSvg(CLIPPED), renderSvg(CLIPPED)]);
    expect(one).toBe(two);
  });

  it("leaves the spec as it was", async () => {
    const before = JSON.stringify(TURNOVER);
    await renderSvg(TURNOVER);
    expect(JSON.stringify(TURNOVER)).toBe(before);
  });

  it("tells a screen reader what is to be seen", async () => {
    const svg = await renderSvg(TURNOVER);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 640 \d+" role="img" aria-label="Russia's trade with Japan/);
    expect(svg).toContain("<title>Russia's trade with Japan came to $21.4 billion in 2018</title>");
    expect(svg).toContain(
      "<desc>Line chart of trade turnover between Russia and Japan: $21.4 billion in 2018.</desc>",
    );
    expect(svg).toContain('fill="#FFFFFF"');
  });

  it("keeps every text at 11 pixels or more", async () => {
    const sizes = [...(await renderSvg(TURNOVER)).matchAll(/font-size="(\d+)px"/g)].map((found) =>
      Number(found[1]),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it("escapes markup in title, description, source and notes", async () => {
    const evil = "<script>alert(1)</script> & \"$1\" '$&'";
    const frame = { title: evil, subtitle: evil, source: evil, notes: [evil], description: evil };
    const svg = await renderSvg(
      chartFrame(frame, { height: 10, left: 0, right: 0, bottom: 0, width: 640 }, []),
    );
    expect(svg).not.toContain("<script");
    expect(svg).toContain("<desc>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;$1&quot; '$&amp;'</desc>");
  });

  it("refuses a spec that calls for a warning, and one that is broken", async () => {
    const odd = {
      ...CLIPPED,
      encoding: { x: { field: "x", type: "quantitative", bin: "maybe" } },
    } as unknown;
    const shapes: TopLevelSpec = {
      ...CLIPPED,
      mark: { type: "bar" },
      encoding: { shape: { field: "x", type: "nominal" } },
    };
    await expect(renderSvg(shapes)).rejects.toThrow("BILAT_E_CHART: A chart must draw without a warning.");
    await expect(
      renderSvg({ ...(odd as object), mark: "nothing" } as unknown as TopLevelSpec),
    ).rejects.toThrow("BILAT_E_CHART");
  });
});

describe("renderPng", () => {
  it("draws at the scale asked for", async () => {
    const png = await renderPng(await renderSvg(TURNOVER), { scale: 1 });
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
    expect(width).toBe(640);
  });
});

describe("the catalogue", () => {
  it("names each chart once", () => {
    expect(new Set(CHARTS.map(({ name }) => name)).size).toBe(CHARTS.length);
  });
});
