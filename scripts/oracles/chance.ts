/** Chance that a seed repeats: what the proofs draw their cases from. */
export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly happens: (share: number) => boolean;
}

/** xorshift128, filled from the seed by splitmix32. */
export function chance(seed: number): Chance {
  let filling = seed | 0;
  const fill = (): number => {
    filling = (filling + 0x9e3779b9) | 0;
    let mixed = Math.imul(filling ^ (filling >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  const word = (): number => {
    let mixed = d;
    mixed ^= mixed << 11;
    mixed ^= mixed >>> 8;
    d = c;
    c = b;
    b = a;
    a ^= (a >>> 19) ^ mixed;
    return a >>> 0;
  };
  const next = (): number => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: (list) => {
      const found = list[whole(0, list.length - 1)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    happens: (share) => next() < share,
  };
}
