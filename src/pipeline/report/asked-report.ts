import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { countryName, resolvePair } from "../../codes/countries.js";
import { BilatError } from "../../core/errors.js";
import { yearsText } from "../../core/periods.js";
import { findSnapshot } from "../../store/snapshots.js";
import type { Workbench } from "../workbench.js";
import type { ReportBooks } from "./books.js";
import { DEFAULT_DEFINITION } from "./default-definition.js";
import type { SettledDefinition } from "./defaults.js";
import {
  PLAIN_DEFINITION,
  type ReportDefinition,
  readDefinitionFile,
  resolveDefinition,
} from "./definition.js";
import { definitionSlug, type PairRequest, type ReportRequest, type WholeRequest } from "./request.js";
import { pairSources } from "./sources.js";

/** A request with its countries, groups and sources looked up. */
export interface AskedReport {
  readonly asked: ReportDefinition;
  /** The text of the definition's file; `undefined` for a pair, whose text is written from the data. */
  readonly text: string | undefined;
  /** The definition's file; `undefined` for a pair. */
  readonly path: string | undefined;
}

/** Look up what a request names. */
export async function askedReport(bench: Workbench, request: ReportRequest): Promise<AskedReport> {
  if (request.pair)
    return { asked: await pairDefinition(bench, request.pair), text: undefined, path: undefined };
  const path = request.definition ?? DEFAULT_DEFINITION;
  const text = readDefinitionFile(path);
  return { asked: await resolveDefinition(bench, { text, path }), text, path };
}

async function pairDefinition(bench: Workbench, pair: PairRequest): Promise<ReportDefinition> {
  const codes = await resolvePair(bench.countries, bench.engine, pair);
  const asked = { ...codes, years: pair.years };
  return { ...PLAIN_DEFINITION, ...asked, sources: await pairSources(bench, asked, pair.source) };
}

/**
 * Refuse a report of a pair from another source than the one that was named.
 *
 * @throws BilatError `BILAT_E_NO_DATA`.
 */
export function requireNamedSource(
  bench: Workbench,
  { own }: ReportBooks,
  pair: PairRequest | undefined,
): void {
  if (pair?.source === undefined) return;
  const { id } = findSnapshot(bench.store, pair.source);
  if (own.snapshot.id === id) return;
  throw new BilatError("BILAT_E_NO_DATA", {
    problem: `${id} must hold what one of the two countries reported about the other, for all goods together.`,
    found: [`${pair.reporter} ${pair.partner}${pair.years ? ` ${yearsText(pair.years)}` : ""}: no figure`],
    hint: `${own.snapshot.id} does: leave --source out, or name that one.`,
  });
}

/** Where the report goes, and what it is called. */
export function reportPlace(
  bench: Workbench,
  request: WholeRequest,
  { path, definition }: { readonly path: string | undefined; readonly definition: SettledDefinition },
): { readonly folder: string; readonly slug: string } {
  const slug = path === undefined ? pairSlug(bench, definition) : definitionSlug(path);
  const folder = request.output ?? join(request.cwd, "reports", slug);
  return { folder, slug: path === undefined ? basename(folder) : slug };
}

function pairSlug({ countries }: Workbench, { reporter, partner, years }: SettledDefinition): string {
  const english = { byCode: countries.byCode, files: countries.files };
  const words = [reporter, partner].map((code) => countryName(english, code));
  return [...words, yearsText(years)].map(slugOf).join("-");
}

/** `Viet Nam` is `viet-nam`, `Côte d’Ivoire` is `cote-d-ivoire`. */
function slugOf(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/**
 * The definition of a pair as its report.json states it, with what the data decided. Years that go on in months after
 * the last whole one are left out, which is how a definition asks for these.
 */
export function definitionText({
  reporter,
  partner,
  years,
  openEnd,
  sources,
  groups,
  compare,
}: SettledDefinition): string {
  const stated = openEnd ? {} : { years: yearsText(years) };
  const fields = { reporter, partner, ...stated, sources, groups, compare };
  return `${JSON.stringify(fields, null, 2).replace(/\[\n\s+([^\]]*?)\n\s+\]/g, inOneLine)}\n`;
}

function inOneLine(_: string, items: string): string {
  return `[${items.replace(/\n\s+/g, " ")}]`;
}

/**
 * Refuse to replace the definition that stands in a folder by another one.
 *
 * @param isUntouched Whether that file is as an earlier build wrote it.
 * @throws BilatError `BILAT_E_OUTPUT`.
 */
export function requireSameDefinition(folder: string, text: string, isUntouched: boolean): void {
  const path = join(folder, "report.json");
  if (!existsSync(path) || isUntouched || readFileSync(path, "utf8") === text) return;
  throw new BilatError("BILAT_E_OUTPUT", {
    problem: "The folder holds the definition of another report, which must not be lost.",
    found: [path],
    hint: `Build that one with bilat report ${path}, or name another folder with --output.`,
  });
}
