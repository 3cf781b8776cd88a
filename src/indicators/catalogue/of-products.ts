import { aquino, aquinoMeta } from "../aquino.js";
import { MIN_PRODUCTS } from "../arguments/product-baskets.js";
import { balassaMeta } from "../balassa.js";
import { balassaMatrix } from "../balassa-matrix.js";
import { balassaSymmetric, balassaSymmetricMeta } from "../balassa-symmetric.js";
import { brayCurtis, brayCurtisMeta } from "../bray-curtis.js";
import { complementarity, complementarityMeta } from "../complementarity.js";
import {
  complementarityDrysdaleGarnaut,
  complementarityDrysdaleGarnautMeta,
} from "../complementarity-drysdale-garnaut.js";
import { constantMarketShare, constantMarketShareMeta } from "../constant-market-share.js";
import { cosineSimilarity, cosineSimilarityMeta } from "../cosine-similarity.js";
import { density, densityMeta } from "../density.js";
import { economicComplexityMeta } from "../economic-complexity.js";
import { exportSimilarity, exportSimilarityMeta } from "../export-similarity.js";
import { expyMeta } from "../expy.js";
import { extensiveMargin, extensiveMarginMeta } from "../extensive-margin.js";
import { fisher, fisherMeta } from "../fisher.js";
import { fitnessMeta } from "../fitness.js";
import { grubelLloyd, grubelLloydMeta } from "../grubel-lloyd.js";
import { intensiveMargin, intensiveMarginMeta } from "../intensive-margin.js";
import { krugmanDissimilarity, krugmanDissimilarityMeta } from "../krugman-dissimilarity.js";
import { lafay, lafayMeta } from "../lafay.js";
import { laspeyres, laspeyresMeta } from "../laspeyres.js";
import { marginDecomposition, marginDecompositionMeta } from "../margin-decomposition.js";
import { marginalIit, marginalIitMeta } from "../marginal-iit.js";
import { paasche, paascheMeta } from "../paasche.js";
import { prody, prodyMeta } from "../prody.js";
import { proximity, proximityMeta } from "../proximity.js";
import { termsOfTrade, termsOfTradeMeta } from "../terms-of-trade.js";
import { tornqvist, tornqvistMeta } from "../tornqvist.js";
import { unitValue, unitValueMeta } from "../unit-value.js";
import { vollrath, vollrathMeta } from "../vollrath.js";
import { basketIncomes, complexities, fitnesses } from "./answers.js";
import type { Indicator } from "./contract.js";
import {
  cells,
  eachProduct,
  entry,
  figures,
  markets,
  matrix,
  namedBaskets,
  pairOfBaskets,
  prices,
  twoWay,
  twoWayCells,
  twoWayChange,
} from "./entries.js";

/** What a country sells to a market, beside what all sell to it. */
const SOLD = { exports: "X_ij", world: "X_wj" } as const;

/** Indicators of trade by product. */
export const OF_PRODUCTS: readonly Indicator[] = [
  // complementarity and similarity
  entry(
    complementarityMeta,
    pairOfBaskets(complementarity, ["exports", "imports"], { letters: ["X_i", "M_j"] }),
  ),
  entry(
    complementarityDrysdaleGarnautMeta,
    namedBaskets(["exports", "imports", "ownImports", "worldImports"], complementarityDrysdaleGarnaut, {
      fewest: MIN_PRODUCTS,
      letters: { exports: "X_i", imports: "M_j", ownImports: "M_i", worldImports: "M_w" },
    }),
  ),
  entry(exportSimilarityMeta, pairOfBaskets(exportSimilarity, ["a", "b"], { againstWorld: true })),
  entry(krugmanDissimilarityMeta, pairOfBaskets(krugmanDissimilarity, ["a", "b"], { againstWorld: true })),
  entry(brayCurtisMeta, pairOfBaskets(brayCurtis, ["a", "b"], { letters: ["X_i", "X_j"] })),
  entry(cosineSimilarityMeta, pairOfBaskets(cosineSimilarity, ["a", "b"], { againstWorld: true })),
  // comparative advantage
  entry(
    balassaMeta,
    matrix(["cells"], (table) => ({ cells: balassaMatrix(table) })),
  ),
  entry(balassaSymmetricMeta, cells(balassaSymmetric)),
  entry(vollrathMeta, twoWayCells(vollrath)),
  entry(lafayMeta, eachProduct(lafay)),
  entry(
    prodyMeta,
    matrix(["products"], (table, { incomes }) => ({ products: prody(table, incomes) }), { incomes: true }),
  ),
  entry(expyMeta, matrix(["countries"], basketIncomes, { incomes: true })),
  entry(economicComplexityMeta, matrix(["countries", "products"], complexities)),
  entry(fitnessMeta, matrix(["countries", "products"], fitnesses, { takes: ["steps"] })),
  entry(
    proximityMeta,
    matrix(["pairs"], (table) => ({ pairs: proximity(table).pairs })),
  ),
  entry(
    densityMeta,
    matrix(["cells"], (table) => ({ cells: density(table) })),
  ),
  // intra-industry
  entry(grubelLloydMeta, twoWay(grubelLloyd, { bySingle: true })),
  entry(aquinoMeta, twoWay(aquino, { bySingle: false })),
  entry(marginalIitMeta, twoWayChange(marginalIit)),
  // margins
  entry(extensiveMarginMeta, namedBaskets(["exports", "world"], extensiveMargin, { letters: SOLD })),
  entry(intensiveMarginMeta, namedBaskets(["exports", "world"], intensiveMargin, { letters: SOLD })),
  entry(
    marginDecompositionMeta,
    namedBaskets(["before", "after"], marginDecomposition, {
      letters: { before: "V_ij,t−1", after: "V_ij" },
    }),
  ),
  // decomposition
  entry(constantMarketShareMeta, markets(constantMarketShare)),
  // price and volume
  entry(unitValueMeta, figures({ value: "V_ijk", weight: "W_ijk" }, unitValue)),
  entry(laspeyresMeta, prices(laspeyres)),
  entry(paascheMeta, prices(paasche)),
  entry(fisherMeta, prices(fisher)),
  entry(tornqvistMeta, prices(tornqvist)),
  entry(termsOfTradeMeta, figures({ exportPrices: undefined, importPrices: undefined }, termsOfTrade)),
];
