import { expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { month } from '@office/domain/month';
import { paidDays } from './allowance-count.ts';

const empty = { work: [], sick: [], holidayPaid: [], other: [] };

test('what is said around a card does not change a day that the card itself pays', () => {
  const around = { work: [day('2026-10-05'), day('2026-10-06')], unpayable: [day('2026-10-09')] };
  expect(paidDays({ month: month('2026-10'), card: empty, around }).allowances).toBe('27');
});

test('what is said of days far from the month changes nothing', () => {
  const around = { work: [day('2026-09-20'), day('2026-11-09')], unpayable: [] };
  expect(paidDays({ month: month('2026-10'), card: empty, around }).allowances).toBe('27');
});
