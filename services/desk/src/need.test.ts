import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { month } from '@office/domain/month';
import { needOf } from './need.ts';

const today = day('2026-11-10');

describe('days without income', () => {
  test('run from the end of the last executed month', () => {
    expect(needOf(today, month('2026-09'), day('2026-07-01'))).toEqual({
      kind: 'without',
      days: 41,
      since: '2026-09-30',
    });
  });

  test('run from the day before the claim’s first while nothing was paid', () => {
    expect(needOf(today, undefined, day('2026-11-03'))).toEqual({
      kind: 'without',
      days: 8,
      since: '2026-11-02',
    });
  });

  test('there are none when the month before this one is paid', () => {
    expect(needOf(today, month('2026-10'), day('2026-07-01'))).toEqual({
      kind: 'paid',
      to: '2026-10-31',
    });
  });

  test('there are none before the claim begins, or without a claim', () => {
    expect(needOf(today, undefined, day('2026-12-01'))).toEqual({ kind: 'nothing-claimed' });
    expect(needOf(today, undefined, undefined)).toEqual({ kind: 'nothing-claimed' });
  });
});
