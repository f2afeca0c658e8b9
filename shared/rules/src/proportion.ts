/** One taker of a proportional division: its weight, and the most it may get, in cents. */
export type Part = { readonly id: string; readonly weight: bigint; readonly owed: bigint };

/**
 * Divides a pool in proportion to the weights, nobody more than is owed, the surplus shared again among the others.
 * Exact until the end: all fractions have the sum of the weights as denominator, so that cents go
 * to the largest remainders, ties to the smaller id.
 */
export function proportion(pool: bigint, parts: readonly Part[]): [id: string, cents: bigint][] {
  const shares: [string, bigint][] = [];
  let left = pool;
  let open = parts;
  for (;;) {
    const weights = open.reduce((sum, { weight }) => sum + weight, 0n);
    const full = open.filter(({ weight, owed }) => left * weight >= owed * weights);
    if (full.length === 0) return [...shares, ...byLargestRemainder(left, open, weights)];
    for (const { id, owed } of full) {
      shares.push([id, owed]);
      left -= owed;
    }
    open = open.filter((part) => !full.includes(part));
  }
}

const byLargestRemainder = (
  pool: bigint,
  parts: readonly Part[],
  weights: bigint,
): [string, bigint][] => {
  const exact = parts.map(({ id, weight }) => ({
    id,
    floor: (pool * weight) / weights,
    remainder: (pool * weight) % weights,
  }));
  let cents = pool - exact.reduce((sum, { floor }) => sum + floor, 0n);
  return exact
    .toSorted((a, b) => {
      if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    })
    .map(({ id, floor }) => {
      const extra = cents > 0n ? 1n : 0n;
      cents -= extra;
      return [id, floor + extra];
    });
};
