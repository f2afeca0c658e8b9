import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, day, daysBetween, isDay, monthOf, weekday, writeDay } from './day.ts';
import { daysOf, lastDayOf, month, nextMonth, previousMonth, writeMonth } from './month.ts';
import { systemClock } from './clock.ts';

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => addDays(day('1950-01-01'), count));

describe('a day', () => {
  test('exists in the calendar', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(
      [
        '2026-02-29',
        '1900-02-29',
        '2026-04-31',
        '2026-00-10',
        '2026-13-01',
        '2026-1-1',
        '2026-10-00',
      ].some(isDay),
    ).toBe(false);
    expect(() => day('2026-02-30')).toThrow('malformed');
  });

  test('plus a month is the same number, or the last day of a shorter month', () => {
    expect(addMonths(day('2026-10-12'), 1)).toBe('2026-11-12');
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
  });

  test('knows its weekday, Monday being 1', () => {
    expect(weekday(day('2026-11-23'))).toBe(1);
    expect(weekday(day('2026-11-29'))).toBe(7);
  });

  test('is as far from another as it was moved', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(from, count) > from).toBe(count > 0);
      }),
    );
  });

  test('is written in the language of the reader', () => {
    expect(writeDay(day('2026-11-06'), 'fr')).toBe('6 novembre 2026');
    expect(writeDay(day('2026-11-01'), 'fr')).toBe('1er novembre 2026');
    expect(writeDay(day('2026-03-01'), 'nl')).toBe('1 maart 2026');
    expect(writeDay(day('2026-03-01'), 'de')).toBe('1. März 2026');
    expect(writeDay(day('2026-08-21'), 'en')).toBe('21 August 2026');
  });
});

describe('a month', () => {
  test('has its own days', () => {
    expect(lastDayOf(month('2026-02'))).toBe('2026-02-28');
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(month('2100-02'))).toBe('2100-02-28');
    expect(daysOf(month('2026-11'))).toHaveLength(30);
    expect(daysOf(month('2026-11')).at(-1)).toBe('2026-11-30');
  });

  test('begins the day after the one before it ended', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        const of = monthOf(each);
        expect(addDays(lastDayOf(of), 1)).toBe(`${nextMonth(of)}-01`);
        expect(previousMonth(nextMonth(of))).toBe(of);
      }),
    );
  });

  test('is written in the language of the reader', () => {
    expect(writeMonth(month('2026-08'), 'fr')).toBe('août 2026');
    expect(writeMonth(month('2026-08'), 'nl')).toBe('augustus 2026');
  });

  test('that is none is malformed', () => {
    expect(() => month('2026-13')).toThrow('malformed');
  });
});

test('the real clock tells a day and an instant', () => {
  const clock = systemClock();
  expect(isDay(clock.today())).toBe(true);
  expect(clock.now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
});
