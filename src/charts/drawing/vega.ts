// The parts of Vega and Vega-Lite that draw; the bundle leaves out what no chart uses.
export { parse, View } from "vega";
export { compile } from "vega-lite";
