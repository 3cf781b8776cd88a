/**
 * Below this part of the reported world total in named countries, a source plainly lacks partners, and ranks say nothing.
 * Full books name far more: Russia's lowest in IMF DOTS is above 0.95.
 */
export const LEAST_NAMED = 0.5;
