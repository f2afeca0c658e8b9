import { addDays, day, weekday } from '@office/domain/day';
import { firstDayOf, lastDayOf, nextMonth } from '@office/domain/month';
import { remember } from './remember.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { TableValue } from './table-values.ts';

type LegalHolidays = TableValue<'legal-holidays'>;

/** Easter Sunday by the Gregorian computus. */
export const easterOf = (year: number): Day => {
  const golden = year % 19;
  const century = Math.trunc(year / 100);
  const skipped = century - Math.trunc(century / 4) - Math.trunc((8 * century + 13) / 25);
  const epact = (skipped + 19 * golden + 15) % 30;
  const moon =
    epact -
    Math.trunc(epact / 28) *
      (1 - Math.trunc(epact / 28) * Math.trunc(29 / (epact + 1)) * Math.trunc((21 - golden) / 11));
  const sunday = (year + Math.trunc(year / 4) + moon + 2 - century + Math.trunc(century / 4)) % 7;
  const offset = moon - sunday;
  const month = 3 + Math.trunc((offset + 40) / 44);
  const number = offset + 28 - 31 * Math.trunc(month / 4);
  return day(`${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`);
};

/** The ten legal holidays of the year of a day; outside the years known there are none to rely on. */
export const legalHolidaysOf = (on: Day): ReadonlySet<Day> =>
  holidaysBy(versionOn(tables['legal-holidays'], on).value)(on.slice(0, 4));

const holidaysBy = remember(10, ({ fixed, easter }: LegalHolidays) =>
  remember(100, (year: string): ReadonlySet<Day> => {
    const sunday = easterOf(Number(year));
    return new Set([
      ...fixed.map((monthAndDay) => day(`${year}-${monthAndDay}`)),
      ...easter.map((daysAfter) => addDays(sunday, daysAfter)),
    ]);
  }),
);

/** Every day but Saturdays, Sundays and legal holidays (AR 24, 71ter, 148). */
export const isWorkingDay = (on: Day): boolean => weekday(on) < 6 && !legalHolidaysOf(on).has(on);

/** The count-th working day after a day. */
export const workingDaysAfter = (start: Day, count: number): Day => {
  let found = start;
  for (let left = count; left > 0; left -= 1) found = nextWorkingDay(found);
  return found;
};

/** The first working day strictly after a day. */
export const nextWorkingDay = (start: Day): Day => {
  let found = addDays(start, 1);
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
};

/** The day itself when it is a working day, else the last one before it. */
export const lastWorkingDayUpTo = (end: Day): Day => {
  let found = end;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
};

/** The last working day but one of a month: the first day an electronic card may be confirmed (AR 71ter). */
export const penultimateWorkingDayOf = (month: Month): Day =>
  lastWorkingDayUpTo(addDays(lastWorkingDayUpTo(lastDayOf(month)), -1));

export const firstDayAfter = (month: Month): Day => firstDayOf(nextMonth(month));
