import { shapeFault, type WrittenShape } from "../core/written-shape.js";

const RATES: WrittenShape = { currency: "text", period: "text", units_per_usd: "number", source: "text" };

/** What a manifest must hold. */
const MANIFEST: WrittenShape = {
  snapshot: "text",
  title: "text",
  producer: "text",
  citation: "text",
  "url?": "text",
  license: { name: "text", "url?": "text" },
  accessed: "text",
  vintage: "text",
  notes: ["text"],
  "reading?": ["text"],
  files: [{ path: "path", sha256: "text", bytes: "number", rows: "number" }],
  "covers?": { from: "number", to: "number" },
  "account?": { rows_read: "number", rows_kept: "number", left_out: { "*": "number" } },
  "import?": {
    format: "text",
    recognised: "text",
    kind: "text",
    "absent?": "text",
    classifications: ["text"],
    first_period: "text",
    last_period: "text",
    inputs: [{ name: "text", "sha256?": "text", bytes: "number" }],
    value_usd_kept: "number",
    value_usd_left_out: { "*": "number" },
    "left_out_at?": { "*": ["text"] },
    unmapped: [{ code: "text", area: "text", rows: "number", value_usd: "number" }],
    "sources?": [{ source: "text", rows: "number" }],
    "rates?": [RATES],
    "rates_file?": { name: "text", sha256: "text", bytes: "number" },
    "rates_given?": [RATES],
    "incomplete?": ["text"],
    warnings: ["text"],
  },
};

/** The first thing in a manifest that is not as it must be: `files[0].path must stay in the snapshot's folder`. */
export function manifestFault(value: unknown): string | undefined {
  return shapeFault(value, MANIFEST);
}
