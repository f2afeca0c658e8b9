import { Temporal } from 'temporal-polyfill';
import { isMonth, lengthOf, writeMonth } from './month.ts';
import { DomainError } from './domain-error.ts';
import type { Language } from './calendar-words.ts';
import type { Month } from './month.ts';

declare const brand: unique symbol;

/** A calendar day, 'YYYY-MM-DD', without time or zone. Days compare as strings. */
export type Day = string & { readonly [brand]: 'Day' };

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is a day that exists, written YYYY-MM-DD. */
export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const within = value.slice(0, 7);
  const number = Number(value.slice(8));
  return isMonth(within) && number >= 1 && number <= lengthOf(within);
};

/** Reads a day; a text that is no existing day is `malformed`. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new DomainError('malformed', { expected: 'a day YYYY-MM-DD' });
  return text;
};

export const addDays = (from: Day, count: number): Day =>
  day(plain(from).add({ days: count }).toString());

/** The same number of the day, some months later; where that month has no such number, its last day. */
export const addMonths = (from: Day, count: number): Day =>
  day(plain(from).add({ months: count }, { overflow: 'constrain' }).toString());

/** How many days lie from the first to the second: 1 from a day to the next, negative backwards. */
export const daysBetween = (a: Day, b: Day): number =>
  plain(a).until(plain(b), { largestUnit: 'day' }).days;

export const weekday = (of: Day): Weekday => {
  const number = plain(of).dayOfWeek;
  if (!isWeekday(number)) throw new DomainError('malformed', { expected: 'a day YYYY-MM-DD' });
  return number;
};

export const monthOf = (of: Day): Month => of.slice(0, 7) as Month;

export const dayOfMonth = (of: Day): number => Number(of.slice(8));

export const laterOf = (a: Day, b: Day): Day => (a >= b ? a : b);

export const earlierOf = (a: Day, b: Day): Day => (a <= b ? a : b);

/** A day in the reader's language: '1er novembre 2026', '6 november 2026', '6. November 2026', '6 November 2026'. */
export const writeDay = (of: Day, language: Language): string =>
  `${writeNumber(dayOfMonth(of), language)} ${writeMonth(monthOf(of), language)}`;

const writeNumber = (number: number, language: Language): string => {
  if (language === 'fr' && number === 1) return '1er';
  return language === 'de' ? `${number}.` : String(number);
};

const isWeekday = (number: number): number is Weekday =>
  Number.isInteger(number) && number >= 1 && number <= 7;

const plain = (of: Day): Temporal.PlainDate => Temporal.PlainDate.from(of);
