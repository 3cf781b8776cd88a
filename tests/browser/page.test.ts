import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, hasChromium, launch, open, REPORTS } from "./chromium.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const why = hasChromium ? "" : ` (skipped: there is no Chromium at ${CHROMIUM})`;

/** What axe finds wrong: the rule and where. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: string[] }[];
  }[];
}

const VIEWS = [
  { name: "wide and light", width: 1400, colorScheme: "light" },
  { name: "wide and dark", width: 1400, colorScheme: "dark" },
  { name: "narrow and light", width: 400, colorScheme: "light" },
  { name: "narrow and dark", width: 400, colorScheme: "dark" },
] as const;

describe.skipIf(!hasChromium)(`the committed page in Chromium${why}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const views = REPORTS.flatMap((report) =>
    VIEWS.map((view) => ({ ...view, report, slug: report.split("/").at(-2) })),
  );

  it.each(views)("$slug, $name: asks no network, complains of nothing, axe finds nothing", async (view) => {
    const { page, complaints, requests } = await open(browser, {
      report: view.report,
      viewport: { width: view.width, height: 900 },
      colorScheme: view.colorScheme,
    });
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const scrolling = await page.evaluate(
      () =>
        [...document.querySelectorAll(".plot")].filter((plot) => plot.scrollWidth > plot.clientWidth).length,
    );
    expect(scrolling).toBe(0);
  });

  it("shows every chart and table without a script", async () => {
    const { page } = await open(browser, { javaScriptEnabled: false });
    const figures = await page.locator("figure.chart").count();
    expect(figures).toBeGreaterThan(10);
    expect(await page.locator("figure.chart .plot > svg").count()).toBe(figures);
    expect(await page.locator("table").first().isVisible()).toBe(true);
    expect(await page.locator("button, input, select").count()).toBe(0);
  });

  it("tells a footnote where it is called, and leads there and back by keyboard", async () => {
    const { page } = await open(browser);
    const call = page.locator("#call-1-1");
    await call.focus();
    const note = page.locator("#source-note");
    expect(await note.textContent()).toBe(await page.locator("#note-1 .text").textContent());
    await page.keyboard.press("Enter");
    expect(await note.isVisible()).toBe(false);
    expect(await page.evaluate(() => location.hash)).toBe("#note-1");
    await page.locator("#note-1 [role=doc-backlink]").first().press("Enter");
    expect(await page.evaluate(() => location.hash)).toBe("#call-1-1");
  });

  it("sorts by a head that calls a footnote without following it", async () => {
    const { page } = await open(browser);
    const head = page.locator("th:has(sup)").first();
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await page.evaluate(() => location.hash)).toBe("");
  });

  it("draws charts anew for a window that becomes narrow, as the reader had set them", async () => {
    const { page } = await open(browser);
    const chart = page.locator("figure[data-chart=exports-imports]");
    const width = () => chart.locator(".stage svg").evaluate((svg) => svg.getAttribute("width"));
    await chart.getByRole("checkbox", { name: "Balance" }).uncheck();
    expect(await width()).toBe("608");
    await page.setViewportSize({ width: 400, height: 900 });
    await expect.poll(width).toBe("328");
    const balance = chart.locator(".stage .balance_marks path").first();
    expect(await balance.getAttribute("opacity")).toBe("0");
    await page.setViewportSize({ width: 1400, height: 900 });
    await expect.poll(width).toBe("608");
  });

  it("tells the figures of a narrow chart, which is drawn larger or smaller than it is", async () => {
    const { page } = await open(browser, { viewport: { width: 320, height: 900 } });
    const figure = page.locator("figure[data-chart=turnover]");
    const point = figure.locator(".stage .turnover_points_marks path").last();
    await point.scrollIntoViewIfNeeded();
    const box = await point.boundingBox();
    if (!box) throw new Error("The chart has no point.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    expect(await figure.locator(".tip .head").textContent()).toBe("2018");
  });

  it("prints the wide picture of a chart that the screen has narrow", async () => {
    const { page } = await open(browser, { viewport: { width: 400, height: 900 } });
    const plot = page.locator("figure[data-chart=turnover] .plot");
    await page.emulateMedia({ media: "print" });
    expect(await plot.locator(":scope > svg").isVisible()).toBe(true);
    expect(await plot.locator(".stage").isVisible()).toBe(false);
  });

  it("runs no script but its own, and loads nothing", async () => {
    const { page, complaints } = await open(browser);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken'";
      document.head.append(script);
      const image = new Image();
      image.src = "https://example.org/x.png";
      document.body.append(image);
      await new Promise((done) => setTimeout(done, 100));
      return document.title;
    });
    expect(ran).not.toBe("taken");
    expect(
      complaints.filter((text) => text.includes("Content Security Policy")).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it("tells where a figure comes from when the Tab key reaches it, and hides it on Escape", async () => {
    const { page } = await open(browser);
    await page.locator("#in-brief-title").click({ position: { x: 2, y: 2 } });
    await page.keyboard.press("Tab");
    const figure = page.locator("#in-brief span[data-node]").first();
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    const note = page.locator("#source-note");
    expect(await note.isVisible()).toBe(true);
    const text = await note.innerText();
    expect(text.startsWith(`${await figure.innerText()} = `)).toBe(true);
    expect(text).toMatch(/[a-z-]+\/[\w-]+\/[a-z]+\.csv:\d+/);
    expect(await figure.getAttribute("aria-describedby")).toBe("source-note");
    await page.keyboard.press("Escape");
    expect(await note.isVisible()).toBe(false);
  });

  it("walks the figures of a table with the arrow keys", async () => {
    const { page } = await open(browser);
    const table = page.locator(".table[data-table^=trade] table").first();
    await table.locator("td[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("10,917.5");
    expect(await page.locator("#source-note").innerText()).toContain("10,917,481,352");
    expect(await table.locator("td[tabindex='0']").count()).toBe(1);
  });

  it("sorts a table by its head, up and down, from the keyboard", async () => {
    const { page } = await open(browser);
    const table = page.locator(".table[data-table^=trade] table").first();
    const years = () => table.locator("tbody th").allInnerTexts();
    await table.getByRole("button", { name: "Exports US$ million" }).focus();
    await page.keyboard.press("Enter");
    expect(await years()).toEqual(["2014", "2013", "2015", "2018", "2017", "2016"]);
    await page.keyboard.press("Enter");
    expect(await years()).toEqual(["2016", "2017", "2018", "2015", "2013", "2014"]);
    expect(await table.locator("th[aria-sort=ascending]").innerText()).toContain("Exports");
  });

  it("chooses rows by the words of a column", async () => {
    const { page } = await open(browser);
    const box = page.locator("#investments .table").first();
    const rows = () => box.locator("tbody tr:visible").count();
    const all = await rows();
    await box.getByLabel("Status").selectOption("signed");
    expect(await rows()).toBeLessThan(all);
    expect(new Set(await box.locator("tbody tr:visible td:nth-child(5)").allInnerTexts())).toEqual(
      new Set(["signed"]),
    );
    await box.getByLabel("Status").selectOption("");
    expect(await rows()).toBe(all);
  });

  it("chooses published statements by their verdict", async () => {
    const { page } = await open(browser);
    const box = page.locator("#claims .table").first();
    const verdict = box.getByLabel("Verdict");
    const words = (await verdict.locator("option").allInnerTexts()).filter((word) => word !== "all");
    expect(words.length).toBeGreaterThan(1);
    const all = await box.locator("tbody tr:visible").count();
    await verdict.selectOption(words[0] ?? "");
    expect(await box.locator("tbody tr:visible").count()).toBeLessThan(all);
  });

  it("moves the year of the ranking with the arrow keys", async () => {
    const { page } = await open(browser);
    const chart = page.locator("figure[data-chart=top-partners]");
    const slider = chart.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForTimeout(100);
    expect(await slider.getAttribute("aria-valuetext")).toBe("2013");
    expect(await chart.locator("output").innerText()).toContain("Japan was 7th, with $33.2 billion");
    expect(await chart.locator(".value_marks").innerHTML()).toContain("33.2");
  });

  it("takes a series away and brings it back", async () => {
    const { page } = await open(browser);
    const chart = page.locator("figure[data-chart=exports-imports]");
    const hidden = () => chart.locator(".export_marks path").getAttribute("opacity");
    await chart.getByRole("checkbox", { name: "Exports" }).uncheck();
    await page.waitForTimeout(100);
    expect(await hidden()).toBe("0");
    await chart.getByRole("checkbox", { name: "Exports" }).check();
    await page.waitForTimeout(100);
    expect(await hidden()).toBe("1");
  });

  it("tells what is pointed at, by pointer and by key, while the rest fades", async () => {
    const { page } = await open(browser);
    const chart = page.locator("figure[data-chart=partners-index]");
    const plot = chart.locator(".plot");
    await plot.focus();
    await page.keyboard.press("ArrowRight");
    const tip = chart.locator(".tip");
    expect(await tip.isVisible()).toBe(true);
    expect(await tip.innerText()).toMatch(/, 2013\n/);
    await page.waitForTimeout(100);
    const faded = await chart.locator("path[opacity='0.18']").count();
    expect(faded).toBeGreaterThan(3);
    await page.keyboard.press("Escape");
    expect(await tip.isVisible()).toBe(false);
    const point = chart.locator(".pair_points_marks path").last();
    await point.hover();
    expect(await tip.innerText()).toMatch(/^Japan, 2018\n[^\n]*64\.3/);
  });

  it("turns dark and light by its button", async () => {
    const { page } = await open(browser, { colorScheme: "light" });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await page.getByRole("button", { name: "Dark colours" }).click();
    expect(await ground()).not.toBe("rgb(255, 255, 255)");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("prints on A4 with no chart cut, whatever the colours on screen", async () => {
    const { page } = await open(browser, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(43, 43, 43)");
    const figures = page.locator("figure.chart");
    const rules = await figures.evaluateAll((all) =>
      all.map((figure) => getComputedStyle(figure).breakInside),
    );
    expect(new Set(rules)).toEqual(new Set(["avoid"]));
    // A4 less the margins, at 96 pixels an inch.
    const heights = await figures.evaluateAll((all) =>
      all.map((figure) => figure.getBoundingClientRect().height),
    );
    expect(Math.max(...heights)).toBeLessThan(((297 - 36) / 25.4) * 96);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(50_000);
  });

  it("prints the heads of a table again on each of its pages", async () => {
    const { page } = await open(browser);
    await page.emulateMedia({ media: "print" });
    // A button is drawn on one page only; heads are buttons on screen.
    const displays = await page
      .locator("thead button")
      .evaluateAll((all) => all.map((button) => getComputedStyle(button).display));
    expect(new Set(displays)).toEqual(new Set(["contents"]));
  });
});
