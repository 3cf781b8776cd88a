// The parts of Vega that charts of a report use; the bundle leaves out maps, forces, trees and the like.
export { parse, View } from "vega";
export { expressionInterpreter } from "vega-interpreter";
