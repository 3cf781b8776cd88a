/** The room labels may take, in pixels. */
export interface LabelRoom {
  /** The least distance between two neighbours; a list gives it for each pair, counted from the top. */
  readonly gap: number | readonly number[];
  readonly top: number;
  readonly bottom: number;
}

interface Block {
  sum: number;
  size: number;
}

/** How far below the first label each one stands when all stand as close as they may. */
function offsets(count: number, gap: number | readonly number[]): number[] {
  const found: number[] = [];
  for (let place = 0; place < count; place++) {
    const step = typeof gap === "number" ? gap : (gap[place - 1] ?? 0);
    found.push(place === 0 ? 0 : (found[place - 1] ?? 0) + step);
  }
  return found;
}

/** Least-squares non-decreasing fit, by pooling neighbours that are in the wrong order. */
function pooled(values: readonly number[]): number[] {
  const blocks: Block[] = [];
  for (const value of values) {
    let block: Block = { sum: value, size: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.size > block.sum / block.size;
      last = blocks.at(-1)
    ) {
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
 * When the room is too small for every label at that gap, all gaps shrink alike.
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
  const stacked = offsets(wanted.length, gap);
  const needed = stacked.at(-1) ?? 0;
  const squeeze = needed > bottom - top ? (bottom - top) / needed : 1;
  const below = stacked.map((offset) => offset * squeeze);
  const fitted = pooled(order.map((index, place) => (wanted[index] ?? 0) - (below[place] ?? 0)));
  const placed = new Map(
    order.map((index, place) => {
      const free = Math.min(Math.max(fitted[place] ?? 0, top), bottom - needed * squeeze);
      return [index, free + (below[place] ?? 0)];
    }),
  );
  return wanted.map((_, index) => placed.get(index) ?? 0);
}
