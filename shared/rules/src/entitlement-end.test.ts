import { expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { entitlementEnd } from './entitlement-end.ts';
import type { ShiftingKind } from './entitlement-end.ts';

const sick = (from: string, until: string, kind: ShiftingKind = 'sickness') => ({
  kind,
  from: day(from),
  until: day(until),
  allowancePaid: false,
});

const judged = (...periods: ReturnType<typeof sick>[]) => {
  const right = { from: day('2026-03-01'), months: 12, regime: 'career' as const, periods };
  const { until, addedDays, periods: told } = entitlementEnd(right);
  return { until, addedDays, told: told.map(({ counted, reason }) => [counted, reason]) };
};

test('a period in the right is counted, one before or behind it is told to lie outside', () => {
  expect(judged(sick('2026-04-01', '2026-07-31'))).toEqual({
    until: '2027-06-30',
    addedDays: 122,
    told: [[true, 'counted']],
  });
  expect(judged(sick('2025-09-01', '2026-02-28'))).toEqual({
    until: '2027-02-28',
    addedDays: 0,
    told: [[false, 'outside-the-right']],
  });
  expect(judged(sick('2027-03-01', '2027-08-31'))).toEqual({
    until: '2027-02-28',
    addedDays: 0,
    told: [[false, 'outside-the-right']],
  });
});

test('a period that touches the right with one day is counted with that day', () => {
  expect(judged(sick('2025-09-01', '2026-03-01'))).toEqual({
    until: '2027-03-01',
    addedDays: 1,
    told: [[true, 'counted']],
  });
  expect(judged(sick('2027-02-28', '2027-02-28'))).toMatchObject({ told: [[true, 'counted']] });
});
