import { addDays, daysBetween, laterOf } from '@office/domain/day';
import { endOfMonths } from './deadlines.ts';
import type { Day } from '@office/domain/day';

/** First and last day, both inclusive. */
export type Period = { readonly from: Day; readonly until: Day };

/** Periods in order of time, those that overlap or touch made one: a day counts once, whatever covers it. */
export const mergedPeriods = (periods: readonly Period[]): readonly Period[] => {
  const merged: Period[] = [];
  for (const { from, until } of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || from > addDays(last.until, 1)) merged.push({ from, until });
    else merged[merged.length - 1] = { from: last.from, until: laterOf(last.until, until) };
  }
  return merged;
};

/** Calendar days of a period, both ends included. */
export const lengthInDays = ({ from, until }: Period): number =>
  Math.max(0, daysBetween(from, until) + 1);

/** Whether a period lasts so many months, date to date. */
export const lastsMonths = ({ from, until }: Period, months: number): boolean =>
  endOfMonths(from, months) <= until;

/** A last day moved by each day of the periods that lie in the right as it is being moved. */
export const endMovedBy = (from: Day, until: Day, periods: readonly Period[]): Day =>
  mergedPeriods(periods).reduce(
    (end, period) =>
      period.from > end
        ? end
        : addDays(end, lengthInDays({ from: laterOf(period.from, from), until: period.until })),
    until,
  );
