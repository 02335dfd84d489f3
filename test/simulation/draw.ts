/** Draws from one whole number: the same number gives the same values in the same order. */
export interface Draw {
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly oneOf: <T>(list: readonly [T, ...T[]] | readonly T[]) => T;
  /** True in this many of 100. */
  readonly chance: (percent: number) => boolean;
}

/** mulberry32 over a mixed seed, so that seeds next to each other share nothing. */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    oneOf: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    chance: (percent) => next() * 100 < percent,
  };
}
