/** Whole numbers that look random and are the same for the same seed, on every machine. No floating-point arithmetic. */
export type SeededDraw = {
  /** A whole number from 0 to one below the limit. */
  readonly below: (limit: number) => number;
  /** A whole number from the least to the most, both included. */
  readonly between: (least: number, most: number) => number;
  /** True in so many of a thousand draws. */
  readonly perMille: (share: number) => boolean;
  readonly pick: <const T>(choices: readonly [T, ...T[]]) => T;
};

/**
 * A stream of draws for a seed and what it is for (a person, a month). Streams do not depend on one another:
 * a person draws the same whoever else is in the population, and whatever law is asked.
 */
export function seededDraw(...seeds: readonly number[]): SeededDraw {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = mix(state ^ mix(seed | 0)) + 0x6d2b79f5;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) >>> 0;
  };
  // The remainder of 32 bits favours small numbers by less than one in a hundred thousand for limits used here.
  const below = (limit: number): number => next() % limit;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    perMille: (share) => below(1000) < share,
    pick: ([first, ...others]) => {
      const chosen = below(others.length + 1);
      return chosen === 0 ? first : (others[chosen - 1] ?? first);
    },
  };
}

/** Spreads every bit of a 32-bit whole number over all others (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
