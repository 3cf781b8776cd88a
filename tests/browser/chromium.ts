import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where Debian puts Chromium; `CHROMIUM` names another place. */
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether the page's tests run: where there is a Chromium, and in CI, which must have one. */
export const hasChromium = existsSync(CHROMIUM) || process.env["CI"] !== undefined;

/** The committed reports, as a reader opens them. */
export const REPORTS = ["russia-japan-2013-2018", "japan-russia-2013-2018", "japan-viet-nam-2010-2020"].map(
  (slug) => pathToFileURL(resolve(`reports/${slug}/index.html`)).href,
);

/** The one that has every chapter. */
const [REPORT = ""] = REPORTS;

/** A Chromium that asks nobody for anything on its own. */
export function launch(): Promise<Browser> {
  const quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  return chromium.launch({ executablePath: CHROMIUM, args: quiet });
}

/** A page with all that went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Messages of the console, errors, violations of the policy. */
  readonly complaints: string[];
  /** Requests for anything but the file itself. */
  readonly requests: string[];
}

/** Open the report and wait until its charts are live (or, without a script, until it is loaded). */
export async function open(
  browser: Browser,
  { report = REPORT, ...options }: BrowserContextOptions & { readonly report?: string } = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (request.url() !== report && !request.url().startsWith("data:")) requests.push(request.url());
  });
  await page.goto(report);
  if (options.javaScriptEnabled !== false) await page.waitForSelector("html[data-charts=live]");
  return { page, complaints, requests };
}
