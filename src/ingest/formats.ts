import type { Format } from "./format.js";
import { baci } from "./formats/baci.js";
import { canonical } from "./formats/canonical.js";
import { eurostatComext } from "./formats/eurostat-comext.js";
import { imfDots } from "./formats/imf-dots.js";
import { imfDotsBulk } from "./formats/imf-dots-bulk.js";
import { imfDotsWorkbook } from "./formats/imf-dots-workbook.js";
import { imfImts } from "./formats/imf-imts.js";
import { japanCustomsHs, japanCustomsOffices } from "./formats/japan-customs-hs.js";
import { russiaCustoms } from "./formats/russia-customs.js";
import { unComtrade } from "./formats/un-comtrade.js";
import { unComtradeLegacy } from "./formats/un-comtrade-legacy.js";
import { wits } from "./formats/wits.js";

/** Every format, in the order in which they are tried. */
export const FORMATS: readonly Format[] = [
  baci,
  imfDots,
  imfDotsBulk,
  imfDotsWorkbook,
  imfImts,
  unComtrade,
  unComtradeLegacy,
  wits,
  eurostatComext,
  russiaCustoms,
  japanCustomsHs,
  japanCustomsOffices,
  canonical,
];
