import { DomainError } from './domain-error.ts';
import type { Day } from './day.ts';

/** A fact that changes in time: each value holds from its day until the next. Sorted by day, one value a day. */
export type Dated<T> = readonly { readonly from: Day; readonly value: T }[];

/** The value in force on a day, or nothing when the first value is later. */
export const findValueOn = <T>(timeline: Dated<T>, day: Day): T | undefined =>
  timeline.findLast(({ from }) => from <= day)?.value;

/** The value in force on a day; before the first one there is none, and that is an error. */
export const valueOn = <T>(timeline: Dated<T>, day: Day): T => {
  const found = timeline.findLast(({ from }) => from <= day);
  if (found === undefined) throw new DomainError('no-value-in-force', { day });
  return found.value;
};

/** Records a value from a day on; later values stay, a value of that very day is replaced. */
export const change = <T>(timeline: Dated<T>, from: Day, value: T): Dated<T> => [
  ...timeline.filter((entry) => entry.from < from),
  { from, value },
  ...timeline.filter((entry) => entry.from > from),
];
