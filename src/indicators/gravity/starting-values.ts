import { type Layout, segmentSums } from "./layout.js";

const SWEEPS = 4;

/**
 * Where PPML begins: fixed effects alone, nearly. Fitted values are multiplied until group sums are those
 * observed, set after set, which costs little and leaves few rounds of reweighting.
 *
 * @param response Above zero somewhere in each group.
 * @returns Fitted values, all above zero.
 */
export function startingValues(response: Float64Array, layout: Layout): Float64Array {
  const fitted = new Float64Array(response.length).fill(1);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    matchSegments(fitted, response, layout);
    for (let set = 0; set < layout.width; set++) matchGroups(fitted, response, { layout, set });
  }
  return fitted;
}

function matchSegments(fitted: Float64Array, response: Float64Array, layout: Layout): void {
  const [have, want] = [segmentSums(layout, fitted), segmentSums(layout, response)];
  for (let segment = 0, row = 0; segment < have.length; segment++) {
    const factor = (want[segment] as number) / (have[segment] as number);
    const end = layout.starts[segment + 1] as number;
    for (; row < end; row++) fitted[row] = (fitted[row] as number) * factor;
  }
}

function matchGroups(
  fitted: Float64Array,
  response: Float64Array,
  { layout: { codes, width, groups }, set }: { readonly layout: Layout; readonly set: number },
): void {
  const [have, want] = [new Float64Array(groups), new Float64Array(groups)];
  for (let row = 0, at = set; row < fitted.length; row++, at += width) {
    const code = codes[at] as number;
    have[code] = (have[code] as number) + (fitted[row] as number);
    want[code] = (want[code] as number) + (response[row] as number);
  }
  for (let row = 0, at = set; row < fitted.length; row++, at += width) {
    const code = codes[at] as number;
    fitted[row] = (fitted[row] as number) * ((want[code] as number) / (have[code] as number));
  }
}
