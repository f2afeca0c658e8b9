import { describe, expect, test } from '@jest/globals';
import { addDays, day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { recoveryLimit } from '../src/recovery-limit.ts';

const on = day('2026-11-24');

/** So many undue days in a row, each of the same amount. */
const inARow = (count: number, each: string) =>
  Array.from({ length: count }, (_, index) => ({
    day: addDays(day('2026-01-01'), index),
    amount: money(each),
  }));

describe('good faith', () => {
  const recovered = (count: number, more: { readonly cumulation?: boolean } = {}) =>
    recoveryLimit({
      kind: 'full',
      on,
      goodFaith: true,
      cumulation: false,
      undue: inARow(count, '50.00'),
      ...more,
    });

  test('leaves 150 days as they are, and recovers the last 150 of 151', () => {
    expect(recovered(149)).toMatchObject({ recoverable: '7450.00', counted: '149', grounds: [] });
    expect(recovered(150)).toMatchObject({ recoverable: '7500.00', counted: '150', grounds: [] });
    expect(recovered(151)).toMatchObject({
      undue: '7550.00',
      recoverable: '7500.00',
      counted: '150',
      grounds: ['good-faith'],
    });
  });

  test('limits nothing in a cumulation with another allowance', () => {
    expect(recovered(151, { cumulation: true })).toMatchObject({
      recoverable: '7550.00',
      counted: '151',
      grounds: [],
    });
  });

  test('recovers the last days, not the first', () => {
    const [first, ...rest] = inARow(151, '50.00');
    const undue = [{ ...first, day: day('2026-01-01'), amount: money('90.00') }, ...rest];
    const { recoverable } = recoveryLimit({
      kind: 'temporary',
      on,
      goodFaith: true,
      cumulation: false,
      undue: undue.toReversed(),
    });
    expect(recoverable).toBe('7500.00');
  });

  test('counts the 150 days among those proven to be worked', () => {
    const undue = inARow(200, '50.00');
    const worked = undue.filter((_, index) => index < 160).map((each) => each.day);
    const facts = { kind: 'full' as const, on, goodFaith: true, cumulation: false, undue };
    expect(recoveryLimit({ ...facts, workedDays: worked })).toMatchObject({
      recoverable: '7500.00',
      grounds: ['worked-days', 'good-faith'],
    });
    expect(recoveryLimit({ ...facts, workedDays: worked.slice(10) })).toMatchObject({
      recoverable: '7500.00',
      grounds: ['worked-days'],
    });
  });
});
