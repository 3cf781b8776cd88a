import type { Streams } from "./streams.js";

/** Back to the start of the line, and nothing on it. */
export const CLEAR_LINE = "\r\u001B[K";

/** How far long work is, drawn over itself: `Importing 42%`. */
export function drawProgress(streams: Streams, what: string, done: number | undefined): void {
  streams.err(`${CLEAR_LINE}${what}${done === undefined ? " …" : ` ${Math.round(done * 100)}%`}`);
}
