/** Canonical rows of an embedded dataset, one file. */
export const TRADE_CSV = "trade.csv";

/** Single figures that an embedded dataset cites, one file. */
export const FIGURES_CSV = "figures.csv";

/** Areas that an embedded dataset names. */
export const COUNTRIES_CSV = "countries.csv";

/** Canonical rows of an imported snapshot: `trade/year=2018/….parquet`. */
export const TRADE_FOLDER = "trade";

/** All products together, one row a flow and period, from the reporter's side. */
export const TOTALS_FILE = "totals.parquet";

/** Which lines of the files each total was added from; only where files were read for one answer. */
export const LINES_FILE = "lines.parquet";

/** What the files of an imported snapshot call their products; only where they do. */
export const PRODUCTS_CSV = "products.csv";

/** Areas that an imported snapshot names. */
export const AREAS_CSV = "areas.csv";

/** What a snapshot is, and what its files must look like. */
export const MANIFEST_FILE = "manifest.json";
