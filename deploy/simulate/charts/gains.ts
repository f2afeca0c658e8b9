import { bandsFor, bar } from './bars.ts';
import { unitFor } from './totals.ts';
import {
  colours,
  legend,
  nameAxis,
  niceStep,
  picture,
  px,
  textAt,
  valueAxis,
  valueScale,
  writeTick,
} from './svg.ts';

export type GainsOfMonth = {
  readonly month: string;
  readonly gained: bigint;
  readonly lost: bigint;
  readonly gainers: number;
  readonly losers: number;
};

/** What all gainers gain and all losers lose, month by month, and what the two come to. */
export function gainsByMonthChart(months: readonly GainsOfMonth[], about: string): string {
  const { unit, name } = unitFor(months.flatMap(({ gained, lost }) => [gained, lost]));
  const amount = (cents: bigint): number => Number(cents) / unit;
  const scale = valueScale(
    -Math.max(0, ...months.map(({ lost }) => amount(lost))),
    Math.max(0.001, ...months.map(({ gained }) => amount(gained))),
  );
  const band = bandsFor(months.length);
  const drawing = months.flatMap(({ gained, lost, gainers, losers }, index) => [
    bar(band, index, [0, amount(gained)], { scale, colour: colours.blue }),
    bar(band, index, [0, -amount(lost)], { scale, colour: colours.orange }),
    ...(gainers > 0 ? [peopleAt(band.at(index), scale.at(amount(gained)) - 6, gainers)] : []),
    ...(losers > 0 ? [peopleAt(band.at(index), scale.at(-amount(lost)) + 15, losers)] : []),
    `<circle cx="${px(band.at(index))}" cy="${px(scale.at(amount(gained - lost)))}" r="5" fill="${colours.ink}" stroke="#ffffff" stroke-width="1.5"/>`,
  ]);
  return picture(
    {
      title: 'Who gains and who loses by the change, month by month',
      subtitle: 'Figures at the bars: how many people gain and how many lose',
      about,
      x: 'Month of unemployment',
      y: `${name} a month`,
    },
    [
      ...valueAxis(scale),
      ...drawing,
      ...nameAxis(
        months.map(({ month }) => month),
        band.at,
      ),
      ...legend([
        { name: 'gained', colour: colours.blue },
        { name: 'lost', colour: colours.orange },
        { name: 'both together', colour: colours.ink, kind: 'dot' },
      ]),
    ],
  );
}

const peopleAt = (x: number, y: number, people: number): string =>
  textAt(x, y, writeTick(people, 1), { size: 12, anchor: 'middle', fill: colours.grey });

/** How many people gain or lose how much over all months; the many who do neither are told, not drawn. */
export function gainsHistogram(perPerson: readonly number[], about: string): string {
  const moved = perPerson.filter((cents) => cents !== 0).map((cents) => cents / 100);
  const least = Math.min(0, ...extremes(moved));
  const most = Math.max(0, ...extremes(moved));
  const step = niceStep(Math.max(0.1, (most - least) / 24));
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const counts = Array.from({ length: last - first }, () => 0);
  for (const euros of moved) {
    // A bin has its lower bound; those that lose exactly a bound stay below nought with the losers.
    const bin = euros < 0 ? Math.ceil(euros / step) - 1 : Math.floor(euros / step);
    const at = Math.max(0, Math.min(counts.length - 1, bin - first));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const scale = valueScale(0, Math.max(1, ...counts));
  const band = bandsFor(counts.length, 0.9);
  const edge = (index: number): number => band.at(index) - (band.at(1) - band.at(0)) / 2;
  const bars = counts.map((count, index) =>
    bar(band, index, [0, count], {
      scale,
      colour: index + first < 0 ? colours.orange : colours.blue,
    }),
  );
  const unmoved = perPerson.length - moved.length;
  return picture(
    {
      title: 'How much people gain or lose by the change',
      subtitle: `All months together; ${writeTick(unmoved, 1)} of ${writeTick(perPerson.length, 1)} people neither gain nor lose`,
      about,
      x: `EUR gained or lost by a person over all months, in steps of ${writeTick(step, step)}`,
      y: 'People',
    },
    [
      ...valueAxis(scale),
      ...bars,
      ...nameAxis(
        [...counts, 0].map((_, index) => writeTick((first + index) * step, step)),
        edge,
      ),
      ...legend([
        { name: 'people who lose', colour: colours.orange },
        { name: 'people who gain', colour: colours.blue },
      ]),
    ],
  );
}

/** Least and most of a long list, which a spread of all its figures would overflow. */
const extremes = (values: readonly number[]): readonly [number, number] => {
  let least = values[0] ?? 0;
  let most = least;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
};
