import { secondaryActivity } from '../secondary-activity.ts';
import { report } from './findings.ts';
import { at, has, open, readAmount, readCount, readDay, readFlag } from './reader.ts';
import type { SecondaryActivity } from '../secondary-activity.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

/** Reads a `secondary-activity` question: the activity, its income and the days of the month worked. */
export const readSecondaryActivityQuestion: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: [
      ...['on', 'daily', 'netAnnualIncome', 'declared', 'monthsBefore'],
      ...['mainlyOutsideDaytime', 'excludedTrade'],
    ],
    may: ['monthsInYear', 'saturdaysWorked', 'sundaysWorked', 'springboard'],
  });
  const facts: SecondaryActivity = {
    on: readDay(reader, 'on'),
    daily: readAmount(reader, 'daily'),
    netAnnualIncome: readAmount(reader, 'netAnnualIncome'),
    monthsInYear: readMonthsInYear(reader),
    declared: readFlag(reader, 'declared'),
    monthsBefore: readCount(reader, 'monthsBefore', 0),
    mainlyOutsideDaytime: readFlag(reader, 'mainlyOutsideDaytime'),
    excludedTrade: readFlag(reader, 'excludedTrade'),
    saturdaysWorked: readDaysOfMonth(reader, 'saturdaysWorked'),
    sundaysWorked: readDaysOfMonth(reader, 'sundaysWorked'),
    ...(has(reader, 'springboard') ? { springboard: readSpringboard(reader) } : {}),
  };
  return (trace) => ({ ...secondaryActivity(facts, trace) });
};

const readMonthsInYear = (reader: Reader): number => {
  if (!has(reader, 'monthsInYear')) return 12;
  const months = readCount(reader, 'monthsInYear', 1);
  if (months > 12) {
    report(reader.findings, 'malformed', at(reader, 'monthsInYear'), 'a year has 12 months');
  }
  return months;
};

const readDaysOfMonth = (reader: Reader, name: string): number => {
  const count = readCount(reader, name, 0);
  if (count > 5) {
    report(reader.findings, 'malformed', at(reader, name), 'a month has 5 of these days at most');
  }
  return count;
};

const readSpringboard = (reader: Reader): NonNullable<SecondaryActivity['springboard']> => {
  const springboard = open(
    reader.object['springboard'],
    at(reader, 'springboard'),
    reader.findings,
    { needs: ['from'], may: ['previousUntil'] },
  );
  const from = readDay(springboard, 'from');
  if (!has(springboard, 'previousUntil')) return { from };
  const previousUntil = readDay(springboard, 'previousUntil');
  if (previousUntil >= from) {
    report(
      reader.findings,
      'contradiction',
      at(springboard, 'previousUntil'),
      'the earlier springboard ends before this one begins',
    );
  }
  return { from, previousUntil };
};
