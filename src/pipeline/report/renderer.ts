// For the command, which begins to load what draws before it opens the figures.
export { loadRenderer } from "../../charts/drawing/render.js";
