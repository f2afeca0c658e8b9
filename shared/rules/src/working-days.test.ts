import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { month } from '@office/domain/month';
import {
  easterOf,
  isWorkingDay,
  lastWorkingDayUpTo,
  legalHolidaysOf,
  nextWorkingDay,
  penultimateWorkingDayOf,
  workingDaysAfter,
} from './working-days.ts';

describe('Easter', () => {
  test('falls on the days the calendar prints', () => {
    const years = Array.from({ length: 20 }, (_, index) => 2016 + index);
    expect(years.map(easterOf)).toEqual([
      '2016-03-27',
      '2017-04-16',
      '2018-04-01',
      '2019-04-21',
      '2020-04-12',
      '2021-04-04',
      '2022-04-17',
      '2023-04-09',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
      '2031-04-13',
      '2032-03-28',
      '2033-04-17',
      '2034-04-09',
      '2035-03-25',
    ]);
  });

  test('is moved forward in the years whose moon would come too late', () => {
    expect([1954, 1981, 2049, 2076, 2106].map(easterOf)).toEqual([
      '1954-04-18',
      '1981-04-19',
      '2049-04-18',
      '2076-04-19',
      '2106-04-18',
    ]);
  });
});

test('2026 has its ten legal holidays', () => {
  expect([...legalHolidaysOf(day('2026-06-01'))].toSorted()).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-07-21',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

test('every year known has ten of them', () => {
  for (let year = 2016; year <= 2035; year += 1)
    expect(legalHolidaysOf(day(`${year}-06-01`)).size).toBe(10);
});

describe('working days', () => {
  test('leave out Saturdays, Sundays and legal holidays', () => {
    expect(
      ['2026-11-10', '2026-11-11', '2026-11-14', '2026-11-15'].map(day).map(isWorkingDay),
    ).toEqual([true, false, false, false]);
  });

  test('are counted from the day after', () => {
    expect(workingDaysAfter(day('2026-11-09'), 3)).toBe('2026-11-13');
    expect(nextWorkingDay(day('2026-12-24'))).toBe('2026-12-28');
  });

  test('backwards, a working day is its own last working day', () => {
    expect(lastWorkingDayUpTo(day('2027-01-02'))).toBe('2026-12-31');
    expect(lastWorkingDayUpTo(day('2026-12-31'))).toBe('2026-12-31');
  });

  test('an electronic card opens on the last but one of the month (T10)', () => {
    expect(['2026-10', '2026-11', '2026-12'].map(month).map(penultimateWorkingDayOf)).toEqual([
      '2026-10-29',
      '2026-11-27',
      '2026-12-30',
    ]);
  });

  test('are unknown outside the years whose holidays are known', () => {
    expect(() => isWorkingDay(day('2036-01-02'))).toThrow('no-version-in-force');
    expect(() => nextWorkingDay(day('2015-12-30'))).toThrow('no-version-in-force');
    expect(nextWorkingDay(day('2015-12-31'))).toBe('2016-01-04');
  });
});
