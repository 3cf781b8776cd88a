import { renameSync } from "node:fs";

/** What Windows says of a file that a virus scanner or an indexer looks at just now. */
const HELD: readonly unknown[] = ["EPERM", "EACCES", "EBUSY"];
/** Waits of 10, 20, 40, 80 and 160 ms. */
const TRIES = 5;
const FIRST_PAUSE_MS = 10;

/**
 * Rename a file or folder, and try again for a third of a second where somebody else holds it: on Windows a file
 * that was just written often is.
 *
 * @throws What the system says when it still refuses.
 */
export function renameHeld(from: string, to: string): void {
  for (let tries = 0; ; tries++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (tries === TRIES || !HELD.includes((error as NodeJS.ErrnoException).code)) throw error;
      pause(FIRST_PAUSE_MS * 2 ** tries);
    }
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
