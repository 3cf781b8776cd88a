import { isImported, type Snapshot } from "../../store/snapshots.js";

/** How a command is answered that the package has no figures for. */
export function fromFiles(command: string): string {
  return `From files of yours: ${command} --input FILE; or for good: bilat import FILE.`;
}

/** The same, after what the package does have of totals by partner. */
export function beyondThePackage(command: string): string {
  return `The package has what Russia and Japan reported, and what others reported about them. ${fromFiles(command)}`;
}

/** What the user's own files lack, where the figures asked for were looked for in them already. */
export function lackingIn(snapshot: Snapshot, lack: string, otherwise: string): string {
  return isImported(snapshot) ? lack : otherwise;
}
