/**
 * Countries through which so many goods of others pass that they distort what two other countries record of each
 * other: goods stand under the entrepôt in one book, and under their origin or last destination in the other. Named
 * for this in the literature on mirror statistics: Hong Kong, Singapore, the Netherlands and Belgium (the "Rotterdam
 * effect"), the United Arab Emirates, Panama (free zone of Colón).
 */
export const ENTREPOTS: ReadonlySet<string> = new Set(["ARE", "BEL", "HKG", "NLD", "PAN", "SGP"]);
