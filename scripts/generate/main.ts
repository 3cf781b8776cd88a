import { fileURLToPath } from "node:url";
import { writeClaimsDocs } from "./claims-docs.js";
import { writeClaimsSchema } from "./claims-schema.js";
import { writeCliDocs } from "./cli-docs.js";
import { writeDependencyDocs } from "./dependency-docs.js";
import { writeErrorDocs } from "./error-docs.js";
import { writeFormatDocs } from "./format-docs.js";
import { buildGallery, writeGalleryPage } from "./gallery.js";
import { writeIndicatorDocs } from "./indicator-docs.js";
import { writeManPage } from "./man-page.js";
import { fillReadme } from "./readme.js";
import { writeDefinitionDocs } from "./report-definition.js";
import { writeWordDocs } from "./word-docs.js";

/** Make everything anew that is generated and committed: the report, the docs, the README's blocks. */
const project = fileURLToPath(new URL("../../", import.meta.url));
await buildGallery(project);
writeGalleryPage(project);
await writeErrorDocs(project);
writeFormatDocs(project);
writeClaimsSchema(project);
writeClaimsDocs(project);
await writeIndicatorDocs(project);
writeDefinitionDocs(project);
writeWordDocs(project);
await writeCliDocs(project);
writeManPage(project);
writeDependencyDocs(project);
await fillReadme(project);
