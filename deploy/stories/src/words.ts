import { z } from 'zod';
import { isDay, type Day } from '@office/domain/day';
import { isMoney, type Money } from '@office/domain/money';
import { isMonth, type Month } from '@office/domain/month';

/** How the values of a story are read. */
export interface Words {
  readonly text: z.ZodType<string>;
  readonly day: z.ZodType<Day>;
  readonly month: z.ZodType<Month>;
  readonly amount: z.ZodType<Money>;
  readonly oneOf: <const T extends string>(values: readonly T[]) => z.ZodType<T>;
  readonly dayNumbers: z.ZodType<number[]>;
  /** Hours may be written either way, as calc reads them. */
  readonly hours: z.ZodType<string>;
}

const hours = z.union([z.string(), z.number()]).transform(String);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Values must be what they say: the file is malformed otherwise. */
export const strictWords: Words = {
  text: z.string(),
  day: z.custom<Day>(isDay, 'a day that exists, YYYY-MM-DD, is asked for'),
  month: z.custom<Month>(isMonth, 'a month, YYYY-MM, is asked for'),
  amount: z.custom<Money>(
    (value) => isText(value) && isMoney(value),
    'an amount is asked for: a quoted string with two decimals, such as "1234.56"',
  ),
  oneOf: <const T extends string>(values: readonly T[]) =>
    z.custom<T>(
      (value) => values.some((known) => known === value),
      `one of ${values.join(', ')} is asked for`,
    ),
  dayNumbers: z.array(z.int().min(1).max(31)),
  hours,
};

/** For a step that expects `refused: malformed`: any quoted string passes, so that the office may refuse it. */
export const laxWords: Words = {
  text: z.string(),
  day: z.custom<Day>(isText, 'a day is asked for'),
  month: z.custom<Month>(isText, 'a month is asked for'),
  amount: z.custom<Money>(isText, 'an amount is asked for: a quoted string'),
  oneOf: <const T extends string>(_values: readonly T[]) =>
    z.custom<T>(isText, 'a word is asked for'),
  dayNumbers: z.array(z.number()),
  hours,
};
