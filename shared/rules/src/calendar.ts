import { weekday } from '@office/domain/day';
import { daysOf, firstDayOf, lastDayOf } from '@office/domain/month';
import { remember } from './remember.ts';
import type { Month } from '@office/domain/month';

/** The first and last day of a month and the weekday of each, counted once: a hundred thousand cards of one month ask. */
export const calendarOf = remember(2_000, (month: Month) => ({
  first: firstDayOf(month),
  last: lastDayOf(month),
  weekdays: daysOf(month).map(weekday),
}));
