import { typedEntries } from './typed-entries.ts';
import type { SeededDraw } from './seeded-draw.ts';

/** Draws a name in proportion to its share of a thousand. */
export function drawShare<Name extends string>(
  draw: SeededDraw,
  { perMille }: { readonly perMille: Readonly<Record<Name, number>> },
): Name {
  let left = draw.below(1000);
  for (const [name, share] of typedEntries(perMille)) {
    if (left < share) return name;
    left -= share;
  }
  throw new RangeError('the shares of a thousand do not make a thousand');
}

/** Draws a whole number: each interval between two neighbours alike, each number within it alike; `scale` makes it finer. */
export function drawQuantile(
  draw: SeededDraw,
  { quantiles }: { readonly quantiles: readonly number[] },
  scale = 1,
): number {
  const interval = draw.below(quantiles.length - 1);
  const least = quantiles[interval] ?? 0;
  const most = quantiles[interval + 1] ?? least;
  return draw.between(least * scale, most * scale);
}

export const drawYes = (
  draw: SeededDraw,
  share: { readonly perMille: Readonly<Record<'yes' | 'no', number>> },
): boolean => drawShare(draw, share) === 'yes';
