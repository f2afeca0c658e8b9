import { describe, expect, test } from '@jest/globals';
import { addDays, day, type Day } from './day.ts';
import { month } from './month.ts';
import { needDaysOf, needOf, type Income } from './need.ts';

const today = day('2026-11-10');

describe('days without income', () => {
  test('run from the end of the last executed month', () => {
    expect(needOf(today, { lastPaid: month('2026-09'), claimedFrom: day('2026-07-01') })).toEqual({
      kind: 'without',
      days: 41,
      since: '2026-09-30',
    });
  });

  test('run from the day before the claim’s first while nothing was paid', () => {
    expect(needOf(today, { claimedFrom: day('2026-11-03') })).toEqual({
      kind: 'without',
      days: 8,
      since: '2026-11-02',
    });
  });

  test('there are none when the month before this one is paid', () => {
    expect(needOf(today, { lastPaid: month('2026-10'), claimedFrom: day('2026-07-01') })).toEqual({
      kind: 'paid',
      to: '2026-10-31',
    });
  });

  test('there are none before the claim begins, or without a claim', () => {
    expect(needOf(today, { claimedFrom: day('2026-12-01') })).toEqual({ kind: 'nothing-claimed' });
    expect(needOf(today, {})).toEqual({ kind: 'nothing-claimed' });
  });
});

describe('the days by which a store sorts', () => {
  const incomes: Income[] = [
    {},
    { claimedFrom: day('2026-10-31') },
    { claimedFrom: day('2026-11-01') },
    { claimedFrom: day('2026-03-15'), lastPaid: month('2026-08') },
    { claimedFrom: day('2026-03-15'), lastPaid: month('2026-09') },
    { lastPaid: month('2025-12') },
  ];
  const days: Day[] = Array.from({ length: 120 }, (_, count) => addDays(day('2026-09-01'), count));

  test('say on each day what the figure beside them says', () => {
    for (const income of incomes)
      for (const on of days) {
        const need = needOf(on, income);
        const { withoutFrom, since } = needDaysOf(income);
        expect([income, on, withoutFrom <= on]).toEqual([income, on, need.kind === 'without']);
        if (need.kind === 'without') expect(since).toBe(need.since);
      }
  });

  test('lie beyond every day while nothing was claimed', () => {
    expect(needDaysOf({})).toEqual({ withoutFrom: '9999-12-31', since: '9999-12-31' });
  });
});
