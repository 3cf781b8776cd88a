import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ClaimRow } from "../../charts/claim-rows.js";
import type { Standing } from "../../claims/judge/books.js";
import type { Judgement } from "../../claims/judge/judge.js";
import { printNumber } from "../../claims/judge/print-figure.js";
import type { Trial } from "../../claims/judge/trial.js";
import { holds } from "../../claims/judge/verdict.js";
import type { Claim } from "../../claims/language/claim.js";
import { intervalOf } from "../../claims/language/printed-number.js";
import { isOnTrade } from "../../claims/language/vocabulary.js";
import { counted, measure, reported, type SourceRow } from "../../core/measured.js";
import { mirrorGap } from "../../indicators/mirror-gap.js";
import type { ClaimData, FragileRank } from "../../report/claim-data.js";
import { listSnapshots, snapshotFile } from "../../store/snapshots.js";
import { readTextTable } from "../../store/table-file.js";
import { EMBEDDED_DATASETS } from "../store-at.js";
import { snapshotRef, type Workbench } from "../workbench.js";
import { type CheckedClaims, checkClaims, judgeClaims, type OpenClaims, openClaims } from "./check.js";
import { claimTable, FLOW_WORDS, groupTable, type Names, shortTitles, trialsOf } from "./claim-tables.js";

interface Pair {
  readonly reporter: string;
  readonly partner: string;
}

/**
 * The published statements on a pair's trade, judged; `undefined` where we have none for the pair.
 *
 * @param own A claims file of one's own, which stands for those that come with the package.
 */
export async function reportClaims(
  bench: Workbench,
  pair: Pair,
  own?: string,
): Promise<ClaimData | undefined> {
  if (own !== undefined) return claimData(bench, await checkClaims(bench, { file: own }), undefined);
  const folder = join(EMBEDDED_DATASETS, "claims");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
  for (const name of files.sort()) {
    const file = await openClaims(bench, { path: join(folder, name) }, name);
    const onPair = aboutPair(file, pair);
    if (onPair.claims.length === 0) continue;
    const checked = await judgeClaims(bench, onPair);
    return claimData(bench, checked, name.replace(/\.yaml$/, ""));
  }
  return undefined;
}

/** All of a publication that is about the pair; of one about others, what it states on the pair. */
function aboutPair(file: OpenClaims, { reporter, partner }: Pair): OpenClaims {
  const isOfPair = (claim: Claim) => claim.reporter === reporter && claim.partner === partner;
  const onTrade = file.claims.filter(isOnTrade);
  const claims = onTrade.filter(isOfPair);
  if (2 * claims.length > onTrade.length) return file;
  const ids = new Set(claims.map(({ id }) => id));
  const relations = file.relations.filter(({ roles }) =>
    Object.values(roles)
      .flat()
      .every((id) => ids.has(id)),
  );
  return { ...file, claims, relations };
}

/** @param slug What the files on the publication are called; `undefined` for a claims file of one's own. */
async function claimData(
  bench: Workbench,
  checked: CheckedClaims,
  slug: string | undefined,
): Promise<ClaimData> {
  const onTrade = checked.judgements.filter(({ claim }) => isOnTrade(claim));
  const rows = await printedRows(bench, slug);
  const { evidence, findings, file } = checked;
  const titles = shortTitles(onTrade);
  const drawn = onTrade.flatMap(
    (judgement) => drawnClaim(judgement, { name: evidence.countryName, title: titles }) ?? [],
  );
  const shown = new Set(drawn.map(({ id }) => id));
  const count = (chosen: readonly Judgement[]) => {
    const known = chosen.flatMap(({ claim }) => rows.get(claim.id) ?? []);
    return known.length === chosen.length ? counted(known) : reported(chosen.length, []);
  };
  const snapshots = new Set(
    onTrade.flatMap(({ trials, beside }) => [...trials, ...beside].map(({ books }) => books.snapshot)),
  );
  const sources = listSnapshots(bench.store).filter(
    ({ id }) => snapshots.has(id) || id === `published/${slug}`,
  );
  return {
    title: file.publication.title,
    citation: file.publication.citation ?? file.publication.title,
    all: count(onTrade),
    holding: count(onTrade.filter(({ verdict }) => holds(verdict))),
    near: count(onTrade.filter(({ verdict }) => verdict === "near")),
    depending: count(onTrade.filter(({ verdict }) => verdict === "depends")),
    failing: count(
      onTrade.filter(({ verdict }) => verdict === "contradicted" || verdict === "direction-wrong"),
    ),
    unchecked: count(onTrade.filter(({ verdict }) => verdict === "not-checkable")),
    table: { ...claimTable(onTrade, rows, evidence), sources: sources.map(snapshotRef) },
    books: booksOf(onTrade),
    groups: groupTable(onTrade, evidence.countryName),
    turnsOn: onTrade.flatMap(({ claim, turnsOn }) => (turnsOn ? [{ id: claim.id, ...turnsOn }] : [])),
    fragile: onTrade.flatMap((judgement) => fragileRank(judgement, evidence) ?? []),
    misfits: findings.filter(({ verdict }) => verdict === "impossible").map(({ claims }) => claims),
    drawn,
    undrawn: onTrade.flatMap(({ claim: { id }, verdict }) => (shown.has(id) ? [] : [{ id, verdict }])),
  };
}

