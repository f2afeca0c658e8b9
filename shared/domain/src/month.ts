import { Temporal } from 'temporal-polyfill';
import { DomainError } from './domain-error.ts';
import { monthNames } from './calendar-words.ts';
import type { Day } from './day.ts';
import type { Language } from './calendar-words.ts';

declare const brand: unique symbol;

/** A calendar month, 'YYYY-MM'. Months compare as strings. */
export type Month = string & { readonly [brand]: 'Month' };

const shape = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export const isMonth = (value: unknown): value is Month =>
  typeof value === 'string' && shape.test(value);

/** Reads a month; anything but YYYY-MM is `malformed`. */
export const month = (text: string): Month => {
  if (!isMonth(text)) throw new DomainError('malformed', { expected: 'a month YYYY-MM' });
  return text;
};

export const firstDayOf = (of: Month): Day => asDay(`${of}-01`);

export const lastDayOf = (of: Month): Day => asDay(`${of}-${lengthOf(of)}`);

/** How many days a month has. Counted here, not by Temporal: every card of every month asks. */
export const lengthOf = (of: Month): number => {
  const number = Number(of.slice(5));
  if (number !== 2) return number === 4 || number === 6 || number === 9 || number === 11 ? 30 : 31;
  const year = Number(of.slice(0, 4));
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
};

export const daysOf = (of: Month): Day[] =>
  Array.from({ length: lengthOf(of) }, (_, index) =>
    asDay(`${of}-${String(index + 1).padStart(2, '0')}`),
  );

export const addMonthsTo = (of: Month, count: number): Month =>
  month(plain(of).add({ months: count }).toString());

export const nextMonth = (of: Month): Month => addMonthsTo(of, 1);

export const previousMonth = (of: Month): Month => addMonthsTo(of, -1);

/** A month in the reader's language: 'novembre 2026'. */
export const writeMonth = (of: Month, language: Language): string =>
  `${monthNames(language)[Number(of.slice(5)) - 1] ?? ''} ${Number(of.slice(0, 4))}`;

const plain = (of: Month): Temporal.PlainYearMonth => Temporal.PlainYearMonth.from(of);

// Every text built here is a day of the month by construction, so it is branded without a second reading.
const asDay = (text: string): Day => text as Day;
