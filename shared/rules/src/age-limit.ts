import { addDays, addMonths, dayOfMonth, monthOf } from '@office/domain/day';
import { firstDayOf, nextMonth } from '@office/domain/month';
import { dayIn, numberIn } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** AR 64 al. 2: temporary unemployment and frontier workers are not stopped by the age. */
export const ageExceptions = ['frontier-worker', 'temporary-unemployment'] as const;
export type AgeException = (typeof ageExceptions)[number];

export type AgeFacts = {
  readonly birthDate: Day;
  /** The day on which an allowance would be paid. */
  readonly on: Day;
  readonly exception?: AgeException;
};

export type AgeLimit = {
  readonly age: number;
  /** Null for who is not stopped by the age. */
  readonly lastPayableDay: Day | null;
  readonly firstDayWithout: Day | null;
  readonly payable: boolean;
};

/** The day from which age ends the right: the 1st of the month after the birthday that the year of birth names (AR 64). */
export const ageLimit = (facts: AgeFacts, trace?: Trace, law: Tables = tables): AgeLimit => {
  const { birthDate, on, exception } = facts;
  const limits = versionOn(law['age-limit'], on);
  const row = [...limits.value.values()].find(
    (each) => each['born-until'] === undefined || birthDate <= dayIn(each, 'born-until'),
  );
  if (row === undefined) throw new Error(`${limits.origin} has no row for every day of birth`);
  const age = numberIn(row, 'age');
  const leap = chosenIn(rulesOn(on, law), 'leap-day-birthday');
  const firstDayWithout = firstDayOf(nextMonth(monthOf(birthdayOf(birthDate, age, leap))));
  const result =
    exception === undefined
      ? {
          age,
          lastPayableDay: addDays(firstDayWithout, -1),
          firstDayWithout,
          payable: on < firstDayWithout,
        }
      : { age, lastPayableDay: null, firstDayWithout: null, payable: true };
  trace?.push({
    rule: 'age-limit',
    inputs: { ...facts, age },
    output: result.firstDayWithout,
    source: exception === undefined ? 'AR 64' : 'AR 64 al. 2',
    origins: { age: limits.origin },
    ...(isLeapDay(birthDate) ? { switches: { 'leap-day-birthday': leap } } : {}),
  });
  return result;
};

const birthdayOf = (
  birthDate: Day,
  age: number,
  leap: 'last-of-february' | 'first-of-march',
): Day => {
  const birthday = addMonths(birthDate, 12 * age);
  const moved = leap === 'first-of-march' && dayOfMonth(birthday) !== dayOfMonth(birthDate);
  return moved ? addDays(birthday, 1) : birthday;
};

const isLeapDay = (birthDate: Day): boolean => birthDate.endsWith('-02-29');
