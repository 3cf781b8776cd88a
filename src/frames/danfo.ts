import { createRequire } from "node:module";
import { BilatError } from "../core/errors.js";

/** What bilat needs of a DataFrame; danfo's own class has it, and much more. */
export interface DataFrameLike {
  readonly columns: readonly string[];
  /** Row by row; typed loosely, because danfo keeps whatever a computation left there. */
  readonly values: unknown;
}

/** How danfo builds a frame; the types of the columns are given, never guessed from the values. */
interface FrameOptions {
  readonly columns: string[];
  readonly dtypes: string[];
}

/** The part of `danfojs-node` that bilat uses. Our own type, so that ours need none of danfo's. */
export interface Danfo {
  readonly DataFrame: {
    new (rows: (string | number | undefined)[][], options: FrameOptions): DataFrameLike;
    readonly prototype: object;
  };
  readonly tensorflow: {
    env(): { getBool(flag: string): boolean; set(flag: string, value: boolean): void };
    scalar(value: number): { dispose(): void };
  };
}

/** The release that bilat is tested with. */
export const DANFO_VERSION = "1.2.0";

/**
 * What danfo needs in the `overrides` of the package that installs it: one of its dependencies is a
 * tarball on a CDN, another fetches a native TensorFlow while it installs.
 */
export const DANFO_OVERRIDES = {
  "danfojs-node": {
    "@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@4.22.0",
    xlsx: "0.18.5",
  },
} as const;

/**
 * The one door to danfo: loads it when a DataFrame is asked for, and not before.
 *
 * @throws BilatError `BILAT_E_FRAMES_MISSING` when `danfojs-node` is not installed. Anything else that
 *   goes wrong in loading it is passed on as it is.
 */
export async function loadDanfo(): Promise<Danfo> {
  const danfo = await importDanfo();
  greetQuietly(danfo.tensorflow);
  return danfo;
}

async function importDanfo(): Promise<Danfo> {
  try {
    // Its named exports, not its default one: tsx gives a CommonJS module marked __esModule no default.
    return await import("danfojs-node");
  } catch (error) {
    if (isDanfoMissing(error)) throw danfoMissing();
    throw error;
  }
}

/** The version of the danfojs-node that is installed, found without loading it; `undefined` when there is none. */
export function installedDanfo(): string | undefined {
  try {
    const { version } = createRequire(import.meta.url)("danfojs-node/package.json") as { version: string };
    return version;
  } catch {
    return undefined;
  }
}

/** True when Node found no package `danfojs-node`; false when one of danfo's own parts is missing. */
function isDanfoMissing(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === "ERR_MODULE_NOT_FOUND" && error.message.includes("package 'danfojs-node'");
}

/** How to install it. */
export const DANFO_INSTALL = `Add "overrides": ${JSON.stringify(DANFO_OVERRIDES)} to your package.json, then run: npm install danfojs-node@${DANFO_VERSION}`;

function danfoMissing(): BilatError {
  return new BilatError("BILAT_E_FRAMES_MISSING", {
    problem: "A DataFrame needs the optional package danfojs-node, which is not installed.",
    hint: DANFO_INSTALL,
  });
}

// TensorFlow.js praises its native build on stderr at the first tensor of a process; that build is
// what the overrides leave out. So the first tensor is made here, while its warnings are off.
function greetQuietly(tensorflow: Danfo["tensorflow"]): void {
  const before = tensorflow.env().getBool("PROD");
  tensorflow.env().set("PROD", true);
  tensorflow.scalar(0).dispose();
  tensorflow.env().set("PROD", before);
}
