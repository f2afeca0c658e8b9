import { drawQuantile, drawShare, drawYes } from './distributions.ts';
import { seededDraw } from './seeded-draw.ts';
import type { CardDays } from '@office/rules/allowance-count';
import type { Population } from './population-file.ts';
import type { SeededDraw } from './seeded-draw.ts';

/** A month of the simulation as far as cards need it. */
export type CardMonth = {
  /** Counts months through the years, so that a month draws the same whichever month comes first. */
  readonly no: number;
  readonly length: number;
  /** The days of the month that are Sundays. */
  readonly sundays: readonly number[];
};

const cardStream = 2;

/** What the card of a person says in a month: drawn once, whatever the law. */
export function drawCard(
  seed: number,
  person: number,
  { no, length, sundays }: CardMonth,
  population: Population,
): CardDays {
  const draw = seededDraw(seed, person, cardStream, no);
  switch (drawShare(draw, population.card)) {
    case 'empty':
      return empty;
    case 'some-work':
      return { ...empty, work: scattered(draw, length, draw.between(1, 5)) };
    case 'much-work':
      return { ...empty, work: run(draw, length, draw.between(6, 18)) };
    case 'sickness':
      return { ...empty, sick: run(draw, length, draw.between(2, 20)) };
    case 'holiday':
      return { ...empty, holidayPaid: run(draw, length, draw.between(3, 12)) };
    case 'other-reason':
      return { ...empty, other: run(draw, length, draw.between(1, 6)) };
    case 'sunday-work':
      return { ...empty, work: [sundays[draw.below(sundays.length)] ?? 1] };
    case 'mixed':
      return mixed(draw, length);
  }
}

/** Hours that a temporary unemployed person loses in a month. */
export function drawHoursLost(
  seed: number,
  person: number,
  { no }: CardMonth,
  population: Population,
): string {
  const draw = seededDraw(seed, person, cardStream, no);
  if (drawYes(draw, population.monthWithoutLoss)) return '0';
  return String(drawQuantile(draw, population.hoursLost));
}

const empty: CardDays = { work: [], sick: [], holidayPaid: [], other: [] };

/** Days one after the other, cut off at the end of the month. */
const run = (draw: SeededDraw, length: number, count: number): number[] => {
  const first = draw.between(1, length);
  const last = Math.min(length, first + count - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** Days here and there; one drawn twice is listed once. */
const scattered = (draw: SeededDraw, length: number, count: number): number[] => [
  ...new Set(Array.from({ length: count }, () => draw.between(1, length))),
];

/** Work in the first half of the month, sickness in the second. */
const mixed = (draw: SeededDraw, length: number): CardDays => ({
  ...empty,
  work: scattered(draw, 14, draw.between(1, 4)),
  sick: run(draw, length - 14, draw.between(2, 8)).map((day) => day + 14),
});
