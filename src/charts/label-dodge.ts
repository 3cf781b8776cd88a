/** The room labels may take: the least distance between two, and the ends of the axis, in pixels. */
export interface LabelRoom {
  readonly gap: number;
  readonly top: number;
  readonly bottom: number;
}

interface Block {
  sum: number;
  size: number;
}

/** Least-squares non-decreasing fit, by pooling neighbours that are in the wrong order. */
function pooled(values: readonly number[]): number[] {
  const blocks: Block[] = [];
  for (const value of values) {
    let block: Block = { sum: value, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
}

/**
 * Move labels apart as little as possible, keeping their order.
 *
 * The sum of squared moves is the least there is. Labels wanted at the same place keep the order given.
 * When the room is too small for every label at that gap, they stand evenly from top to bottom.
 *
 * @param wanted Where each label would like to stand, in pixels.
 * @returns Where each stands, in the order given.
 *
 * @example
 * ```ts
 * dodgeLabels([50, 52], { gap: 14, top: 0, bottom: 100 }); // [44, 58]
 * ```
 */
export function dodgeLabels(wanted: readonly number[], { gap, top, bottom }: LabelRoom): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const most = wanted.length > 1 ? (bottom - top) / (wanted.length - 1) : gap;
  const step = Math.min(gap, most);
  const slack = order.map((index, place) => (wanted[index] ?? 0) - place * step);
  const lowest = bottom - (wanted.length - 1) * step;
  const fitted = pooled(slack).map((value) => Math.min(Math.max(value, top), lowest));
  const placed = new Map(order.map((index, place) => [index, (fitted[place] ?? 0) + place * step]));
  return wanted.map((_, index) => placed.get(index) ?? 0);
}
