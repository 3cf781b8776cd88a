import { open } from "node:fs/promises";

/** A text that is read from its beginning to its end, once. */
export interface TextSource {
  /** Read the next bytes to the beginning of a place; 0 when there are no more. */
  read(into: Uint8Array): Promise<number>;
  /** How much of the source was read, from 0 to 1. */
  done(): number;
  close(): Promise<void>;
}

/** A text within a compressed file, which is read from there or unpacked, whatever its format calls for. */
export interface Packed {
  /** The text from its beginning. What is damaged is said where it is reached, or at the end. */
  open(): Promise<TextSource>;
  /** Unpack all of it into a file, and give its path. */
  unpack(): Promise<string>;
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
