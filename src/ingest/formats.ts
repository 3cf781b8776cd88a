import type { Format } from "./format.js";
import { baci } from "./formats/baci.js";
import { canonical } from "./formats/canonical.js";
import { imfDots } from "./formats/imf-dots.js";

/** Every format, in the order in which they are tried. */
export const FORMATS: readonly Format[] = [baci, imfDots, canonical];
