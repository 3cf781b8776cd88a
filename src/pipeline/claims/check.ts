import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkTogether } from "../../claims/arithmetic/check-together.js";
import type { Finding } from "../../claims/arithmetic/finding.js";
import type { Evidence } from "../../claims/judge/books.js";
import { type Judgement, judge } from "../../claims/judge/judge.js";
import { type ClaimsFile, type Problem, placeText } from "../../claims/language/claim.js";
import { readClaims } from "../../claims/language/claims-file.js";
import { BilatError } from "../../core/errors.js";
import { type FieldsOf, requireCall } from "../../core/require-fields.js";
import { EMBEDDED_DATASETS } from "../store-at.js";
import type { Workbench } from "../workbench.js";
import { type OwnGroups, ownGroups } from "./claim-groups.js";
import { gatherEvidence, knownNames } from "./evidence.js";

/** The claims that come with the package: what Kireeva (2019) states about Russia and Japan. */
const DEFAULT_CLAIMS = join(EMBEDDED_DATASETS, "claims/kireeva-2019.yaml");

/** Claims, judged one by one and held against each other. */
export interface CheckedClaims {
  readonly file: ClaimsFile;
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
  /** What can't be read or can't be so, with its place; the other claims are judged all the same. */
  readonly problems: readonly Problem[];
  readonly evidence: Evidence;
}

/** The files that claims are named by when they are the package's own. */
function nameOf(path: string): string {
  return path === DEFAULT_CLAIMS ? "datasets/claims/kireeva-2019.yaml" : path;
}

/** Which claims to judge. */
export interface CheckRequest {
  /** A claims file, as docs/claims.md describes it; the one that comes with the package when left out. */
  readonly file?: string | undefined;
  /** A snapshot, or a source with all its snapshots, to hold the claims against; every source when left out. */
  readonly source?: string | undefined;
  /**
   * The file's name in messages, where it differs from the path.
   *
   * @internal
   */
  readonly shownAs?: string | undefined;
  /**
   * The folder from which the claims name files of groups; the file's own when left out.
   *
   * @internal
   */
  readonly folder?: string | undefined;
}

const FIELDS: FieldsOf<CheckRequest> = {
  source: "text",
  file: "text",
  shownAs: "text",
  folder: "text",
};

/**
 * Judge every claim of a file.
 *
 * @returns The claims with their verdicts; those that can't be read are among `problems`.
 * @throws BilatError `BILAT_E_FILE_MISSING` or `BILAT_E_CLAIMS` when there is no such file, or it is no claims file at all;
 *   `BILAT_E_SOURCE_UNKNOWN` when there is no such source.
 *
 * @example
 * ```ts
 * import { openWorkbench } from "bilat";
 *
 * using bench = await openWorkbench();
 * const { judgements } = await checkClaims(bench);
 * judgements.find(({ claim }) => claim.id === "T1")?.verdict; // "supported"
 * ```
 */
export async function checkClaims(bench: Workbench, request: CheckRequest = {}): Promise<CheckedClaims> {
  requireCall(bench, request, FIELDS);
  const { file = DEFAULT_CLAIMS, shownAs = nameOf(file), folder, source } = request;
  return judgeClaims(bench, await openClaims(bench, { path: file, folder }, shownAs), source);
}

/** As {@link checkClaims}, of a file that has been read. */
export async function judgeClaims(
  bench: Workbench,
  file: OpenClaims,
  source?: string,
): Promise<CheckedClaims> {
  const evidence = await gatherEvidence(bench, { ...file, source });
  const judged = file.claims.map((claim) => judge(claim, evidence));
  return {
    file,
    judgements: judged.filter((one): one is Judgement => "verdict" in one),
    findings: checkTogether(file.claims, file.relations, evidence.usdPer),
    problems: [...file.problems, ...judged.filter((one): one is Problem => "message" in one)].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    ),
    evidence,
  };
}

/** A claims file, and the groups of one's own that its claims name. */
export type OpenClaims = ClaimsFile & Pick<OwnGroups, "groups">;

/** Read a claims file without judging it; files of groups are named from its folder, or the one that is given. */
export async function openClaims(
  bench: Workbench,
  { path, folder = dirname(path) }: { readonly path: string; readonly folder?: string | undefined },
  shownAs: string,
): Promise<OpenClaims> {
  const text = readText(path, {
    shownAs,
    hint: "docs/claims.md says how to write a claims file; bilat check --text FILE proposes one for ordinary prose.",
  });
  const known = await knownNames(bench);
  const file = readClaims(text, shownAs, known);
  const { groups, refused } = await ownGroups(bench, file.claims, folder);
  return { ...(refused.size === 0 ? file : readClaims(text, shownAs, { ...known, refused })), groups };
}

/** The text of a file that was named on the command line. */
export function readText(
  path: string,
  { shownAs, hint }: { readonly shownAs: string; readonly hint?: string },
): string {
  const isThere = existsSync(path);
  if (isThere && statSync(path).isFile()) return plainText(readFileSync(path), shownAs);
  if (!isThere && /\S\s+\S+\s+\S/.test(shownAs))
    throw new BilatError("BILAT_E_FILE_MISSING", {
      problem: "The file must exist; this looks like a sentence.",
      found: [shownAs],
      hint: `A sentence comes through the pipe: echo '…' | bilat check --text -`,
    });
  const problem = isThere ? "A file must be named, and this is a folder." : "The file must exist.";
  const missing = { problem, found: [shownAs] };
  throw new BilatError("BILAT_E_FILE_MISSING", hint === undefined ? missing : { ...missing, hint });
}

const UTF_16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** The text of a file in UTF-8, or in UTF-16 with its mark, as Notepad writes it; a picture or a workbook is none. */
function plainText(bytes: Buffer, shownAs: string): string {
  const utf16 = (["utf-16le", "utf-16be"] as const).find((_, place) =>
    bytes.subarray(0, 2).equals(UTF_16_MARKS[place] ?? bytes),
  );
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (!bytes.includes(0)) return bytes.toString("utf8").replace(/^\uFEFF/, "");
  throw new BilatError("BILAT_E_VALUE", {
    problem: "The file must be plain text, in UTF-8 or UTF-16.",
    found: [shownAs],
  });
}

/** The refusal of the claims that can't be read or can't be so; `undefined` when there are none. */
export function problemsError({ file, problems }: CheckedClaims): BilatError | undefined {
  if (problems.length === 0) return undefined;
  return new BilatError("BILAT_E_CLAIMS", {
    problem: "Each claim and relation must be one that could be so.",
    found: problems.map((problem) => `${placeText(file.file, problem)}: ${problem.message}`),
  });
}

/** Whether anything is contradicted, goes the other way, or can't be right together. */
export function foundProblems({ judgements, findings }: CheckedClaims): boolean {
  return (
    judgements.some(({ verdict }) => verdict === "contradicted" || verdict === "direction-wrong") ||
    findings.some(({ verdict }) => verdict === "impossible")
  );
}
