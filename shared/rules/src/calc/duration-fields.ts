import { report } from './findings.ts';
import { at, has, open, readCount, readDay, readList } from './reader.ts';
import type { DaysOfYear } from '../career-years.ts';
import type { Period } from '../day-periods.ts';
import type { Reader } from './reader.ts';

/** The objects of a list, each opened with its fields and read. */
export const readEach = <T>(
  reader: Reader,
  name: string,
  fields: { readonly needs: readonly string[]; readonly may: readonly string[] },
  read: (each: Reader) => T,
): readonly T[] =>
  readList(reader, name).map((value, index) =>
    read(open(value, `${at(reader, name)}[${index}]`, reader.findings, fields)),
  );

/** First and last day of a period; a last day before the first is malformed. */
export const readPeriod = (reader: Reader): Period => {
  const from = readDay(reader, 'from');
  const until = readDay(reader, 'until');
  if (has(reader, 'from') && has(reader, 'until') && until < from) {
    report(reader.findings, 'malformed', at(reader, 'until'), 'the last day lies before the first');
  }
  return { from, until };
};

/** Days of calendar years, `{year, days}` or with the field that names what is counted. */
export const readDaysOfYears = (
  reader: Reader,
  name: string,
  counted: string,
): readonly DaysOfYear[] =>
  readEach(reader, name, { needs: ['year', counted], may: [] }, (each) => ({
    year: readCount(each, 'year', 1900),
    days: readCount(each, counted, 0),
  }));

/** The fields that tell a career: its days, its years where they are known otherwise, and the age. */
export const careerFields = ['careerDays', 'careerYears', 'age'] as const;

export const readCareer = (
  reader: Reader,
): { readonly careerDays?: number; readonly careerYears?: number; readonly age?: number } => ({
  ...(has(reader, 'careerDays') ? { careerDays: readCount(reader, 'careerDays', 0) } : {}),
  ...(has(reader, 'careerYears') ? { careerYears: readCount(reader, 'careerYears', 0) } : {}),
  ...(has(reader, 'age') ? { age: readCount(reader, 'age', 0) } : {}),
});

/** A career has to be told, in days or in years. */
export const needCareer = (reader: Reader): void => {
  if (has(reader, 'careerDays') || has(reader, 'careerYears')) return;
  report(
    reader.findings,
    'missing-field',
    at(reader, 'careerDays'),
    'this field is needed, or careerYears',
  );
};