/** What drawn statements are held against, each source once. */
function booksOf(judgements: readonly Judgement[]): string[] {
  return [...new Set(judgements.flatMap((judgement) => trialsOf(judgement).map(({ books }) => books.title)))];
}

/** Where each printed figure stands in our file of it. */
async function printedRows(
  bench: Workbench,
  slug: string | undefined,
): Promise<ReadonlyMap<string, SourceRow>> {
  const snapshot = listSnapshots(bench.store).find(({ id }) => id === `published/${slug}`);
  if (!snapshot) return new Map();
  const file = "figures.csv";
  const rows = await readTextTable(bench.engine, snapshotFile(snapshot, file));
  return new Map(
    rows.map((row) => [row["id"] ?? "", { snapshot: snapshot.id, file, line: Number(row.line) }] as const),
  );
}

/** A rank that holds, by less than two vintages differ or not with the figures of another. */
function fragileRank(
  { claim, shown, verdict, fragility }: Judgement,
  evidence: CheckedClaims["evidence"],
): FragileRank | undefined {
  if (!shown || claim.measure !== "rank" || !holds(verdict)) return undefined;
  if (!fragility?.rival || !(fragility.fragile || fragility.close)) return undefined;
  const standings = shown.books.standings(claim.period, claim.flow, shown.group);
  const [own, neighbour] = [claim.partner, fragility.rival].map((code) =>
    standings.find(({ partner }) => partner === code),
  );
  const other = evidence
    .books(claim.reporter, claim.partner)
    .find(({ title, keeper }) => title === fragility.moved_to && keeper === shown.books.keeper);
  if (!own || !neighbour || !other) return undefined;
  const ahead = fragility.revision_usd > 0;
  const pair = ahead
    ? { larger: neighbour.value, smaller: own.value }
    : { larger: own.value, smaller: neighbour.value };
  const moved = ({ partner, value }: Standing) => {
    const inputs = { reporter: value, partner: other.figure(claim.period, partner, claim.flow) };
    return measure("difference", inputs, mirrorGap);
  };
  return {
    id: claim.id,
    partner: evidence.countryName(own.partner),
    neighbour: evidence.countryName(neighbour.partner),
    ahead,
    margin: measure("rank-margin", pair, ({ larger, smaller }) => larger - smaller),
    moved: moved(own),
    neighbourMoved: moved(neighbour),
    vintage: other.title,
    flips: fragility.fragile,
  };
}

/** A printed number with its interval and each source's figure, as differences from what is printed. */
function drawnClaim(
  judgement: Judgement,
  { name, title }: { readonly name: Names; readonly title: (books: Trial["books"]) => string },
): ClaimRow | undefined {
  const { claim, verdict } = judgement;
  const { printed, measure: what } = claim;
  if (!printed || !["value", "share", "growth"].includes(what)) return undefined;
  const relative = (value: number) => (what === "value" ? value / printed.value - 1 : value - printed.value);
  const { low, high } = intervalOf(printed);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return {
    id: claim.id,
    kind: what === "value" ? "level" : "rate",
    what: what === "value" ? FLOW_WORDS[claim.flow] : what === "growth" ? "growth" : "share",
    label: `${claim.id} · ${claim.period} · ${printNumber(claim)}`,
    verdict,
    low: relative(low),
    high: relative(high),
    points: trialsOf(judgement).flatMap(({ books, computed }) =>
      computed.value === undefined
        ? []
        : [
            {
              source: title(books),
              keeper: books.keeper,
              country: {
                reporter: name(books.reporter),
                partner: name(claim.partner),
                nobody: "reconciled",
              }[books.keeper],
              off: relative(computed.value),
            },
          ],
    ),
  };
}
