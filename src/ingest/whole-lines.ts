import { MARGIN_BYTES, writeMargin } from "./area-sieve.js";
import type { TextSource } from "./text-source.js";

const CHUNK_BYTES = 1 << 20;

/** A line longer than this is no line of a table. */
const MOST_LINE_BYTES = 1 << 20;

const BLOCK_BYTES = MOST_LINE_BYTES + CHUNK_BYTES + MARGIN_BYTES;

/** The memory that {@link wholeLines} needs. */
export const WHOLE_LINES_BYTES = 2 * BLOCK_BYTES;

const LF = 10;

/**
 * Cut a text into pieces of whole lines, the last of which gets a line feed if it has none. The next piece is read
 * while the last one is looked at; each is gone when the next one is asked for.
 *
 * @param memory Where the pieces stand, with line feeds after them.
 * @returns Pieces; `undefined` in place of one with a line that is too long.
 */
export async function* wholeLines(source: TextSource, memory: Buffer): AsyncGenerator<Buffer | undefined> {
  let [now, next] = [memory.subarray(0, BLOCK_BYTES), memory.subarray(BLOCK_BYTES, 2 * BLOCK_BYTES)];
  let begun = now.subarray(0, 0);
  let pending = readChunk(source, now);
  for (;;) {
    const held = MOST_LINE_BYTES + (await pending);
    const start = MOST_LINE_BYTES - begun.length;
    begun.copy(now, start);
    if (held === MOST_LINE_BYTES) break;
    pending = readChunk(source, next);
    writeMargin(now, held);
    const end = Math.max(start, now.subarray(0, held).lastIndexOf(LF) + 1);
    begun = now.subarray(end, held);
    if (begun.length > MOST_LINE_BYTES) return yield undefined;
    if (end > start) yield now.subarray(start, end);
    [now, next] = [next, now];
  }
  if (begun.length === 0) return;
  writeMargin(now, MOST_LINE_BYTES);
  yield now.subarray(MOST_LINE_BYTES - begun.length, MOST_LINE_BYTES + 1);
}

/** Where the bytes stand after which a line may have begun. */
function readChunk(source: TextSource, block: Buffer): Promise<number> {
  const bytes = source.read(block.subarray(MOST_LINE_BYTES, MOST_LINE_BYTES + CHUNK_BYTES));
  // Nobody may wait for it any more when it fails.
  bytes.catch(() => {});
  return bytes;
}
