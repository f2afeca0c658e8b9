import { plot, px } from './svg.ts';
import type { Scale } from './svg.ts';

export type Band = { readonly at: (index: number) => number; readonly width: number };

/** Places for so many bars side by side. */
export const bandsFor = (count: number, share = 0.66): Band => {
  const room = (plot.right - plot.left) / Math.max(1, count);
  return { at: (index) => plot.left + room * (index + 0.5), width: Math.min(90, room * share) };
};

/** A bar between two values, whichever is the higher. */
export const bar = (
  { at, width }: Band,
  index: number,
  [from, to]: readonly [number, number],
  { scale, colour }: { readonly scale: Scale; readonly colour: string },
): string => {
  const top = Math.min(scale.at(from), scale.at(to));
  const height = Math.abs(scale.at(from) - scale.at(to));
  return `<rect x="${px(at(index) - width / 2)}" y="${px(top)}" width="${px(width)}" height="${px(height)}" fill="${colour}"/>`;
};
