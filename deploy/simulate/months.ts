import { day } from '@office/domain/day';
import { month } from '@office/domain/month';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';

/** A month as two numbers: a hundred thousand people step through months here. */
export type PlainMonth = { readonly year: number; readonly month: number };

export const plainMonth = (of: Month): PlainMonth => ({
  year: Number(of.slice(0, 4)),
  month: Number(of.slice(5)),
});

export const addMonthsPlainly = (to: Month | PlainMonth, count: number): PlainMonth => {
  const { year, month: number } = typeof to === 'string' ? plainMonth(to) : to;
  const months = 12 * year + number - 1 + count;
  return { year: Math.trunc(months / 12), month: (months % 12) + 1 };
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A day of a month; every month has the days up to 28 that are drawn here. */
export const dayAt = (of: PlainMonth, number: number): Day =>
  day(`${String(of.year)}-${twoDigits(of.month)}-${twoDigits(number)}`);

/** The months from the first to the last, both included. */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  for (let at = plainMonth(first), of = first; of <= last;) {
    months.push(of);
    at = addMonthsPlainly(at, 1);
    of = month(`${String(at.year)}-${twoDigits(at.month)}`);
  }
  return months;
}

/** How many months lie from one to the other. */
export const monthsBetween = (from: PlainMonth, to: PlainMonth): number =>
  12 * (to.year - from.year) + to.month - from.month;
