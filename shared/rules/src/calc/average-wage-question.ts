import { averageDailyWage } from '../average-daily-wage.ts';
import { has, open, readAmount, readCount, readDay, readHours, readWord } from './reader.ts';
import type { AverageWageFacts, Pay } from '../average-daily-wage.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

/** What each way of paying needs, apart from the day and the weeks. */
const fieldsOf = {
  monthly: ['monthlyPay'],
  hourly: ['hourlyPay', 'weeklyHours'],
  cycle: ['cyclePay', 'paidHours', 'weeklyHours'],
  'temporary-teacher': ['annualFullTimePay', 'weeklyHours', 'fullTimeHours'],
  'voluntary-part-time': ['hourlyPay', 'fullTimeHours'],
  none: [],
} as const satisfies Record<AverageWageFacts['basis'], readonly string[]>;

const bases = [
  'monthly',
  'hourly',
  'cycle',
  'temporary-teacher',
  'voluntary-part-time',
  'none',
] as const;

/** Reads an `average-daily-wage` question; the basis decides which facts belong to it. */
export const readAverageWageQuestion: ReadQuestion = (input, findings) => {
  const known = bases.find((basis) => basis === input['basis']);
  const own = known === undefined ? [] : fieldsOf[known];
  const weeks = known === undefined || known === 'none' ? [] : ['consecutiveWeeks'];
  const reader = open(input, '', findings, {
    needs: ['on', 'basis', ...own, ...weeks],
    may: known === undefined ? [...Object.values(fieldsOf).flat(), 'consecutiveWeeks'] : [],
  });
  const basis = readWord(reader, 'basis', bases);
  const on = readDay(reader, 'on');
  const facts: AverageWageFacts =
    basis === 'none'
      ? { on, basis }
      : {
          on,
          ...readPay(reader, basis),
          consecutiveWeeks: has(reader, 'consecutiveWeeks')
            ? readCount(reader, 'consecutiveWeeks', 0)
            : 0,
        };
  return (trace) => ({ ...averageDailyWage(facts, trace) });
};

const readPay = (reader: Reader, basis: Pay['basis']): Pay => {
  switch (basis) {
    case 'monthly':
      return { basis, monthlyPay: readAmount(reader, 'monthlyPay') };
    case 'hourly':
      return {
        basis,
        hourlyPay: readAmount(reader, 'hourlyPay'),
        weeklyHours: readHours(reader, 'weeklyHours', true),
      };
    case 'cycle':
      return {
        basis,
        cyclePay: readAmount(reader, 'cyclePay'),
        paidHours: readHours(reader, 'paidHours', true),
        weeklyHours: readHours(reader, 'weeklyHours', true),
      };
    case 'temporary-teacher':
      return {
        basis,
        annualFullTimePay: readAmount(reader, 'annualFullTimePay'),
        weeklyHours: readHours(reader, 'weeklyHours', true),
        fullTimeHours: readHours(reader, 'fullTimeHours', true),
      };
    case 'voluntary-part-time':
      return {
        basis,
        hourlyPay: readAmount(reader, 'hourlyPay'),
        fullTimeHours: readHours(reader, 'fullTimeHours', true),
      };
  }
};
