import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../core/package-folder.js";

/** The definition that comes with the package: Russia–Japan, 2013–2018. */
export const DEFAULT_DEFINITION = join(PACKAGE_FOLDER, "reports/russia-japan-2013-2018/report.json");
