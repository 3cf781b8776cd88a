import { open } from "node:fs/promises";

/** A text that is read from its beginning to its end, once. */
export interface TextSource {
  /** Read the next bytes to the beginning of a place; 0 when there are no more. */
  read(into: Buffer): Promise<number>;
  /** How much of the source was read, from 0 to 1. */
  done(): number;
  close(): Promise<void>;
}

/** The text of a file. */
export async function fileSource(path: string): Promise<TextSource> {
  const file = await open(path);
  const { size } = await file.stat();
  let read = 0;
  return {
    async read(into) {
      const { bytesRead } = await file.read(into, 0, into.length);
      read += bytesRead;
      return bytesRead;
    },
    done: () => read / size,
    close: () => file.close(),
  };
}
