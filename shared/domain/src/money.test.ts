import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  fromCents,
  isMoney,
  isPositive,
  isZero,
  max,
  min,
  money,
  negate,
  scale,
  subtract,
  sum,
  toCents,
  writeAmount,
  ZERO,
} from './money.ts';

const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(fromCents);

describe('an amount', () => {
  test('is written one way only', () => {
    expect(['0.00', '1272.03', '-0.05', '12345678901234567890.12'].every(isMoney)).toBe(true);
    expect(
      ['1', '1.2', '1.234', '01.00', '+1.00', '-0.00', '1,00', '', ' 1.00', '.50'].some(isMoney),
    ).toBe(false);
    expect([1, 1.25, null, undefined].some(isMoney)).toBe(false);
  });

  test('in any other form is malformed', () => {
    expect(() => money('12.3')).toThrow('malformed');
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify({ paid: money('12.30') }))).toEqual({ paid: '12.30' });
  });
});

describe('arithmetic', () => {
  test('is exact where floating point is not', () => {
    expect(add(money('0.10'), money('0.20'))).toBe('0.30');
    expect(sum([money('1.10'), money('2.20'), money('3.30')])).toBe('6.60');
    expect(sum([])).toBe('0.00');
    expect(subtract(money('1.00'), money('1.01'))).toBe('-0.01');
  });

  test('obeys its laws', () => {
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        expect(add(a, b)).toBe(add(b, a));
        expect(add(add(a, b), c)).toBe(add(a, add(b, c)));
        expect(subtract(add(a, b), b)).toBe(a);
        expect(add(a, negate(a))).toBe(ZERO);
        expect([min(a, b), max(a, b)].toSorted(compare)).toEqual([a, b].toSorted(compare));
        expect(fromCents(toCents(a))).toBe(a);
      }),
    );
  });

  test('compares by value, not by spelling', () => {
    expect(compare(money('9.00'), money('10.00'))).toBe(-1);
    expect(compare(money('-9.00'), money('-10.00'))).toBe(1);
    expect([
      isZero(ZERO),
      isPositive(ZERO),
      isPositive(money('0.01')),
      isPositive(money('-0.01')),
    ]).toEqual([true, false, true, false]);
  });

  test('rounds half up, once', () => {
    expect(scale(money('62.05'), '0.5', 'half-up')).toBe('31.03');
    expect(scale(money('1551.25'), '0.10', 'half-up')).toBe('155.13');
    expect(scale(money('1552.72'), '0.1009', 'half-up')).toBe('156.67');
    expect(scale(money('-0.01'), '0.1', 'half-up')).toBe('0.00');
  });
});

test('letters print a dot between thousands, a comma before cents and a real minus sign', () => {
  expect(writeAmount(money('1272.03'))).toBe('1.272,03');
  expect(writeAmount(money('1234567.80'))).toBe('1.234.567,80');
  expect(writeAmount(money('-999.00'))).toBe('\u2212999,00');
});
